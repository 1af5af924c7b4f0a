package org.vxd4j.processor.analyse;

import javax.lang.model.element.ExecutableElement;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Param;

/** Rule ET-04 in class files: see {@link LateHandles}. */
final class LateHandlesInCode {
    private final ClassFile file;
    private final MethodNode code;
    private final ExecutableElement method;

    private LateHandlesInCode(ClassFile file, MethodNode code, ExecutableElement method) {
        this.file = file;
        this.code = code;
        this.method = method;
    }

    /** The code of a callback; null when there is none. */
    static LateHandlesInCode of(Entry.Event event, ClassFiles files, Names names) {
        if (!(event.method().site().element() instanceof ExecutableElement method)) {
            return null;
        }
        MethodRef ref = names.of(method);
        ClassFile file = files.find(ref.owner()).orElse(null);
        MethodNode code = file == null ? null : file.method(ref);
        return code == null || !ClassFile.hasCode(code) ? null : new LateHandlesInCode(file, code, method);
    }

    /** True when a parameter is looked at. */
    boolean uses(Param param) {
        int slot = slot(param);
        for (AbstractInsnNode instruction : code.instructions) {
            if (instruction instanceof VarInsnNode load && load.var == slot && load.getOpcode() == Opcodes.ILOAD) {
                return true;
            }
        }
        return false;
    }

    /** The first time that the method does more with a handle than compare it; null when it does not. */
    Place firstUse(Param param) {
        int slot = slot(param);
        CodeValues values = CodeValues.of(file.name(), code);
        long line = -1;
        for (AbstractInsnNode instruction : code.instructions) {
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            } else if (!isComparison(instruction)
                    && values.operands(instruction).stream()
                            .flatMap(v -> v.insns.stream())
                            .anyMatch(i -> i instanceof VarInsnNode load
                                    && load.var == slot
                                    && load.getOpcode() == Opcodes.ALOAD)) {
                return new Place(file.source(), line, null);
            }
        }
        return null;
    }

    private static boolean isComparison(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE, Opcodes.IFNULL, Opcodes.IFNONNULL -> true;
            default -> false;
        };
    }

    private int slot(Param param) {
        int position = method.getParameters().indexOf(param.site().element());
        int slot = (code.access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
        for (int i = 0; i < position; i++) {
            slot += Type.getArgumentTypes(code.desc)[i].getSize();
        }
        return slot;
    }
}
