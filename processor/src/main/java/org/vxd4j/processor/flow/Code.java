package org.vxd4j.processor.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.vxd4j.processor.code.MethodRef;

/** Collects the code of one method as it stands in its class file. */
class Code extends MethodVisitor {
    private static final String LAMBDA = "java/lang/invoke/LambdaMetafactory";

    private final List<Instruction> instructions = new ArrayList<>();
    private final Map<Label, Integer> positions = new HashMap<>();
    private final List<Guarded> guarded = new ArrayList<>();
    private final Map<Integer, String> names = new HashMap<>();
    private long line = -1;

    /** Instructions whose exceptions are caught. */
    private record Guarded(Label start, Label end, Label handler, String type) {}

    /**
     * The same, by the numbers of instructions.
     *
     * @param start the first of them
     * @param end the first that is none of them
     * @param handler where their exceptions go
     * @param type what is caught; null for everything
     */
    record Range(int start, int end, int handler, String type) {

        /** True for an instruction in it. */
        boolean covers(int position) {
            return start <= position && position < end;
        }
    }

    Code() {
        super(Opcodes.ASM9);
    }

    /** The instructions, in the order of the class file. */
    final List<Instruction> instructions() {
        return instructions;
    }

    /** The number of the instruction that a label stands before. */
    final int position(Label label) {
        return positions.get(label);
    }

    /** What catches exceptions, in the order in which it is looked through. */
    final List<Range> ranges() {
        return guarded.stream()
                .map(g -> new Range(position(g.start()), position(g.end()), position(g.handler()), g.type()))
                .toList();
    }

    /** The name of the variable that stands at a place; empty when nothing tells. */
    final String name(int local) {
        return names.getOrDefault(local, "");
    }

    private void add(int opcode, int number, Object operand) {
        instructions.add(new Instruction(opcode, number, operand, line));
    }

    @Override
    public void visitLabel(Label label) {
        positions.put(label, instructions.size());
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        guarded.add(new Guarded(start, end, handler, type));
    }

    @Override
    public void visitLocalVariable(String name, String type, String signature, Label start, Label end, int index) {
        names.putIfAbsent(index, name);
    }

    @Override
    public void visitInsn(int opcode) {
        add(opcode, 0, null);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        add(opcode, operand, null);
    }

    @Override
    public void visitVarInsn(int opcode, int local) {
        add(opcode, local, null);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        add(opcode, 0, type);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
        boolean wide = descriptor.equals("J") || descriptor.equals("D");
        add(opcode, wide ? 2 : 1, new Field(owner, name, isStatic));
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        add(opcode, 0, new MethodRef(owner, name, descriptor));
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        MethodRef procedure = null;
        if (bootstrap.getOwner().equals(LAMBDA) && arguments.length > 1 && arguments[1] instanceof Handle handle) {
            procedure = new MethodRef(handle.getOwner(), handle.getName(), handle.getDesc());
        }
        add(Opcodes.INVOKEDYNAMIC, 0, new Instruction.Dynamic(descriptor, procedure));
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        add(opcode, 0, label);
    }

    @Override
    public void visitLdcInsn(Object value) {
        add(Opcodes.LDC, 0, value);
    }

    @Override
    public void visitIincInsn(int local, int increment) {
        add(Opcodes.IINC, local, new Instruction.Increment(increment));
    }

    @Override
    public void visitTableSwitchInsn(int first, int last, Label otherwise, Label... labels) {
        int[] keys = new int[labels.length];
        Arrays.setAll(keys, i -> first + i);
        add(Opcodes.TABLESWITCH, 0, new Instruction.Choice(keys, List.of(labels), otherwise));
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        add(Opcodes.LOOKUPSWITCH, 0, new Instruction.Choice(keys.clone(), List.of(labels), otherwise));
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        add(Opcodes.MULTIANEWARRAY, dimensions, descriptor);
    }
}
