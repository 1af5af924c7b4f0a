package org.vxd4j.processor.discipline;

import java.util.EnumSet;
import java.util.Set;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.flow.Condition;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Relation;
import org.vxd4j.processor.flow.Variable;

/** Rule TO-09: a clock that wraps is not compared with a time, only a difference with a span. */
final class Clocks implements Discipline {
    private static final String WRAPS = "TO-09";
    static final String TIME = "Get_System_Time";
    static final String LAST_UPDATED = "Get_Last_Updated_System_Time";
    private static final String[] CLOCKS = {TIME, LAST_UPDATED};
    private static final Set<Relation> ORDER =
            EnumSet.of(Relation.LESS, Relation.NOT_LESS, Relation.GREATER, Relation.NOT_GREATER);

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Subject subject : driver.rawCallers(CLOCKS)) {
            if (!subject.glance().mayCompare()) {
                continue;
            }
            for (Node node : subject.flow().nodes()) {
                if (compares(subject, node)) {
                    breaches.add(finding(), subject, node);
                }
            }
        }
    }

    private static boolean compares(Subject subject, Node node) {
        for (Edge edge : node.next()) {
            if (edge.when() != null && compares(subject, node, edge.when())) {
                return subject.origins().isReached(node);
            }
        }
        return false;
    }

    private static boolean compares(Subject subject, Node node, Condition condition) {
        return ORDER.contains(condition.relation())
                && condition.right() != null
                && (isClock(subject, node, condition.left()) || isClock(subject, node, condition.right()));
    }

    private static boolean isClock(Subject subject, Node node, Variable variable) {
        return subject.origins().after(node, variable) instanceof Origin.Step step
                && subject.calls(step.node(), CLOCKS);
    }

    private static Finding finding() {
        return Verdict.of(
                WRAPS, "the clock is compared with a time", "Compare a difference: now - start >= span.", TIME);
    }
}
