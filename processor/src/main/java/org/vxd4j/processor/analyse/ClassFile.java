package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Place;

/** The bodies of a class file. */
final class ClassFile extends ClassVisitor {
    private final Map<String, Body> bodies = new HashMap<>();
    private final List<String> parents = new ArrayList<>();
    private String name;
    private String source;

    private ClassFile() {
        super(Opcodes.ASM9);
    }

    /** Reads a class file. */
    static ClassFile read(byte[] bytes) {
        ClassFile file = new ClassFile();
        new ClassReader(bytes).accept(file, ClassReader.SKIP_FRAMES);
        return file;
    }

    /** The body of one of its methods; null when it has no such method, or that has no code. */
    Body body(MethodRef method) {
        return bodies.get(method.name() + method.descriptor());
    }

    /** Its superclass and its interfaces. */
    List<String> parents() {
        return parents;
    }

    @Override
    public void visit(
            int version, int access, String className, String signature, String superName, String[] interfaces) {
        name = className;
        source = className.substring(className.lastIndexOf('/') + 1) + ".class";
        if (superName != null) {
            parents.add(superName);
        }
        parents.addAll(List.of(interfaces));
    }

    @Override
    public void visitSource(String file, String debug) {
        if (file != null) {
            source = file;
        }
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String methodName, String descriptor, String signature, String[] exceptions) {
        if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
            return null;
        }
        MethodRef method = new MethodRef(name, methodName, descriptor);
        List<Step> steps = new ArrayList<>();
        bodies.put(methodName + descriptor, new Body(method, steps));
        if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            steps.add(new Step.Host(HostFacts.THREADS, "synchronized", new Place(source, -1, null)));
        }
        return new CodeReader(method, source, steps);
    }
}
