package org.vxd4j.processor.analyse;

import java.util.List;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.SourceValue;
import org.vxd4j.processor.code.MethodRef;

/** Finds what code changes behind static final fields, as {@link StaticRoots} does in sources. */
final class CodeRoots {
    private final ClassFiles files;
    private final Supplier<CodeValues> values;
    private final boolean constants;

    /**
     * Of one method.
     *
     * @param values where its values come from; asked only when there is a static field
     */
    CodeRoots(ClassFiles files, MethodNode code, Supplier<CodeValues> values) {
        this.files = files;
        this.values = values;
        boolean reads = false;
        for (AbstractInsnNode instruction : code.instructions) {
            reads |= instruction.getOpcode() == Opcodes.GETSTATIC;
        }
        this.constants = reads;
    }

    /** The static final field behind which an instruction assigns an element or a field, or calls a method; null when it does not. */
    String changed(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        boolean stores = opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE || opcode == Opcodes.PUTFIELD;
        boolean calls = instruction instanceof MethodInsnNode call
                && opcode != Opcodes.INVOKESTATIC
                && !call.owner.startsWith("[");
        return constants && (stores || calls) ? behind(instruction) : null;
    }

    private String behind(AbstractInsnNode instruction) {
        List<? extends SourceValue> taken = values.get().operands(instruction);
        return taken.isEmpty() ? null : behind(taken.get(0));
    }

    private String behind(SourceValue object) {
        if (object == null || object.insns.size() != 1) {
            return null;
        }
        AbstractInsnNode maker = object.insns.iterator().next();
        return switch (maker.getOpcode()) {
            case Opcodes.GETSTATIC -> label((FieldInsnNode) maker);
            case Opcodes.GETFIELD, Opcodes.AALOAD, Opcodes.CHECKCAST, Opcodes.DUP -> behind(maker);
            case Opcodes.DUP_X1, Opcodes.DUP2_X1, Opcodes.DUP2 ->
                behind(values.get().below(maker, 1));
            case Opcodes.DUP_X2, Opcodes.DUP2_X2 -> behind(values.get().below(maker, 2));
            default -> null;
        };
    }

    private String label(FieldInsnNode field) {
        boolean constant = !MethodRef.isPlatform(field.owner)
                && files.find(field.owner)
                        .filter(f -> f.hasConstant(field.name))
                        .isPresent();
        return constant ? new MethodRef(field.owner, field.name, "").label() : null;
    }
}
