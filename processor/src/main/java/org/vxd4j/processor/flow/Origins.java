package org.vxd4j.processor.flow;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;

/** Where the values of a method's variables come from, whichever way was taken. */
public final class Origins {
    private final Flow flow;
    private final Writers writers;
    private final Origin[] fixed;
    private final Origin[][] before;
    private final Labels labels = new Labels(this);

    /** Follows the values through a method. */
    public Origins(Flow flow) {
        this.flow = flow;
        this.writers = new Writers(flow);
        this.fixed = new Origin[flow.variables()];
        this.before = new Origin[flow.nodes().size()][];
        Origin[] start = new Origin[writers.changing()];
        for (Variable parameter : flow.parameters()) {
            if (writers.slot(parameter.number()) < 0) {
                fixed[parameter.number()] = new Origin.Argument(parameter);
            } else {
                start[writers.slot(parameter.number())] = new Origin.Argument(parameter);
            }
        }
        Deque<Node> waiting = new ArrayDeque<>();
        arrive(flow.entry(), start, waiting);
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            Origin[] after = after(node, before[node.index()]);
            for (Edge edge : node.next()) {
                arrive(edge.to(), after, waiting);
            }
        }
    }

    /** The method. */
    public Flow flow() {
        return flow;
    }

    /** What values are called wherever they stand. */
    Labels labels() {
        return labels;
    }

    /** The steps that give a variable a value. */
    BitSet writers(Variable variable) {
        return writers.of(variable.number());
    }

    /** Steps share what is known before them as long as it is the same: it is never changed in place. */
    private void arrive(Node node, Origin[] values, Deque<Node> waiting) {
        Origin[] known = before[node.index()];
        if (known == null) {
            before[node.index()] = values;
            waiting.add(node);
            return;
        }
        Origin[] met = known;
        for (int i = 0; known != values && i < known.length; i++) {
            Origin both = meet(known[i], values[i]);
            if (both != known[i]) {
                met = met == known ? known.clone() : met;
                met[i] = both;
            }
        }
        if (met != known) {
            before[node.index()] = met;
            waiting.add(node);
        }
    }

    /** A variable without a value on one of the ways is not read after they met. */
    private static Origin meet(Origin one, Origin other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one == other || one.equals(other) ? one : Origin.UNKNOWN;
    }

    /** A step that is done again makes another value: whoever still has the former one has something unknown. */
    private Origin[] after(Node node, Origin[] values) {
        Variable target = node.op().target();
        if (target == null) {
            return values;
        }
        Origin produced = produced(node, values);
        int slot = writers.slot(target.number());
        Origin[] after = values;
        for (int i = 0; i < values.length; i++) {
            Origin value = i == slot ? produced : values[i];
            if (i != slot && value instanceof Origin.Step step && step.node() == node) {
                value = Origin.UNKNOWN;
            }
            if (value != values[i]) {
                after = after == values ? Arrays.copyOf(values, values.length) : after;
                after[i] = value;
            }
        }
        return after;
    }

    private Origin produced(Node node, Origin[] values) {
        if (node.op() instanceof Op.Constant constant) {
            return new Origin.Known(constant.value());
        }
        return node.op() instanceof Op.Copy copy ? of(values, copy.source().number()) : new Origin.Step(node);
    }

    private Origin of(Origin[] values, int variable) {
        int slot = writers.slot(variable);
        if (slot < 0) {
            return fixed(variable);
        }
        return values == null || values[slot] == null ? Origin.UNKNOWN : values[slot];
    }

    /** Where the value of a variable comes from that always has the same; unknown for one that nothing gives a value. */
    private Origin fixed(int variable) {
        if (fixed[variable] == null) {
            fixed[variable] = Origin.UNKNOWN;
            int writer = writers.of(variable).nextSetBit(0);
            if (writer >= 0) {
                fixed[variable] = produced(flow.nodes().get(writer), null);
            }
        }
        return fixed[variable];
    }

    /** Where the value comes from that a variable has when a step begins. */
    public Origin of(Node node, Variable variable) {
        return of(node, variable.number());
    }

    /** Where the value comes from that the code returns, when that has one end. */
    public Origin returned() {
        Node last = flow.nodes().get(flow.nodes().size() - 1);
        return last.op() instanceof Op.Return end && end.value() != null ? of(last, end.value()) : Origin.UNKNOWN;
    }

    /** True for a step that something leads to. */
    public boolean isReached(Node node) {
        return before[node.index()] != null;
    }

    /** Where the value comes from that a variable, by its number, has when a step begins. */
    Origin of(Node node, int variable) {
        return of(before[node.index()], variable);
    }

    /** True when a variable has this value wherever it has one. */
    boolean isAlways(int variable, Origin value) {
        return writers.slot(variable) < 0 && fixed(variable).equals(value);
    }

    /** Where the value comes from that a variable has after a step: what its conditions look at. */
    public Origin after(Node node, Variable variable) {
        return variable.equals(node.op().target()) ? produced(node, before[node.index()]) : of(node, variable);
    }

    /** The call whose result a variable holds; empty when it holds something else. */
    public Optional<Node> call(Node node, Variable variable) {
        return of(node, variable) instanceof Origin.Step step && step.node().op() instanceof Op.Call
                ? Optional.of(step.node())
                : Optional.empty();
    }

    /**
     * What names a value wherever it stands: two values with one name are the same as long as nothing is written in between.
     *
     * <p>The same call, of the same method with the same arguments, is taken to give the same value again; a new object is another one
     * each time.
     */
    public String name(Node node, Variable variable) {
        return labels.name(of(node, variable), variable, false);
    }
}
