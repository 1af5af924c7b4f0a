package org.vxd4j.processor.flow;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.vxd4j.processor.code.MethodRef;

/** What values are called wherever they stand. */
final class Labels {
    private static final int LONG = 100;

    private final Origins origins;
    private final Map<Node, String> plain = new IdentityHashMap<>();
    private final Map<Node, String> singles = new IdentityHashMap<>();
    private final Map<String, String> shorter = new HashMap<>();
    private BitSet kept;

    Labels(Origins origins) {
        this.origins = origins;
    }

    /**
     * The name of a value.
     *
     * @param origin where it comes from
     * @param variable what holds it
     * @param single true when the result of a call that is kept in a variable or field is only the same as itself: who keeps two results
     *     means two values
     */
    String name(Origin origin, Variable variable, boolean single) {
        if (origin instanceof Origin.Known known) {
            return known.value() instanceof String text ? "=\"" + text + '"' : "=" + known.value();
        }
        if (origin instanceof Origin.Argument argument) {
            return argument.parameter().toString();
        }
        if (!(origin instanceof Origin.Step step)) {
            return "?" + variable.number();
        }
        Map<Node, String> known = single ? singles : plain;
        String name = known.get(step.node());
        if (name == null) {
            known.put(step.node(), "#" + step.node().index());
            name = name(step.node(), single);
            known.put(step.node(), name);
        }
        return name;
    }

    private String name(Node node, boolean single) {
        String kind = kind(node, single);
        if (kind.isEmpty()) {
            return "#" + node.index();
        }
        StringBuilder name = new StringBuilder(kind).append('(');
        for (Variable used : node.op().uses()) {
            name.append(name(origins.of(node, used), used, single)).append(',');
        }
        name.append(')');
        // Names of names of names would be longer than the method.
        return name.length() < LONG
                ? name.toString()
                : shorter.computeIfAbsent(name.toString(), n -> "%" + shorter.size());
    }

    /** What is done with the operands; empty for what is another value each time. */
    private String kind(Node node, boolean single) {
        if (node.op() instanceof Op.Call call) {
            boolean another = call.callee().name().equals(MethodRef.CONSTRUCTOR) || single && isKept(call.target());
            return another
                    ? ""
                    : call.callee().owner() + "." + call.callee().name()
                            + call.callee().descriptor();
        }
        if (node.op() instanceof Op.Read read) {
            return read.field().owner() + "." + read.field().name();
        }
        boolean array =
                node.op() instanceof Op.Compute compute && compute.operator().startsWith(Operators.NEW_ARRAY);
        return !array && node.op() instanceof Op.Compute compute ? compute.operator() : "";
    }

    private boolean isKept(Variable result) {
        if (kept == null) {
            kept = new BitSet();
            for (Node node : origins.flow().nodes()) {
                if (node.op() instanceof Op.Copy copy) {
                    kept.set(copy.source().number());
                } else if (node.op() instanceof Op.Write write) {
                    kept.set(write.value().number());
                }
            }
        }
        return kept.get(result.number());
    }

    /** Adds the steps that produced a value: once they are done again, it is another one. */
    void addSteps(Origin origin, Variable variable, BitSet steps) {
        if (origin instanceof Origin.Unknown) {
            steps.or(origins.writers(variable));
        }
        if (origin instanceof Origin.Step step && !steps.get(step.node().index())) {
            steps.set(step.node().index());
            step.node().op().uses().forEach(v -> addSteps(origins.of(step.node(), v), v, steps));
        }
    }

    /** The fields that steps read. */
    Set<Field> fields(BitSet steps) {
        Set<Field> fields = new HashSet<>();
        steps.stream().mapToObj(origins.flow().nodes()::get).forEach(n -> {
            if (n.op() instanceof Op.Read read) {
                fields.add(read.field());
            }
        });
        return fields;
    }
}
