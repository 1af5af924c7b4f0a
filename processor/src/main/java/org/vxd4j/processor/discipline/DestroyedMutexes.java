package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Map;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;

/** Mutexes that are destroyed by who has them (SY-07). */
final class DestroyedMutexes implements Discipline {
    static final String DESTROY = "_DestroyMutex";

    @Override
    public void check(Subjects driver, Breaches breaches) {
        List<Subject> destroying = driver.rawCallers(DESTROY);
        if (destroying.isEmpty() || !driver.calls("_EnterMutex")) {
            return;
        }
        Ledger ledger = new Ledger(driver, Pairs.MUTEX);
        for (Subject subject : destroying) {
            if (subject.callsAny("_EnterMutex")) {
                Map<Node, Node> held = ledger.account(subject).held();
                subject.rawCalls(DESTROY)
                        .filter(n -> held.get(n) != null
                                && subject.calls(held.get(n), "_EnterMutex")
                                && name(subject, n).equals(name(subject, held.get(n))))
                        .forEach(n -> destroyed(subject, n, breaches));
            }
        }
    }

    private static String name(Subject subject, Node node) {
        return subject.origins().name(node, ((Op.Call) node.op()).arguments().get(0));
    }

    private static void destroyed(Subject subject, Node node, Breaches breaches) {
        breaches.add(
                Verdict.of(
                        "SY-07",
                        "the mutex is destroyed while it is held",
                        "_LeaveMutex then speaks of one that is no more, and whoever waits is not told.",
                        "Leave it first.",
                        DESTROY),
                subject,
                node);
    }
}
