package org.vxd4j.processor.flow;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The values that are known at compile time: numbers, what is computed from numbers, masks of flags, and final fields that hold one. */
public final class Constants {
    /** Fields whose values need each other end somewhere. */
    private static final int DEEPEST = 8;

    private final Origins origins;
    private final Function<Field, Optional<Flow>> initialisers;
    private final int depth;
    private final Map<Node, Optional<Integer>> numbers = new IdentityHashMap<>();

    /**
     * The values of one method.
     *
     * @param origins where they come from
     * @param initialisers the code that gives a final field its only value; empty when it is not known
     */
    public Constants(Origins origins, Function<Field, Optional<Flow>> initialisers) {
        this(origins, initialisers, 0);
    }

    private Constants(Origins origins, Function<Field, Optional<Flow>> initialisers, int depth) {
        this.origins = origins;
        this.initialisers = initialisers;
        this.depth = depth;
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
        return field(origins.of(node, variable));
    }

    private Optional<Field> field(Origin origin) {
        if (!(origin instanceof Origin.Step step) || !(step.node().op() instanceof Op.Read read)) {
            return Optional.empty();
        }
        Optional<Field> within = initialiser(read.field()).flatMap(c -> c.field(c.origins.returned()));
        return within.isPresent() || !read.field().isStatic() ? within : Optional.of(read.field());
    }

    /** The values in the code that gives a final field its only value. */
    private Optional<Constants> initialiser(Field field) {
        return depth == DEEPEST
                ? Optional.empty()
                : initialisers.apply(field).map(f -> new Constants(new Origins(f), initialisers, depth + 1));
    }

    private Optional<Integer> number(Origin origin) {
        if (origin instanceof Origin.Known known) {
            return number(known.value());
        }
        return origin instanceof Origin.Step step ? number(step.node()) : Optional.empty();
    }

    /** The number that stands in the code, also where it is a long one. */
    static Optional<Integer> number(Object value) {
        if (value instanceof Integer number) {
            return Optional.of(number);
        }
        return value instanceof Long number && number.intValue() == number
                ? Optional.of(number.intValue())
                : Optional.empty();
    }

    private Optional<Integer> number(Node node) {
        Optional<Integer> known = numbers.putIfAbsent(node, Optional.empty());
        if (known != null) {
            return known;
        }
        Optional<Integer> number = Optional.empty();
        if (node.op() instanceof Op.Compute compute) {
            number = computed(compute, v -> number(node, v));
        } else if (node.op() instanceof Op.Read read) {
            number = initialiser(read.field()).flatMap(c -> c.number(c.origins.returned()));
        } else if (node.op() instanceof Op.Call call) {
            number = ofEnum(node, call);
        }
        numbers.put(node, number);
        return number;
    }

    /** True for what makes no more than the bits it is given. */
    static boolean isBitwise(String operator) {
        return operator.length() == 1 && "&|^~".contains(operator);
    }

    /** What is computed from known numbers; empty when it is not certain. */
    static Optional<Integer> computed(Op.Compute compute, Function<Variable, Optional<Integer>> number) {
        List<Integer> operands = new ArrayList<>();
        for (Variable operand : compute.uses()) {
            Optional<Integer> known = number.apply(operand);
            if (known.isEmpty() || operands.size() == 2) {
                return Optional.empty();
            }
            operands.add(known.get());
        }
        return switch (operands.size()) {
            case 1 -> unary(compute.operator(), operands.get(0));
            case 2 -> binary(compute.operator(), operands.get(0), operands.get(1));
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> unary(String operator, int value) {
        return switch (operator) {
            case "-" -> Optional.of(-value);
            case "~" -> Optional.of(~value);
            case "+", "(int)", "(long)" -> Optional.of(value);
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

    /** What {@code Pef.X.bit()} and {@code Pef.mask(...)} return, and the like of the API's other enums. */
    private Optional<Integer> ofEnum(Node node, Op.Call call) {
        String owner = call.callee().owner();
        String name = call.callee().name();
        if (call.object() != null && call.arguments().isEmpty()) {
            return field(node, call.object()).flatMap(f -> EnumNumbers.of(owner, name, f.name()));
        }
        if (!EnumNumbers.isMask(owner, name)) {
            return Optional.empty();
        }
        return mask(owner, node, call.arguments());
    }

    private Optional<Integer> mask(String owner, Node node, List<Variable> flags) {
        if (flags.size() == 1 && origins.of(node, flags.get(0)) instanceof Origin.Step step) {
            // An array that is made for the call: nobody else has it.
            boolean array = step.node().op() instanceof Op.Compute compute
                    && compute.operator().equals(Operators.NEW_ARRAY_OF)
                    && compute.target().equals(flags.get(0));
            if (array) {
                return mask(owner, step.node(), step.node().op().uses());
            }
        }
        int mask = 0;
        for (Variable argument : flags) {
            Optional<Integer> bit = field(node, argument).flatMap(f -> EnumNumbers.bits(owner, f.name()));
            if (bit.isEmpty()) {
                return Optional.empty();
            }
            mask |= bit.get();
        }
        return Optional.of(mask);
    }
}
