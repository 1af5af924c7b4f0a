package org.vxd4j.processor.analyse;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads lambdas that only hand on what they are given as references to the methods they hand it to, as the flows of sources do. */
final class ForwardedLambdas extends MethodVisitor {
    private final ClassFile file;

    ForwardedLambdas(ClassFile file, MethodVisitor reader) {
        super(Opcodes.ASM9, reader);
        this.file = file;
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        Object[] seen = arguments.clone();
        for (int i = 0; i < seen.length; i++) {
            // What captures more than its object is no reference to a method.
            if (seen[i] instanceof Handle handle && Type.getArgumentTypes(descriptor).length <= 1) {
                seen[i] = behind(handle);
            }
        }
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, seen);
    }

    private Handle behind(Handle handle) {
        MethodNode lambda = handle.getOwner().equals(file.name()) ? file.lambda(handle) : null;
        MethodInsnNode call = lambda == null ? null : file.forwarded(lambda);
        return call == null
                ? handle
                : new Handle(handle.getTag(), call.owner, call.name, call.desc, handle.isInterface());
    }
}
