package org.vxd4j.processor.discipline;

import java.util.Set;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;

/** Who ends or suspends which virtual machine, and what stands behind it (rules SC-01, SC-07). */
final class LastCalls implements Discipline {
    private static final String SYSTEM = "Get_Sys_VM_Handle";
    private static final String CURRENT = "Get_Cur_VM_Handle";

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Subject subject : driver.rawCallers("Suspend_VM")) {
            subject.rawCalls("Suspend_VM")
                    .filter(n -> names(subject, n, SYSTEM))
                    .forEach(n -> system(subject, n, breaches));
        }
        for (Subject subject : driver.all()) {
            if (!mayEnd(subject)) {
                continue;
            }
            subject.flow()
                    .calls()
                    .filter(n -> subject.origins().isReached(n) && neverReturns(subject, n))
                    .forEach(n -> behind(subject, n, breaches));
        }
    }

    private static boolean mayEnd(Subject subject) {
        for (ServiceContract service : subject.contracts().values()) {
            if (service.name().equals("Nuke_VM") || neverReturns(service)) {
                return true;
            }
        }
        return false;
    }

    /** True when the virtual machine that a service is given comes from one of these. */
    private static boolean names(Subject subject, Node node, String... services) {
        return subject.origins()
                .call(node, ((Op.Call) node.op()).arguments().get(0))
                .filter(c -> subject.calls(c, services))
                .isPresent();
    }

    private static boolean neverReturns(Subject subject, Node node) {
        boolean never = subject.service(node).filter(LastCalls::neverReturns).isPresent();
        return never || subject.calls(node, "Nuke_VM") && names(subject, node, SYSTEM, CURRENT);
    }

    private static boolean neverReturns(ServiceContract service) {
        return service.effects().contains(Effect.NO_RETURN);
    }

    private static void system(Subject subject, Node node, Breaches breaches) {
        breaches.add(
                Verdict.of(
                        "SC-01",
                        "the System VM is suspended",
                        "Suspend_VM always refuses that: Windows itself runs there.",
                        "Suspend another virtual machine, or disable what disturbs.",
                        "Suspend_VM"),
                subject,
                node);
    }

    /** Tells of the first thing that is done behind a call that never returns; what a finally block does is not meant for it. */
    private static void behind(Subject subject, Node node, Breaches breaches) {
        Node at = node;
        Set<Node> loop = Reach.from(node);
        while (at != null && (at == node || !acts(at))) {
            Edge next = at.next().stream().filter(e -> !e.thrown()).findFirst().orElse(null);
            at = next == null || next.when() != null || next.to() == node ? null : next.to();
        }
        if (at != null && !loop.contains(node) && !isTwice(subject, at)) {
            breaches.add(
                    Verdict.of(
                            "SC-07",
                            "this is never reached: %s does not return"
                                    .formatted(
                                            subject.service(node).orElseThrow().name()),
                            "The virtual machine that runs the code ends there.",
                            "Do it before, or drop it.",
                            subject.service(node).orElseThrow().name()),
                    subject,
                    at);
        }
    }

    /** An exception that is made and thrown there only tells javac that the way ends. */
    private static boolean acts(Node node) {
        return node.op() instanceof Op.Write
                || node.op() instanceof Op.Call call && !call.callee().name().equals(MethodRef.CONSTRUCTOR);
    }

    private static boolean isTwice(Subject subject, Node node) {
        return node.place() == null
                || subject.flow().nodes().stream()
                        .anyMatch(n -> n != node
                                && n.op().getClass() == node.op().getClass()
                                && n.place() != null
                                && n.place().anchor() != null
                                && n.place().anchor().equals(node.place().anchor()));
    }
}
