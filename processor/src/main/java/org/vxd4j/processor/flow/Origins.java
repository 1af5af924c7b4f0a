package org.vxd4j.processor.flow;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;

/** Where the values of a method's variables come from, whichever way was taken. */
public final class Origins {
    private final Flow flow;
    private final Origin[][] before;

    /** Follows the values through a method. */
    public Origins(Flow flow) {
        this.flow = flow;
        this.before = new Origin[flow.nodes().size()][];
        Origin[] start = new Origin[flow.variables()];
        flow.parameters().forEach(p -> start[p.number()] = new Origin.Argument(p));
        Deque<Node> waiting = new ArrayDeque<>();
        arrive(flow.entry(), start, waiting);
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            Origin[] after = after(node, before[node.index()]);
            node.next().forEach(e -> arrive(e.to(), after, waiting));
        }
    }

    /** The method. */
    public Flow flow() {
        return flow;
    }

    private void arrive(Node node, Origin[] values, Deque<Node> waiting) {
        Origin[] known = before[node.index()];
        if (known == null) {
            before[node.index()] = values.clone();
            waiting.add(node);
            return;
        }
        boolean changed = false;
        for (int i = 0; i < known.length; i++) {
            Origin both = meet(known[i], values[i]);
            changed |= both != known[i];
            known[i] = both;
        }
        if (changed) {
            waiting.add(node);
        }
    }

    /** A variable without a value on one of the ways is not read after they met. */
    private static Origin meet(Origin one, Origin other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.equals(other) ? one : Origin.UNKNOWN;
    }

    private static Origin[] after(Node node, Origin[] values) {
        Variable target = node.op().target();
        if (target == null) {
            return values;
        }
        Origin[] after = Arrays.copyOf(values, values.length);
        after[target.number()] = produced(node, values);
        return after;
    }

    private static Origin produced(Node node, Origin[] values) {
        if (values == null) {
            return Origin.UNKNOWN;
        }
        if (node.op() instanceof Op.Constant constant) {
            return new Origin.Known(constant.value());
        }
        if (node.op() instanceof Op.Copy copy) {
            Origin source = values[copy.source().number()];
            return source == null ? Origin.UNKNOWN : source;
        }
        return new Origin.Step(node);
    }

    /** Where the value comes from that a variable has when a step begins. */
    public Origin of(Node node, Variable variable) {
        return of(node, variable.number());
    }

    /** True for a step that something leads to. */
    public boolean isReached(Node node) {
        return before[node.index()] != null;
    }

    /** Where the value comes from that a variable, by its number, has when a step begins. */
    Origin of(Node node, int variable) {
        Origin[] values = before[node.index()];
        return values == null || values[variable] == null ? Origin.UNKNOWN : values[variable];
    }

    /** Where the value comes from that a variable has after a step: what its conditions look at. */
    public Origin after(Node node, Variable variable) {
        return variable.equals(node.op().target()) ? produced(node, before[node.index()]) : of(node, variable);
    }

    /** Adds the steps that produced the value that a variable has after a step. */
    void addSteps(Node node, Variable variable, BitSet steps) {
        addSteps(after(node, variable), variable, steps);
    }

    private void addSteps(Origin origin, Variable variable, BitSet steps) {
        if (origin instanceof Origin.Unknown) {
            flow.nodes().stream().filter(n -> variable.equals(n.op().target())).forEach(n -> steps.set(n.index()));
        }
        if (origin instanceof Origin.Step step && !steps.get(step.node().index())) {
            steps.set(step.node().index());
            step.node().op().uses().forEach(v -> addSteps(of(step.node(), v), v, steps));
        }
    }

    /** The call whose result a variable holds; empty when it holds something else. */
    public Optional<Node> call(Node node, Variable variable) {
        return of(node, variable) instanceof Origin.Step step && step.node().op() instanceof Op.Call
                ? Optional.of(step.node())
                : Optional.empty();
    }

    /** The same, of the value after a step. */
    String nameAfter(Node node, Variable variable) {
        return name(after(node, variable), variable, 0);
    }

    /**
     * What names a value wherever it stands: two values with one name are the same as long as nothing is written in between.
     */
    public String name(Node node, Variable variable) {
        return name(of(node, variable), variable, 0);
    }

    private String name(Origin origin, Variable variable, int depth) {
        if (origin instanceof Origin.Known known) {
            return "=" + known.value();
        }
        if (origin instanceof Origin.Argument argument) {
            return argument.parameter().toString();
        }
        if (!(origin instanceof Origin.Step step) || depth > DEEP) {
            return "?" + variable.number();
        }
        Node node = step.node();
        StringBuilder operands = new StringBuilder("(");
        for (Variable used : node.op().uses()) {
            operands.append(name(of(node, used), used, depth + 1)).append(',');
        }
        operands.append(')');
        if (node.op() instanceof Op.Call call) {
            return call.callee().owner() + "." + call.callee().name()
                    + call.callee().descriptor() + operands;
        }
        if (node.op() instanceof Op.Read read) {
            return operands + "." + read.field().owner() + "." + read.field().name();
        }
        return node.op() instanceof Op.Compute compute && !compute.operator().isEmpty()
                ? compute.operator() + operands
                : "#" + node.index();
    }

    private static final int DEEP = 8;
}
