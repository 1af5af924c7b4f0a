package org.vxd4j.processor.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Where a value comes from. */
public sealed interface Origin {

    /**
     * It stands in the code.
     *
     * @param value a boxed primitive, a string, or null for the null reference
     */
    record Known(Object value) implements Origin {

        // By hand: what a record has from the compiler is slow until the JVM is warm, which javac's never is.
        @Override
        public boolean equals(Object other) {
            return other instanceof Known known && Objects.equals(value, known.value);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(value);
        }
    }

    /** The method was called with it. */
    record Argument(Variable parameter) implements Origin {}

    /** A step of the method produced it: a call, a read, a computation, a lambda. */
    record Step(Node node) implements Origin {

        // By hand, too.
        @Override
        public boolean equals(Object other) {
            return other instanceof Step step && node == step.node;
        }

        @Override
        public int hashCode() {
            return node.index();
        }
    }

    /** A constant of an enum, for whoever knows that the field is one. */
    record Enumerated(Field constant) implements Origin {}

    /**
     * An object, wherever it was made.
     *
     * @param types the classes that it may be of, in alphabetical order: exactly one of them; none when nobody knows
     * @param held what those fields of it certainly hold that never change
     * @param nullable true when there may be none
     */
    record Made(List<String> types, Map<Field, Origin> held, boolean nullable) implements Origin {
        private static final int MOST_TYPES = 4;

        /** How far objects in objects are told apart. */
        private static final int DEEPEST = 3;

        /** An object of which nothing is known but that it is there. */
        public static final Made SOME = new Made(List.of(), Map.of(), false);

        /** A new object; what is further inside of it is left open. */
        public static Made of(String type, Map<Field, Origin> held) {
            Map<Field, Origin> near = new HashMap<>(held);
            near.values().removeIf(value -> value instanceof Made made && made.depth() >= DEEPEST);
            return new Made(List.of(type), Map.copyOf(near), false);
        }

        private int depth() {
            int depth = 1;
            for (Origin value : held.values()) {
                depth = Math.max(depth, value instanceof Made made ? made.depth() + 1 : 1);
            }
            return depth;
        }

        private Origin or(Made other) {
            TreeSet<String> all = new TreeSet<>();
            if (!types.isEmpty() && !other.types.isEmpty()) {
                all.addAll(types);
                all.addAll(other.types);
            }
            return all.size() > MOST_TYPES
                    ? UNKNOWN
                    : new Made(
                            List.copyOf(all), Map.copyOf(Certain.both(held, other.held)), nullable || other.nullable);
        }

        /** The same, or nothing. */
        public Made orNothing() {
            return nullable ? this : new Made(types, held, true);
        }
    }

    /** From here or from there, or from outside. */
    enum Unknown implements Origin {
        UNKNOWN
    }

    /** The only unknown origin there is. */
    Origin UNKNOWN = Unknown.UNKNOWN;

    /** What is certain of a value that is one of the two. */
    static Origin either(Origin one, Origin other) {
        if (one.equals(other)) {
            return one;
        }
        if (one instanceof Made made) {
            return other instanceof Made more ? made.or(more) : isNull(other) ? made.orNothing() : UNKNOWN;
        }
        return isNull(one) && other instanceof Made made ? made.orNothing() : UNKNOWN;
    }

    private static boolean isNull(Origin origin) {
        return origin instanceof Known known && known.value() == null;
    }
}
