package org.vxd4j.processor.discipline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.Node;

/** Which step can be come to without which. */
final class Guards {
    private Guards() {}

    /** True when every way to a step takes this edge. */
    static boolean needs(Flow flow, Node step, Edge edge) {
        return !canReach(flow.entry(), step, e -> e != edge);
    }

    /** True when a way leads from one step to another by edges of this kind only. */
    static boolean canReach(Node from, Node to, Predicate<Edge> by) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.add(from);
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            if (node == to) {
                return true;
            }
            if (seen.add(node)) {
                node.next().stream().filter(by).map(Edge::to).forEach(waiting::add);
            }
        }
        return false;
    }
}
