package org.vxd4j.processor.analyse;

import java.util.Optional;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads fields by the class that declares them: a class file names them in the one that they are used in. */
final class DeclaredFields extends MethodVisitor {
    private final ClassFiles files;

    DeclaredFields(ClassFiles files, MethodVisitor reader) {
        super(Opcodes.ASM9, reader);
        this.files = files;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        super.visitFieldInsn(opcode, declaring(owner, name).orElse(owner), name, descriptor);
    }

    private Optional<String> declaring(String type, String field) {
        Optional<ClassFile> file = files.find(type);
        if (file.isEmpty() || file.get().declares(field)) {
            return file.map(ClassFile::name);
        }
        return file.get().parents().stream()
                .map(parent -> declaring(parent, field))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
