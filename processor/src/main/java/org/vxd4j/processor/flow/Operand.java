package org.vxd4j.processor.flow;

import java.util.List;

/** What stands on the stack of a class file's method. */
sealed interface Operand {

    /** How many places it takes there. */
    default int size() {
        return 1;
    }

    /**
     * A value.
     *
     * @param variable what holds it
     */
    record Value(Variable variable, int size) implements Operand {}

    /**
     * An object whose constructor is not called yet.
     *
     * @param variable what will hold it
     * @param type its class
     */
    record Raw(Variable variable, String type) implements Operand {}

    /**
     * An array whose elements are put in one by one.
     *
     * @param variable what will hold it
     * @param length how many there will be
     * @param elements those that are in it
     */
    record Filling(Variable variable, int length, List<Variable> elements) implements Operand {

        /** True when nothing is missing. */
        boolean isFull() {
            return elements.size() == length;
        }
    }

    /** How two numbers compare: negative, zero, positive. */
    record Compared(Variable left, Variable right) implements Operand {}

    /** Whether a value is of a class. */
    record Tested(Variable value, String type) implements Operand {}
}
