package org.vxd4j.processor.flow;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The loops of a method. */
final class Loops {
    private final Map<Integer, BitSet> byHead = new TreeMap<>();
    private final BitSet all = new BitSet();

    /** Finds the loops: each way back in the text, and what leads from its end to its beginning. */
    Loops(Flow flow, List<List<Node>> before) {
        for (Node node : flow.nodes()) {
            for (Edge edge : node.next()) {
                if (isBack(node, edge)) {
                    BitSet loop = byHead.computeIfAbsent(edge.to().index(), h -> new BitSet());
                    loop.set(edge.to().index());
                    collect(node, loop, before);
                }
            }
        }
        byHead.values().forEach(all::or);
    }

    private static void collect(Node last, BitSet loop, List<List<Node>> before) {
        Deque<Node> waiting = new ArrayDeque<>(List.of(last));
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            if (!loop.get(node.index())) {
                loop.set(node.index());
                waiting.addAll(before.get(node.index()));
            }
        }
    }

    /** True when a loop begins again there. */
    static boolean isBack(Node node, Edge edge) {
        return edge.to().index() <= node.index();
    }

    /** The steps of the loop that begins with a step. */
    BitSet from(Node head) {
        return byHead.get(head.index());
    }

    /** The steps that loops begin with, by number. */
    Iterable<Integer> heads() {
        return byHead.keySet();
    }

    /** True for a step that may be done more than once. */
    boolean isInside(Node node) {
        return all.get(node.index());
    }
}
