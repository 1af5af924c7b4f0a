package org.vxd4j.processor.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.vxd4j.processor.code.MethodRef;

/** One thing that a method does. */
public sealed interface Op {

    /** The variable that has a new value afterwards; null when none has. */
    default Variable target() {
        return null;
    }

    /** The variables whose values it needs, in the order of evaluation. */
    default List<Variable> uses() {
        return List.of();
    }

    private static String text(Variable object, Variable index, Field field) {
        return index == null
                ? (object == null ? field.owner() : object) + "." + field.name()
                : object + "[" + index + "]";
    }

    /** Nothing: a place where ways meet. */
    record Pass() implements Op {
        @Override
        public String toString() {
            return "pass";
        }
    }

    /**
     * A value that stands in the code.
     *
     * @param value a boxed primitive, a string, or null; characters and booleans are ints, as class files have it
     */
    record Constant(Variable target, Object value) implements Op {
        @Override
        public String toString() {
            return target + " = " + (value instanceof String text ? '"' + text + '"' : value);
        }
    }

    /** The value of another variable. */
    record Copy(Variable target, Variable source) implements Op {
        @Override
        public List<Variable> uses() {
            return List.of(source);
        }

        @Override
        public String toString() {
            return target + " = " + source;
        }
    }

    /**
     * A value computed from others.
     *
     * @param operator what with, as Java writes it; empty when that does not matter
     */
    record Compute(Variable target, String operator, List<Variable> uses) implements Op {
        @Override
        public String toString() {
            return "%s = %s%s".formatted(target, operator, uses);
        }
    }

    /**
     * The value of a field, or of an element.
     *
     * @param object whose field it is, or the array; null for a static field
     * @param index which element; null for a field
     */
    record Read(Variable target, Variable object, Variable index, Field field) implements Op {

        /** The value of a field. */
        Read(Variable target, Variable object, Field field) {
            this(target, object, null, field);
        }

        @Override
        public List<Variable> uses() {
            return Stream.of(object, index).filter(Objects::nonNull).toList();
        }

        @Override
        public String toString() {
            return "%s = %s".formatted(target, text(object, index, field));
        }
    }

    /**
     * A new value of a field, or of an element.
     *
     * @param object whose field it is, or the array; null for a static field
     * @param index which element; null for a field
     */
    record Write(Variable object, Variable index, Field field, Variable value) implements Op {

        /** A new value of a field. */
        Write(Variable object, Field field, Variable value) {
            this(object, null, field, value);
        }

        @Override
        public List<Variable> uses() {
            return Stream.of(object, index, value).filter(Objects::nonNull).toList();
        }

        @Override
        public String toString() {
            return "%s = %s".formatted(text(object, index, field), value);
        }
    }

    /**
     * A call.
     *
     * @param target its result; a variable that nobody reads when it returns none
     * @param callee the method, as the call names it
     * @param type static type of the object it is called on: overriders in its subtypes may run instead; null when none may
     * @param object the object it is called on; null for a static method
     * @param arguments what it is given; variable arguments one by one
     */
    record Call(Variable target, MethodRef callee, String type, Variable object, List<Variable> arguments)
            implements Op {
        @Override
        public List<Variable> uses() {
            if (object == null) {
                return arguments;
            }
            List<Variable> uses = new ArrayList<>(arguments);
            uses.add(0, object);
            return uses;
        }

        @Override
        public String toString() {
            return "%s = %s.%s%s".formatted(target, object == null ? callee.owner() : object, callee.name(), arguments);
        }
    }

    /**
     * A lambda or method reference.
     *
     * @param method the method that is referred to; null for a lambda
     * @param lambda the ways through the lambda; null for a method reference, or when it cannot be read
     * @param uses the values it captures
     */
    record Procedure(Variable target, MethodRef method, Flow lambda, List<Variable> uses) implements Op {
        @Override
        public String toString() {
            return "%s = %s".formatted(target, method == null ? "a lambda" : "::" + method.label());
        }
    }

    /**
     * The end of the method.
     *
     * @param value what it returns; null when that is nothing
     */
    record Return(Variable value) implements Op {
        @Override
        public List<Variable> uses() {
            return value == null ? List.of() : List.of(value);
        }

        @Override
        public String toString() {
            return value == null ? "return" : "return " + value;
        }
    }

    /** The end of the method by an exception that nothing in it catches. */
    record Throw(Variable value) implements Op {
        @Override
        public List<Variable> uses() {
            return List.of(value);
        }

        @Override
        public String toString() {
            return "throw " + value;
        }
    }
}
