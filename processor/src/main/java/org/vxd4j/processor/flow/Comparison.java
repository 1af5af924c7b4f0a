package org.vxd4j.processor.flow;

/** Compares values that stand in the code. */
final class Comparison {
    static final Origin NOTHING = new Origin.Known(0);

    private Comparison() {}

    /** Whether a relation holds; null when that is not certain. */
    static Boolean of(Origin left, Relation relation, Origin right) {
        if (isObject(left) || isObject(right)) {
            return ofObjects(left, relation, right);
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

    private static boolean isObject(Origin origin) {
        return origin instanceof Origin.Enumerated || origin instanceof Origin.Made || isText(origin);
    }

    private static Boolean ofObjects(Origin left, Relation relation, Origin right) {
        Object one = object(left);
        Object other = object(right);
        // Which object one is of whom only the class is known, nobody can tell; it is there, though.
        boolean made = one instanceof Origin.Made || other instanceof Origin.Made;
        if (one == null || other == null || made && one != NOTHING && other != NOTHING) {
            return null;
        }
        if (isNullable(one) || isNullable(other)) {
            return null;
        }
        return switch (relation) {
            case EQUAL -> one.equals(other);
            case NOT_EQUAL -> !one.equals(other);
            default -> null;
        };
    }

    private static boolean isText(Origin origin) {
        return origin instanceof Origin.Known known && known.value() instanceof String;
    }

    private static boolean isNullable(Object object) {
        return object instanceof Origin.Made made && made.nullable();
    }

    /** What an origin is for certain: a constant's field, an object, or {@link #NOTHING}; null for anything else. */
    private static Object object(Origin origin) {
        if (origin instanceof Origin.Enumerated enumerated) {
            return enumerated.constant();
        }
        if (origin instanceof Origin.Made || isText(origin)) {
            return isText(origin) ? Origin.Made.SOME : origin;
        }
        boolean nothing = origin instanceof Origin.Known known
                && (known.value() == null || Integer.valueOf(0).equals(known.value()));
        return nothing ? NOTHING : null;
    }

    /** The null reference is zero. */
    private static Long number(Object value) {
        if (value == null) {
            return 0L;
        }
        return value instanceof Integer || value instanceof Long ? Long.valueOf(((Number) value).longValue()) : null;
    }
}
