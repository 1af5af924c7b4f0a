package org.vxd4j.processor.discipline;

import org.vxd4j.api.rule.InstanceRules;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Relation;

/** Structures of instance data that are given back or moved in the method that added them, while the driver initialises (CM-21). */
final class InstanceItems implements Discipline {
    static final String ADD = "_AddInstanceItem";
    private static final String[] MOVERS = InstanceRules.MOVERS.toArray(String[]::new);

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Subject subject : driver.rawCallers(ADD)) {
            boolean early =
                    !subject.callers().isEmpty() && subject.callers().stream().allMatch(Caller::initialises);
            if (early && subject.callsAny(MOVERS)) {
                subject.rawCalls(ADD).forEach(n -> check(subject, n, breaches));
            }
        }
    }

    private static void check(Subject subject, Node add, Breaches breaches) {
        String item = name(subject, add);
        subject.rawCalls(MOVERS)
                .filter(n -> name(subject, n).equals(item)
                        && Guards.canReach(add, n, e -> !e.thrown() && (e.when() == null || worked(subject, add, e))))
                .forEach(n -> breaches.add(
                        InstanceRules.moved(subject.service(n).orElseThrow().name()), subject, n));
    }

    /** True for a way on which the structure was added, as far as its result says. */
    private static boolean worked(Subject subject, Node add, Edge edge) {
        return edge.when().right() == null
                && edge.when().relation() == Relation.NOT_EQUAL
                && subject.flow().nodes().stream()
                        .filter(n -> n.next().contains(edge))
                        .anyMatch(n -> subject.resultOf(
                                        subject.origins().after(n, edge.when().left()))
                                .filter(c -> c == add)
                                .isPresent());
    }

    private static String name(Subject subject, Node node) {
        return subject.origins().name(node, ((Op.Call) node.op()).arguments().get(0));
    }
}
