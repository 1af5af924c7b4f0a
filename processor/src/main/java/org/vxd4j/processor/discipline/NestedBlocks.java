package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;

/** What belongs into a nested block, what belongs behind it, and what waits in vain there (rules NX-01, NX-07, NX-14). */
final class NestedBlocks implements Discipline {
    static final String EXECUTE = "Exec_Int";
    static final String RESUME = "Resume_Exec";
    static final String RESTORE = "Restore_Client_State";
    private static final String SAVE = "Save_Client_State";

    @Override
    public void check(Subjects driver, Breaches breaches) {
        Ledger ledger = new Ledger(driver, Pairs.NESTED);
        outside(driver, ledger, breaches);
        for (Subject subject : driver.all()) {
            subject.rawCalls(RESUME).filter(n -> polls(subject, n)).forEach(n -> inVain(subject, n, breaches));
            Map<Node, Node> held = ledger.account(subject).held();
            subject.rawCalls(RESTORE)
                    .filter(n -> held.containsKey(n) && !savedSince(subject, held.get(n), n))
                    .forEach(n -> tooEarly(subject, n, breaches));
        }
    }

    /** Runs code of the virtual machine although nothing on the way from the VMM began a block. */
    private static void outside(Subjects driver, Ledger ledger, Breaches breaches) {
        Exposure exposure = new Exposure(driver, ledger, Moments::calledByVmm);
        for (Subject subject : exposure.methods()) {
            Set<Node> free = exposure.steps(subject);
            subject.rawCalls(EXECUTE, RESUME)
                    .filter(free::contains)
                    .forEach(n -> breaches.add(
                            Verdict.of(
                                    "NX-01",
                                    subject.service(n)
                                                    .map(ServiceContract::name)
                                                    .orElse("") + " outside of nested execution",
                                    "Nothing before it calls Begin_Nest_Exec: the VMM has no break point to come back"
                                            + " from.",
                                    "Put Begin_Nest_Exec before it and End_Nest_Exec behind it, or call Exec_VxD_Int.",
                                    subject.service(n)
                                            .map(ServiceContract::name)
                                            .orElse("")),
                            subject,
                            n));
        }
    }

    /** True for a loop that does nothing but look and run the virtual machine again. */
    private static boolean polls(Subject subject, Node resume) {
        Set<Node> loop = Reach.from(resume);
        if (!loop.contains(resume)) {
            return false;
        }
        List<Node> body =
                loop.stream().filter(n -> Reach.from(n).contains(resume)).toList();
        boolean decides = body.stream().anyMatch(n -> n.op() instanceof Op.Read);
        return decides && body.stream().allMatch(n -> n == resume || onlyLooks(n));
    }

    private static boolean onlyLooks(Node node) {
        return node.op() instanceof Op.Pass
                || node.op() instanceof Op.Read
                || node.op() instanceof Op.Constant
                || node.op() instanceof Op.Compute;
    }

    private static void inVain(Subject subject, Node node, Breaches breaches) {
        breaches.add(
                Verdict.of(
                        "NX-07",
                        "Resume_Exec is called again and again until something changes",
                        "It runs this virtual machine only: one with less priority, which might make the change, never"
                                + " gets a turn.",
                        "Wait for an event or a semaphore, or leave and come back with an event.",
                        RESUME),
                subject,
                node);
    }

    /** True when another state was saved inside the block: that one is restored inside of it, too. */
    private static boolean savedSince(Subject subject, Node begin, Node restore) {
        return Reach.from(begin).stream()
                .filter(n -> subject.reaches(n, SAVE))
                .anyMatch(n -> Reach.from(n).contains(restore));
    }

    private static void tooEarly(Subject subject, Node node, Breaches breaches) {
        breaches.add(
                Verdict.of(
                        "NX-14",
                        "the client state is restored before nested execution is ended",
                        "End_Nest_Exec then changes the mode and CS:IP of the state that was just restored, and callbacks"
                                + " that became due run in between.",
                        "Call Restore_Client_State last, after End_Nest_Exec.",
                        RESTORE),
                subject,
                node);
    }
}
