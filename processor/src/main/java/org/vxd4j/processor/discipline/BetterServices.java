package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.BetterServiceRules;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;

/** Services in whose place the documents name a better one (SC-06, CS-22, BO-11, HK-03). */
final class BetterServices implements Discipline {
    static final String NOT_CRITICAL = "Call_When_Not_Critical";
    static final String ADJUST = "Adjust_Exec_Priority";
    static final String VECTOR = "Set_V86_Int_Vector";
    static final String NUKE = "Nuke_VM";

    /** What a far address is taken out of: a result, shifted and masked. */
    private static final int DEEPEST = 6;

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Subject subject : driver.rawCallers(NOT_CRITICAL, ADJUST, VECTOR, NUKE)) {
            subject.rawCalls(NOT_CRITICAL).forEach(n -> breaches.add(BetterServiceRules.waitsForRelease(), subject, n));
            subject.rawCalls(NUKE)
                    .filter(n -> couldClose(subject, n))
                    .forEach(n -> breaches.add(BetterServiceRules.nukes(), subject, n));
            subject.rawCalls(VECTOR)
                    .filter(n -> couldChain(driver, subject) && leadsHere(subject, n))
                    .forEach(n -> breaches.add(BetterServiceRules.vector(), subject, n));
            subject.rawCalls(ADJUST).forEach(n -> boost(driver, subject, n, breaches));
        }
    }

    /** The end of the System VM is the end of Windows; and who ends the virtual machine that runs him cannot go on. */
    private static boolean couldClose(Subject subject, Node node) {
        boolean meant = argument(node, 0)
                .flatMap(a -> subject.origins().call(node, a))
                .filter(c -> subject.calls(c, "Get_Sys_VM_Handle", "Get_Cur_VM_Handle"))
                .isPresent();
        return !meant && subject.callers().stream().allMatch(c -> BetterServiceRules.couldClose(c.context()));
    }

    /** Before Windows 95 a chain can be hooked while the driver initialises, and not later. */
    private static boolean couldChain(Subjects driver, Subject subject) {
        return driver.target().atLeast(Target.WIN95)
                || !subject.callers().isEmpty() && subject.callers().stream().allMatch(Caller::initialises);
    }

    /** True for a vector that a callback of the driver was allocated for. */
    private static boolean leadsHere(Subject subject, Node node) {
        return argument(node, 1)
                .filter(a -> isCallBack(subject, subject.origins().of(node, a), 0))
                .isPresent();
    }

    private static boolean isCallBack(Subject subject, Origin origin, int depth) {
        if (!(origin instanceof Origin.Step step) || depth > DEEPEST) {
            return false;
        }
        if (subject.calls(step.node(), "Allocate_V86_Call_Back")) {
            return true;
        }
        boolean taken = step.node().op() instanceof Op.Compute
                || step.node().op() instanceof Op.Call
                        && subject.resultOf(origin)
                                .filter(c -> c != step.node())
                                .isPresent();
        if (!taken) {
            return false;
        }
        for (Variable used : step.node().op().uses()) {
            if (isCallBack(subject, subject.origins().of(step.node(), used), depth + 1)) {
                return true;
            }
        }
        return false;
    }

    /** A boost that is given for the time until an event comes, whose callback takes it back. */
    private static void boost(Subjects driver, Subject subject, Node node, Breaches breaches) {
        Optional<Integer> boost =
                argument(node, 0).flatMap(a -> subject.constants().number(node, a));
        if (boost.filter(b -> b > 0).isEmpty()) {
            return;
        }
        String vm = subject.origins().name(node, argument(node, 1).orElseThrow());
        for (Posting posting : Posting.all(driver, List.of(subject))) {
            boolean plain = posting.service().name().equals("Call_VM_Event")
                    || posting.service().name().equals("Schedule_VM_Event");
            boolean his = plain
                    && posting.callback() != null
                    && posting.target()
                            .filter(t ->
                                    subject.origins().name(posting.node(), t).equals(vm))
                            .isPresent()
                    && Guards.canReach(node, posting.node(), e -> e.when() == null && !e.thrown());
            if (his && takesBack(posting.callback(), boost.get())) {
                breaches.add(BetterServiceRules.boostsForEvent(posting.name(), boost.get()), subject, node);
                return;
            }
        }
    }

    private static boolean takesBack(Subject callback, int boost) {
        return callback.rawCalls(ADJUST)
                .anyMatch(n -> argument(n, 0)
                        .flatMap(a -> callback.constants().number(n, a))
                        .filter(b -> b == -boost)
                        .isPresent());
    }

    private static Optional<Variable> argument(Node node, int position) {
        Op.Call call = (Op.Call) node.op();
        return position < call.arguments().size() ? Optional.of(call.arguments().get(position)) : Optional.empty();
    }
}
