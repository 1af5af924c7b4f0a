package org.vxd4j.processor.flow;

/** Compares values that stand in the code. */
final class Comparison {
    static final Origin NOTHING = new Origin.Known(0);

    private Comparison() {}

    /** Whether a relation holds; null when that is not certain. */
    static Boolean of(Origin left, Relation relation, Origin right) {
        if (isConstant(left) || isConstant(right)) {
            return ofConstants(constant(left), relation, constant(right));
        }
        if (!(left instanceof Origin.Known one) || !(right instanceof Origin.Known other)) {
            return null;
        }
        Long a = number(one.value());
        Long b = number(other.value());
        if (a == null || b == null) {
            return null;
        }
        return switch (relation) {
            case EQUAL -> a.longValue() == b;
            case NOT_EQUAL -> a.longValue() != b;
            case LESS -> a < b;
            case NOT_LESS -> a >= b;
            case GREATER -> a > b;
            case NOT_GREATER -> a <= b;
            case INSTANCE, NOT_INSTANCE -> null;
        };
    }

    /** True for what a method was called with that is one of the constants of an enum. */
    private static boolean isConstant(Origin origin) {
        return origin instanceof Origin.Known known && known.value() instanceof Field;
    }

    /** The constant of an enum that a value is, {@link #NOTHING} for null; null when that is not certain. */
    private static Object constant(Origin origin) {
        if (origin instanceof Origin.Step step
                && step.node().op() instanceof Op.Read read
                && read.field().isStatic()) {
            return read.field();
        }
        if (!(origin instanceof Origin.Known known)) {
            return null;
        }
        return known.value() instanceof Field field ? field : NOTHING;
    }

    private static Boolean ofConstants(Object left, Relation relation, Object right) {
        if (left == null || right == null) {
            return null;
        }
        return switch (relation) {
            case EQUAL -> left.equals(right);
            case NOT_EQUAL -> !left.equals(right);
            default -> null;
        };
    }

    /** The null reference is zero. */
    private static Long number(Object value) {
        if (value == null) {
            return 0L;
        }
        return value instanceof Integer || value instanceof Long ? Long.valueOf(((Number) value).longValue()) : null;
    }
}
