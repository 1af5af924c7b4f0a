package org.vxd4j.processor.discipline;

import java.util.HashSet;
import java.util.Set;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;

/** Whoever is woken looks again whether what he waited for is there (rule SY-12). */
final class Wakeups implements Discipline {
    static final String BLOCK = "_BlockOnID";

    @Override
    public void check(Subjects driver, Breaches breaches) {
        Ledger ledger = new Ledger(driver, Pairs.INTERRUPTS_OFF);
        for (Subject subject : driver.all()) {
            if (ledger.isRoot(subject)) {
                subject.rawCalls(BLOCK)
                        .filter(n -> !Reach.isInLoop(n) && goesOn(subject, n) && !looksAgain(driver, subject, n))
                        .forEach(n -> believed(subject, n, breaches));
            }
        }
    }

    /** True when something is done behind the call before anything is looked at. */
    private static boolean goesOn(Subject subject, Node block) {
        Set<Node> seen = new HashSet<>();
        Node at = block;
        while (at != null && seen.add(at)) {
            Edge next = at.next().stream().filter(e -> !e.thrown()).findFirst().orElse(null);
            at = next == null || next.when() != null ? null : next.to();
            boolean acts = at != null
                    && (at.op() instanceof Op.Write
                            || subject.service(at).isPresent() && !subject.isPoster(at) && !subject.calls(at, BLOCK));
            if (acts) {
                return true;
            }
        }
        return false;
    }

    /**
     * True when what decided whether to wait is looked at behind the call, wherever and however often; when nothing did, any look may be the
     * one.
     */
    private static boolean looksAgain(Subjects driver, Subject subject, Node block) {
        Set<Object> reasons = new HashSet<>();
        for (Node node : subject.flow().nodes()) {
            for (Edge edge : node.next()) {
                if (edge.when() != null && Guards.needs(subject.flow(), block, edge)) {
                    reasons.addAll(Looks.behind(
                            driver,
                            subject,
                            subject.origins().after(node, edge.when().left())));
                }
            }
        }
        Set<Node> behind = Reach.from(block);
        return reasons.isEmpty()
                ? behind.stream().anyMatch(n -> n.next().stream().anyMatch(e -> e.when() != null))
                : behind.stream().anyMatch(n -> Looks.of(driver, subject, n).anyMatch(reasons::contains));
    }

    private static void believed(Subject subject, Node node, Breaches breaches) {
        breaches.add(
                Verdict.of(
                        "SY-12",
                        "nothing looks after _BlockOnID whether the condition holds",
                        "It may return without a signal, and what follows is then done too early.",
                        "Call it in a loop: while the condition does not hold, block again.",
                        BLOCK),
                subject,
                node);
    }
}
