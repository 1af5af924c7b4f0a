package org.vxd4j.processor.discipline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;

/** Who ends or suspends which virtual machine, and what stands behind it (rules SC-01, SC-07). */
final class LastCalls implements Discipline {

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Subject subject : driver.rawCallers("Suspend_VM")) {
            subject.rawCalls("Suspend_VM")
                    .filter(n -> DeadEnds.names(subject.origins(), subject, n, DeadEnds.SYSTEM))
                    .forEach(n -> system(subject, n, breaches));
        }
        for (Subject subject : driver.all()) {
            if (DeadEnds.mayCallOne(subject)) {
                subject.flow()
                        .calls()
                        .filter(n -> subject.origins().isReached(n)
                                && subject.service(n).isPresent())
                        .forEach(n -> behind(subject, n, breaches));
            }
        }
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

    /**
     * Tells of the first thing that stands behind a call that never returns, and that nothing else leads to; what a finally block does is not
     * meant for it.
     */
    private static void behind(Subject subject, Node node, Breaches breaches) {
        Set<Node> seen = new HashSet<>();
        Node at = next(subject, node.behind());
        while (at != null && !acts(at)) {
            at = seen.add(at) ? next(subject, at.next()) : null;
        }
        if (at != null && !isTwice(subject, at)) {
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

    /** What follows without a condition; null when there is none, or another way leads there, too. */
    private static Node next(Subject subject, List<Edge> edges) {
        Edge next = edges.stream().filter(e -> !e.thrown()).findFirst().orElse(null);
        return next == null || next.when() != null || subject.origins().isReached(next.to()) ? null : next.to();
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
