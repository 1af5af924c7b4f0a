package org.vxd4j.processor.flow;

/** Compares values that stand in the code. */
final class Comparison {
    static final Origin NOTHING = new Origin.Known(0);

    private Comparison() {}

    /** Whether a relation holds; null when that is not certain. */
    static Boolean of(Origin left, Relation relation, Origin right) {
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

    /** The null reference is zero. */
    private static Long number(Object value) {
        if (value == null) {
            return 0L;
        }
        return value instanceof Integer || value instanceof Long ? Long.valueOf(((Number) value).longValue()) : null;
    }
}
