package org.vxd4j.processor.analyse;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.vxd4j.processor.code.MethodRef;

/**
 * Reads a {@code switch} over an enum as the comparisons with its constants that stand in the source: javac numbers them in a table of a
 * class of its own or, from Java 21 on and where both stand in one file, takes the numbers they have.
 */
final class EnumSwitches extends MethodVisitor {
    private static final String TABLE = "$SwitchMap$";

    private static final String NUMBER = "ordinal";

    private final ClassFiles files;
    private final String owner;

    /** Which of the questions for a constant's number, in their order, a switch follows at once. */
    private final BitSet switched = new BitSet();

    private int asked;

    /** The tables that are being used, the innermost first: by number, the constants. */
    private final Deque<Map<Integer, FieldInsnNode>> tables = new ArrayDeque<>();

    /**
     * Of a method's code.
     *
     * @param owner the class that the method is in
     */
    EnumSwitches(ClassFiles files, String owner, MethodNode code, MethodVisitor reader) {
        super(Opcodes.ASM9, reader);
        this.files = files;
        this.owner = owner;
        int number = 0;
        for (AbstractInsnNode instruction : code.instructions) {
            if (instruction instanceof MethodInsnNode call && isNumber(call.name, call.desc)) {
                AbstractInsnNode next = instruction.getNext();
                while (next != null && next.getOpcode() < 0) {
                    next = next.getNext();
                }
                switched.set(number++, next instanceof TableSwitchInsnNode || next instanceof LookupSwitchInsnNode);
            }
        }
    }

    private static boolean isNumber(String name, String descriptor) {
        return name.equals(NUMBER) && descriptor.equals("()I");
    }

    @Override
    public void visitFieldInsn(int opcode, String of, String name, String descriptor) {
        // The class that has the table fills it.
        Map<Integer, FieldInsnNode> table = name.startsWith(TABLE) && !of.equals(owner) ? table(of, name) : Map.of();
        if (table.isEmpty()) {
            super.visitFieldInsn(opcode, of, name, descriptor);
        } else {
            tables.push(table);
        }
    }

    private Map<Integer, FieldInsnNode> table(String of, String name) {
        Map<Integer, FieldInsnNode> table = new HashMap<>();
        MethodNode filling = files.find(of)
                .map(f -> f.method(MethodRef.staticInitialiser(of)))
                .orElse(null);
        FieldInsnNode constant = null;
        Integer number = null;
        boolean ours = false;
        for (AbstractInsnNode instruction : filling == null ? new MethodNode().instructions : filling.instructions) {
            int opcode = instruction.getOpcode();
            if (instruction instanceof FieldInsnNode field && field.name.startsWith(TABLE)) {
                ours = field.name.equals(name);
            } else if (instruction instanceof FieldInsnNode field && opcode == Opcodes.GETSTATIC) {
                constant = field;
            } else if (instruction instanceof IntInsnNode pushed && opcode != Opcodes.NEWARRAY) {
                number = pushed.operand;
            } else if (instruction instanceof InsnNode && opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5) {
                number = opcode - Opcodes.ICONST_0;
            } else if (ours && opcode == Opcodes.IASTORE && constant != null && number != null) {
                table.put(number, constant);
            }
        }
        return table;
    }

    @Override
    public void visitMethodInsn(int opcode, String of, String name, String descriptor, boolean isInterface) {
        if (!isNumber(name, descriptor)) {
            super.visitMethodInsn(opcode, of, name, descriptor, isInterface);
            return;
        }
        Map<Integer, FieldInsnNode> table = switched.get(asked++) ? constants(of) : Map.of();
        if (!table.isEmpty()) {
            tables.push(table);
        } else if (tables.isEmpty()) {
            super.visitMethodInsn(opcode, of, name, descriptor, isInterface);
        }
    }

    private Map<Integer, FieldInsnNode> constants(String type) {
        Map<Integer, FieldInsnNode> table = new HashMap<>();
        files.find(type)
                .ifPresent(file -> file.enumConstants()
                        .forEach(name -> table.put(
                                table.size(), new FieldInsnNode(Opcodes.GETSTATIC, type, name, "L" + type + ";"))));
        return table;
    }

    @Override
    public void visitInsn(int opcode) {
        if (tables.isEmpty() || opcode != Opcodes.IALOAD) {
            super.visitInsn(opcode);
        }
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        if (tables.isEmpty()) {
            super.visitTableSwitchInsn(min, max, otherwise, labels);
            return;
        }
        Map<Integer, FieldInsnNode> table = tables.pop();
        for (int i = 0; i < labels.length; i++) {
            compare(table.get(min + i), labels[i]);
        }
        leave(otherwise);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        if (tables.isEmpty()) {
            super.visitLookupSwitchInsn(otherwise, keys, labels);
            return;
        }
        Map<Integer, FieldInsnNode> table = tables.pop();
        for (int i = 0; i < labels.length; i++) {
            compare(table.get(keys[i]), labels[i]);
        }
        leave(otherwise);
    }

    /** Goes on at a label when the value is a constant; a key without one belongs to none, as javac fills up a table. */
    private void compare(FieldInsnNode constant, Label to) {
        if (constant != null) {
            Label other = new Label();
            super.visitInsn(Opcodes.DUP);
            constant.accept(mv);
            super.visitJumpInsn(Opcodes.IF_ACMPNE, other);
            leave(to);
            super.visitLabel(other);
        }
    }

    private void leave(Label to) {
        super.visitInsn(Opcodes.POP);
        super.visitJumpInsn(Opcodes.GOTO, to);
    }
}
