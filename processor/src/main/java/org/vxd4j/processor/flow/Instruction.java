package org.vxd4j.processor.flow;

import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.vxd4j.processor.code.MethodRef;

/**
 * One instruction of a class file.
 *
 * @param opcode what it does
 * @param number its small operand: a variable, an increment, a number of dimensions
 * @param operand its other operand: a constant, a type, a field, a method, where it goes
 * @param line its line in the source; negative when nothing tells
 */
record Instruction(int opcode, int number, Object operand, long line) {

    /**
     * Where a switch goes.
     *
     * @param keys the values that are told apart
     * @param labels where each goes
     * @param otherwise where all others go
     */
    record Choice(int[] keys, List<Label> labels, Label otherwise) {}

    /**
     * What is linked when it is first run.
     *
     * @param descriptor the types of what it takes and makes
     * @param procedure the method of a lambda or method reference; null for what is none
     */
    record Dynamic(String descriptor, MethodRef procedure) {}

    /**
     * What increments a variable.
     *
     * @param by how much
     */
    record Increment(int by) {}

    /** True when the next instruction does not follow it. */
    boolean isEnd() {
        return opcode == Opcodes.GOTO
                || opcode == Opcodes.ATHROW
                || opcode == Opcodes.TABLESWITCH
                || opcode == Opcodes.LOOKUPSWITCH
                || isReturn();
    }

    /** True when it ends the method. */
    boolean isReturn() {
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    }

    /** True when it calls a method. */
    boolean isCall() {
        return opcode >= Opcodes.INVOKEVIRTUAL && opcode <= Opcodes.INVOKEINTERFACE;
    }

    /** True for the subroutines of old class files, which are not followed. */
    boolean isSubroutine() {
        return opcode == Opcodes.JSR || opcode == Opcodes.RET;
    }
}
