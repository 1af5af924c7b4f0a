package org.vxd4j.processor.flow;

/**
 * What holds a value inside a method: a parameter, a local variable, or the result of an expression.
 *
 * @param number its place among the variables of the method
 * @param name the name its author gave it; empty for the result of an expression
 */
public record Variable(int number, String name) {

    /** What {@code this} is called. */
    public static final String THIS = "this";

    /** True for {@code this}. */
    public static boolean isThis(Variable variable) {
        return variable != null && variable.name.equals(THIS);
    }

    // By hand: what a record has from the compiler is slow until the JVM is warm, which javac's never is.
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Variable variable && number == variable.number && name.equals(variable.name);
    }

    @Override
    public int hashCode() {
        return number * 31 + name.hashCode();
    }

    @Override
    public String toString() {
        return name.isEmpty() ? "v" + number : name;
    }
}
