package org.vxd4j.processor.flow;

import java.util.Objects;

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

    /** An object of exactly this class, wherever it was made. */
    record Made(String type) implements Origin {}

    /** From here or from there, or from outside. */
    enum Unknown implements Origin {
        UNKNOWN
    }

    /** The only unknown origin there is. */
    Origin UNKNOWN = Unknown.UNKNOWN;
}
