package org.vxd4j.processor.discipline;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Variable;

/** What depends in a method on the answer to one question: the variables that are given another value on one side of it. */
final class Decided {
    private final Flow flow;
    private final Set<Variable> variables = new HashSet<>();
    private final BitSet sides = new BitSet();

    /**
     * Of a method.
     *
     * @param asks whether a condition behind a step looks at the answer itself
     */
    Decided(Flow flow, BiPredicate<Node, Edge> asks) {
        this.flow = flow;
        Map<Variable, Integer> writers = new HashMap<>();
        flow.nodes().stream()
                .filter(n -> n.op().target() != null)
                .forEach(n -> writers.merge(n.op().target(), 1, Integer::sum));
        BitSet done = new BitSet();
        boolean more;
        do {
            more = false;
            for (Node node : flow.nodes()) {
                more |= node.op() instanceof Op.Copy copy
                        && variables.contains(copy.source())
                        && variables.add(copy.target());
                boolean decides = !done.get(node.index())
                        && node.next().stream().anyMatch(e -> e.when() != null && (asks.test(node, e) || looks(e)));
                if (decides) {
                    done.set(node.index());
                    decide(node, writers);
                    more = true;
                }
            }
        } while (more);
    }

    private boolean looks(Edge edge) {
        return variables.contains(edge.when().left())
                || edge.when().right() != null && variables.contains(edge.when().right());
    }

    /** What only one of the ways from a decision leads to depends on it. */
    private void decide(Node node, Map<Variable, Integer> writers) {
        BitSet all = null;
        BitSet any = new BitSet();
        for (Edge edge : node.next()) {
            BitSet reached = from(edge.to());
            any.or(reached);
            if (all == null) {
                all = reached;
            } else {
                all.and(reached);
            }
        }
        any.andNot(all == null ? new BitSet() : all);
        sides.or(any);
        any.stream()
                .mapToObj(flow.nodes()::get)
                .map(n -> n.op().target())
                .filter(v -> v != null && writers.get(v) > 1)
                .forEach(variables::add);
    }

    private static BitSet from(Node start) {
        BitSet reached = new BitSet();
        reached.set(start.index());
        Reach.from(start).forEach(n -> reached.set(n.index()));
        return reached;
    }

    /** True for a variable in which the answer may stand, where both sides have met again. */
    boolean tells(Node node, Variable variable) {
        return variables.contains(variable) && !sides.get(node.index());
    }
}
