package org.vxd4j.processor.discipline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Node;

/** What can follow a step in the graph of its method, whatever the conditions say. */
final class Reach {
    private Reach() {}

    /** The steps that can follow; the step itself only when a loop leads back to it. */
    static Set<Node> from(Node start) {
        return from(start, node -> false);
    }

    /** The steps that can follow before one of these, which is still among them. */
    static Set<Node> from(Node start, Predicate<Node> last) {
        Set<Node> found = new LinkedHashSet<>();
        Deque<Node> waiting = new ArrayDeque<>();
        add(start, waiting);
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            if (found.add(node) && !last.test(node)) {
                add(node, waiting);
            }
        }
        return found;
    }

    private static void add(Node node, Deque<Node> waiting) {
        for (Edge edge : node.next()) {
            waiting.add(edge.to());
        }
    }

    /** True for a step that a loop can run again. */
    static boolean isInLoop(Node node) {
        return from(node).contains(node);
    }
}
