package org.vxd4j.processor.analyse;

import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.CodeFlow;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Flow;

/**
 * The code that gives a static final field of a class file its value: the static initialiser up to where it is stored, which is
 * returned instead. Only what runs straight on is read; behind a jump the value may be another one.
 */
final class CodeInitialiser {
    private CodeInitialiser() {}

    /** The code; empty when the file has none for the field, or not one. */
    static Optional<Flow> of(ClassFile file, Field field) {
        MethodRef initialiser = MethodRef.staticInitialiser(file.name());
        MethodNode code = file.method(initialiser);
        if (code == null || !field.isStatic() || !file.hasConstant(field.name())) {
            return Optional.empty();
        }
        CodeFlow flow = new CodeFlow(code.access, initialiser, file.source());
        flow.visitCode();
        for (AbstractInsnNode instruction : code.instructions) {
            if (instruction instanceof JumpInsnNode || !code.tryCatchBlocks.isEmpty()) {
                return Optional.empty();
            }
            if (stores(instruction, field)) {
                String type = ((FieldInsnNode) instruction).desc;
                flow.visitInsn(Type.getType(type).getOpcode(Opcodes.IRETURN));
                flow.visitEnd();
                return flow.flow();
            }
            instruction.accept(flow);
        }
        return Optional.empty();
    }

    private static boolean stores(AbstractInsnNode instruction, Field field) {
        return instruction.getOpcode() == Opcodes.PUTSTATIC
                && instruction instanceof FieldInsnNode store
                && store.owner.equals(field.owner())
                && store.name.equals(field.name());
    }
}
