package org.vxd4j.processor.analyse;

import java.util.Set;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;
import org.vxd4j.api.Pef;

/** The value of code that makes constants and event flags: what {@link IntConstant} is for sources. */
final class CodeConstant {
    private static final String PEF = Type.getInternalName(Pef.class);

    private final CodeValues values;
    private final Function<FieldInsnNode, Integer> fields;

    /**
     * Of the code whose values these are.
     *
     * @param fields the values of static fields; null for each that nobody knows
     */
    CodeConstant(CodeValues values, Function<FieldInsnNode, Integer> fields) {
        this.values = values;
        this.fields = fields;
    }

    /** The value; null when it is computed. */
    Integer of(AbstractInsnNode maker) {
        int opcode = maker.getOpcode();
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
            return opcode - Opcodes.ICONST_0;
        }
        if (maker instanceof IntInsnNode pushed && opcode != Opcodes.NEWARRAY) {
            return pushed.operand;
        }
        if (maker instanceof LdcInsnNode loaded) {
            return loaded.cst instanceof Integer value ? value : null;
        }
        if (maker instanceof MethodInsnNode call) {
            return call.owner.equals(PEF) ? flags(call) : null;
        }
        if (maker instanceof FieldInsnNode field) {
            return opcode == Opcodes.GETSTATIC ? fields.apply(field) : null;
        }
        return switch (opcode) {
            case Opcodes.IOR, Opcodes.IADD, Opcodes.ISHL -> binary(maker);
            case Opcodes.ILOAD, Opcodes.ISTORE -> operand(maker, 0) == null ? null : of(operand(maker, 0));
            default -> null;
        };
    }

    private Integer binary(AbstractInsnNode maker) {
        AbstractInsnNode one = operand(maker, 0);
        AbstractInsnNode other = operand(maker, 1);
        Integer left = one == null ? null : of(one);
        Integer right = other == null ? null : of(other);
        if (left == null || right == null) {
            return null;
        }
        return switch (maker.getOpcode()) {
            case Opcodes.IOR -> left | right;
            case Opcodes.IADD -> left + right;
            default -> left << right;
        };
    }

    /** {@code Pef.X.bit()} and {@code Pef.mask(Pef.X, Pef.Y)}. */
    private Integer flags(MethodInsnNode call) {
        AbstractInsnNode taken = operand(call, 0);
        if (call.name.equals("bit")) {
            return flag(taken);
        }
        if (!call.name.equals("mask") || taken == null || taken.getOpcode() != Opcodes.ANEWARRAY) {
            return null;
        }
        int mask = 0;
        for (SourceValue element : values.elements(taken)) {
            Integer flag =
                    flag(element.insns.size() == 1 ? element.insns.iterator().next() : null);
            if (flag == null) {
                return null;
            }
            mask |= flag;
        }
        return mask;
    }

    private static Integer flag(AbstractInsnNode constant) {
        return constant instanceof FieldInsnNode field && field.owner.equals(PEF)
                ? Pef.valueOf(field.name).bit()
                : null;
    }

    /** What makes an operand; null when several do. */
    private AbstractInsnNode operand(AbstractInsnNode instruction, int position) {
        if (values.operands(instruction).size() <= position) {
            return null;
        }
        Set<AbstractInsnNode> makers =
                values.makers(values.operands(instruction).get(position));
        return makers.size() == 1 ? makers.iterator().next() : null;
    }
}
