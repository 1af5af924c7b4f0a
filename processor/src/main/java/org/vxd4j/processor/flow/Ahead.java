package org.vxd4j.processor.flow;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rest of a method can still look at: only that is worth remembering on the way. */
final class Ahead {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet[] variables;
    private final BitSet[] texts;

    /**
     * Looks at a method from its end.
     *
     * @param looks by step, the names of the fields and conditions it looks at
     * @param before by step, those that lead there
     */
    Ahead(Flow flow, List<List<String>> looks, List<List<Node>> before) {
        int size = flow.nodes().size();
        variables = new BitSet[size];
        texts = new BitSet[size];
        Deque<Node> waiting = new ArrayDeque<>();
        BitSet queued = new BitSet();
        queued.set(0, size);
        for (int i = size - 1; i >= 0; i--) {
            variables[i] = new BitSet();
            texts[i] = new BitSet();
            waiting.add(flow.nodes().get(i));
        }
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            queued.clear(node.index());
            if (grow(node, looks.get(node.index()))) {
                before.get(node.index()).stream()
                        .filter(n -> !queued.get(n.index()))
                        .forEach(n -> {
                            queued.set(n.index());
                            waiting.add(n);
                        });
            }
        }
    }

    private boolean grow(Node node, List<String> looks) {
        BitSet needed = new BitSet();
        BitSet read = new BitSet();
        for (Edge edge : node.next()) {
            needed.or(variables[edge.to().index()]);
            read.or(texts[edge.to().index()]);
            if (edge.when() != null) {
                needed.set(edge.when().left().number());
                if (edge.when().right() != null) {
                    needed.set(edge.when().right().number());
                }
            }
        }
        looks.forEach(l -> read.set(numbers.computeIfAbsent(l, k -> numbers.size())));
        if (node.op().target() != null) {
            needed.clear(node.op().target().number());
        }
        node.op().uses().forEach(v -> needed.set(v.number()));
        boolean grown = !needed.equals(variables[node.index()]) || !read.equals(texts[node.index()]);
        variables[node.index()] = needed;
        texts[node.index()] = read;
        return grown;
    }

    /** True when the value that a variable has before a step may be looked at by it or later. */
    boolean needs(Node node, int variable) {
        return variables[node.index()].get(variable);
    }

    /** True when a step or one that may follow looks at what has this name. */
    boolean looksAt(Node node, String name) {
        Integer number = numbers.get(name);
        return number != null && texts[node.index()].get(number);
    }
}
