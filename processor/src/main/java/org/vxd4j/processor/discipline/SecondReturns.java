package org.vxd4j.processor.discipline;

import org.vxd4j.api.rule.RawCallbackRules;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;

/** Callbacks that come twice, and do each time what may be done once (CB-13). */
final class SecondReturns implements Discipline {
    static final String RETURNS = "Call_When_VM_Returns";
    private static final String[] ADJUST = {"Adjust_Exec_Priority", "Adjust_Thread_Exec_Priority"};

    /** What gives back in the callback what the callback took. */
    private static final String[] TAKING = {
        "Begin_Critical_Section", "Claim_Critical_Section", "_EnterMutex", "Wait_Semaphore", "Suspend_VM"
    };

    private static final String[] COUNTING = RawCallbackRules.COUNTING.toArray(String[]::new);

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Posting posting : driver.rawPostings()) {
            boolean twice = posting.service().name().equals(RETURNS)
                    && posting.callback() != null
                    && posting.subject()
                            .constants()
                            .number(posting.node(), posting.arguments().get(0))
                            .filter(t -> t < 0)
                            .isPresent();
            if (twice && posting.callback().callsAny(COUNTING)) {
                check(new RawCode(posting.callback()), breaches);
            }
        }
    }

    /** True for a boost that stands in the code: another one may be zero the second time. */
    private static boolean counts(Subject callback, Node node) {
        return !callback.calls(node, ADJUST)
                || callback.constants()
                        .number(node, ((Op.Call) node.op()).arguments().get(0))
                        .filter(b -> b != 0)
                        .isPresent();
    }

    private static void check(RawCode code, Breaches breaches) {
        Subject callback = code.subject();
        boolean asks = callback.flow().nodes().stream()
                .anyMatch(n -> callback.reaches(n, TAKING)
                        || code.handsOn(n)
                        || code.access(n, "zero", "carry", "get").isPresent());
        if (asks || callback.rawCalls(ADJUST).count() > 1) {
            return;
        }
        Node entry = callback.flow().entry();
        callback.rawCalls(COUNTING)
                .filter(n -> Guards.canReach(entry, n, e -> e.when() == null && !e.thrown()) && counts(callback, n))
                .forEach(n -> breaches.add(
                        RawCallbackRules.twice(callback.service(n).orElseThrow().name()), callback, n));
    }
}
