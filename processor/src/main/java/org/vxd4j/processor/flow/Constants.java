package org.vxd4j.processor.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.Pef;

/** The values that are known at compile time: numbers, what is computed from numbers, and the masks of flags. */
public final class Constants {
    private static final String PEF = internal(Pef.class);
    private static final String BLOCK_FLAG = internal(BlockFlag.class);

    private final Origins origins;

    /** The values of one method. */
    public Constants(Origins origins) {
        this.origins = origins;
    }

    /** The number that a variable holds when a step begins; empty when it is not certain. */
    public Optional<Integer> number(Node node, Variable variable) {
        return variable == null ? Optional.empty() : number(origins.of(node, variable));
    }

    /** True when a variable certainly holds the null reference, or zero. */
    public boolean isNothing(Node node, Variable variable) {
        return origins.of(node, variable) instanceof Origin.Known known
                && (known.value() == null || Integer.valueOf(0).equals(known.value()));
    }

    /** The constant of an enum, or the static field, that a variable holds; empty when it is not certain. */
    public Optional<Field> field(Node node, Variable variable) {
        return origins.of(node, variable) instanceof Origin.Step step
                        && step.node().op() instanceof Op.Read read
                        && read.field().isStatic()
                ? Optional.of(read.field())
                : Optional.empty();
    }

    private Optional<Integer> number(Origin origin) {
        if (origin instanceof Origin.Known known) {
            return known.value() instanceof Integer number ? Optional.of(number) : Optional.empty();
        }
        if (!(origin instanceof Origin.Step step)) {
            return Optional.empty();
        }
        Node node = step.node();
        if (node.op() instanceof Op.Compute compute) {
            return computed(node, compute);
        }
        return node.op() instanceof Op.Call call ? flags(node, call) : Optional.empty();
    }

    private Optional<Integer> computed(Node node, Op.Compute compute) {
        List<Optional<Integer>> operands =
                compute.uses().stream().map(v -> number(node, v)).toList();
        if (operands.isEmpty() || operands.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        int left = operands.get(0).get();
        return operands.size() == 1
                ? unary(compute.operator(), left)
                : binary(compute.operator(), left, operands.get(1).get());
    }

    private static Optional<Integer> unary(String operator, int value) {
        return switch (operator) {
            case "-" -> Optional.of(-value);
            case "~" -> Optional.of(~value);
            case "+" -> Optional.of(value);
            case "(byte)" -> Optional.of((int) (byte) value);
            case "(short)" -> Optional.of((int) (short) value);
            case "(char)" -> Optional.of((int) (char) value);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> binary(String operator, int left, int right) {
        return switch (operator) {
            case "+" -> Optional.of(left + right);
            case "-" -> Optional.of(left - right);
            case "*" -> Optional.of(left * right);
            case "/" -> right == 0 ? Optional.empty() : Optional.of(left / right);
            case "%" -> right == 0 ? Optional.empty() : Optional.of(left % right);
            case "&" -> Optional.of(left & right);
            case "|" -> Optional.of(left | right);
            case "^" -> Optional.of(left ^ right);
            case "<<" -> Optional.of(left << right);
            case ">>" -> Optional.of(left >> right);
            case ">>>" -> Optional.of(left >>> right);
            default -> Optional.empty();
        };
    }

    /** What {@code Pef.X.bit()} and {@code Pef.mask(...)} return, and the same of block flags. */
    private Optional<Integer> flags(Node node, Op.Call call) {
        String owner = call.callee().owner();
        boolean known = owner.equals(PEF) || owner.equals(BLOCK_FLAG);
        if (!known) {
            return Optional.empty();
        }
        if (call.callee().name().equals("bit") && call.object() != null) {
            return field(node, call.object()).flatMap(f -> bit(owner, f.name()));
        }
        if (!call.callee().name().equals("mask")) {
            return Optional.empty();
        }
        int mask = 0;
        for (Variable argument : call.arguments()) {
            Optional<Integer> bit = field(node, argument).flatMap(f -> bit(owner, f.name()));
            if (bit.isEmpty()) {
                return Optional.empty();
            }
            mask |= bit.get();
        }
        return Optional.of(mask);
    }

    private static Optional<Integer> bit(String owner, String name) {
        return owner.equals(PEF)
                ? Arrays.stream(Pef.values())
                        .filter(f -> f.name().equals(name))
                        .map(Pef::bit)
                        .findFirst()
                : Arrays.stream(BlockFlag.values())
                        .filter(f -> f.name().equals(name))
                        .map(BlockFlag::bit)
                        .findFirst();
    }

    private static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
