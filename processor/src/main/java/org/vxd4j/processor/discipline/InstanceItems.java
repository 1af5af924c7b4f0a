package org.vxd4j.processor.discipline;

import java.util.Set;
import org.vxd4j.api.rule.InstanceRules;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;

/** Structures of instance data that are given back or moved in the method that added them, while the driver initialises (CM-21). */
final class InstanceItems implements Discipline {
    private static final String ADD = "_AddInstanceItem";
    private static final String[] MOVERS = InstanceRules.MOVERS.toArray(String[]::new);

    @Override
    public void check(Subjects driver, Breaches breaches) {
        if (!driver.calls(ADD) || !driver.calls(MOVERS)) {
            return;
        }
        for (Subject subject : driver.all()) {
            boolean early =
                    !subject.callers().isEmpty() && subject.callers().stream().allMatch(Caller::initialises);
            if (early && subject.callsAny(MOVERS)) {
                subject.rawCalls(ADD).forEach(n -> check(subject, n, breaches));
            }
        }
    }

    private static void check(Subject subject, Node add, Breaches breaches) {
        String item = name(subject, add);
        Set<Node> after = Reach.from(add);
        subject.rawCalls(MOVERS)
                .filter(n -> after.contains(n) && name(subject, n).equals(item))
                .forEach(n -> breaches.add(
                        InstanceRules.moved(subject.service(n).orElseThrow().name()), subject, n));
    }

    private static String name(Subject subject, Node node) {
        return subject.origins().name(node, ((Op.Call) node.op()).arguments().get(0));
    }
}
