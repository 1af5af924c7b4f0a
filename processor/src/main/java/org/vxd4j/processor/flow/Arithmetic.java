package org.vxd4j.processor.flow;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.vxd4j.processor.code.Place;

/** Writes the steps of the instructions that compute and convert numbers. */
final class Arithmetic {
    private static final String[] TYPES = {"", "(long)", "(float)", "(double)"};
    private static final String[] OPERATORS = {"+", "-", "*", "/", "%", "-", "<<", ">>", ">>>", "&", "|", "^"};
    private static final int NEGATION = 5;
    private static final String[] CONVERSIONS = {
        "(long)",
        "(float)",
        "(double)",
        "(int)",
        "(float)",
        "(double)",
        "(int)",
        "(long)",
        "(double)",
        "(int)",
        "(long)",
        "(float)",
        "(byte)",
        "(char)",
        "(short)"
    };

    private final FlowWriter writer;
    private final OperandStack stack;

    Arithmetic(FlowWriter writer, OperandStack stack) {
        this.writer = writer;
        this.stack = stack;
    }

    /** Writes an instruction. */
    void write(int opcode, Place place) {
        if (opcode < Opcodes.IADD || opcode > Opcodes.I2S) {
            throw new IllegalArgumentException("no such instruction: " + opcode);
        }
        if (opcode >= Opcodes.I2L) {
            compute(CONVERSIONS[opcode - Opcodes.I2L], 1, place);
            return;
        }
        Operation operation = operation(opcode);
        boolean unary = operation.operator() == NEGATION;
        compute(TYPES[operation.type()] + OPERATORS[operation.operator()], unary ? 1 : 2, place);
    }

    /** What an instruction does, and with numbers of which type: those from the shifts on are for two types only. */
    private static Operation operation(int opcode) {
        if (opcode < Opcodes.ISHL) {
            return new Operation((opcode - Opcodes.IADD) / TYPES.length, (opcode - Opcodes.IADD) % TYPES.length);
        }
        return new Operation(NEGATION + 1 + (opcode - Opcodes.ISHL) / 2, (opcode - Opcodes.ISHL) % 2);
    }

    private record Operation(int operator, int type) {}

    private void compute(String operator, int operands, Place place) {
        List<Variable> values = stack.values(operands, place);
        Variable target = writer.result();
        writer.add(new Op.Compute(target, operator, values), place);
        stack.push(target, operator.startsWith("(long)") || operator.startsWith("(double)") ? 2 : 1);
    }
}
