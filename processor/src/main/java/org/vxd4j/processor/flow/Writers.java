package org.vxd4j.processor.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The steps that give variables their values. Most variables hold the result of one expression: only where a variable gets a value twice,
 * or takes over that of one that does, does it matter where it is looked at.
 */
final class Writers {
    private static final BitSet NONE = new BitSet();

    private final BitSet[] writers;
    private final int[] slots;
    private int changing;

    Writers(Flow flow) {
        writers = new BitSet[flow.variables()];
        slots = new int[flow.variables()];
        Arrays.fill(slots, -1);
        List<Op.Copy> copies = new ArrayList<>();
        BitSet more = new BitSet();
        for (Variable parameter : flow.parameters()) {
            more.set(parameter.number());
        }
        Deque<Integer> found = new ArrayDeque<>();
        for (Node node : flow.nodes()) {
            if (node.op().target() != null) {
                add(node, node.op().target().number(), more, found);
            }
            if (node.op() instanceof Op.Copy copy) {
                copies.add(copy);
            }
        }
        while (!found.isEmpty()) {
            int variable = found.remove();
            if (slots[variable] < 0) {
                slots[variable] = changing++;
                for (Op.Copy copy : copies) {
                    if (copy.source().number() == variable) {
                        found.add(copy.target().number());
                    }
                }
            }
        }
    }

    private void add(Node node, int target, BitSet more, Deque<Integer> found) {
        if (more.get(target)) {
            found.add(target);
        }
        more.set(target);
        if (writers[target] == null) {
            writers[target] = new BitSet();
        }
        writers[target].set(node.index());
    }

    /** The steps that give a variable a value. */
    BitSet of(int variable) {
        return writers[variable] == null ? NONE : writers[variable];
    }

    /** The place of a variable among those whose value changes; negative for one whose value does not. */
    int slot(int variable) {
        return slots[variable];
    }

    /** How many variables have a value that changes. */
    int changing() {
        return changing;
    }
}
