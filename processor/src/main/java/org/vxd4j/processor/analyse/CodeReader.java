package org.vxd4j.processor.analyse;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Place;

/** Collects the steps of one method's code. */
final class CodeReader extends MethodVisitor {
    private final MethodRef method;
    private final String source;
    private final List<Step> steps;
    private long line = -1;

    CodeReader(MethodRef method, String source, List<Step> steps) {
        super(Opcodes.ASM9);
        this.method = method;
        this.source = source;
        this.steps = steps;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (!owner.startsWith("[")) {
            boolean exact = opcode == Opcodes.INVOKESTATIC || opcode == Opcodes.INVOKESPECIAL;
            addCall(new MethodRef(owner, name, descriptor), exact);
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        String type = Type.getReturnType(descriptor).getInternalName();
        for (Object argument : arguments) {
            if (argument instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
                MethodRef target = new MethodRef(handle.getOwner(), handle.getName(), handle.getDesc());
                if (Procedures.isProcedure(type)) {
                    steps.add(new Step.Registration(target, Moment.UNKNOWN, place()));
                } else {
                    boolean dispatched =
                            handle.getTag() == Opcodes.H_INVOKEVIRTUAL || handle.getTag() == Opcodes.H_INVOKEINTERFACE;
                    addCall(target, !dispatched);
                }
            }
        }
    }

    private void addCall(MethodRef callee, boolean exact) {
        steps.add(new Step.Call(callee, exact ? null : callee.owner(), place()));
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.MONITORENTER) {
            steps.add(new Step.Host(HostFacts.THREADS, "synchronized", place()));
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean initialises = method.name().equals(MethodRef.STATIC_INITIALISER);
        if (opcode == Opcodes.PUTSTATIC && !initialises) {
            String field = new MethodRef(owner, name, descriptor).label();
            steps.add(new Step.Host(HostFacts.STATIC_STATE, "the static field " + field, place()));
        }
    }

    private Place place() {
        return new Place(source, line, null);
    }
}
