package org.vxd4j.processor.analyse;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.vxd4j.api.VxD;
import org.vxd4j.api.link.VxdGenerated;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Place;

/** A class file: what it declares, and where. */
final class ClassFile {
    private final ClassNode tree = new ClassNode();
    private final Map<String, MethodNode> methods = new HashMap<>();

    private ClassFile() {}

    /**
     * Reads a class file.
     *
     * @throws RuntimeException when it is damaged, or newer than the reader
     */
    static ClassFile read(byte[] bytes) {
        ClassFile file = new ClassFile();
        new ClassReader(bytes).accept(file.tree, ClassReader.SKIP_FRAMES);
        for (MethodNode method : file.tree.methods) {
            file.methods.put(method.name + method.desc, method);
        }
        return file;
    }

    /** Binary name, with slashes. */
    String name() {
        return tree.name;
    }

    /** The file it was compiled from, after the folders of its package, or its own when it does not tell. */
    String source() {
        return tree.sourceFile == null
                ? tree.name + ".class"
                : tree.name.substring(0, tree.name.lastIndexOf('/') + 1) + tree.sourceFile;
    }

    /** Its superclass and its interfaces. */
    List<String> parents() {
        List<String> parents = new ArrayList<>();
        if (tree.superName != null) {
            parents.add(tree.superName);
        }
        parents.addAll(tree.interfaces);
        return parents;
    }

    /** True when there may be objects of exactly this class. */
    boolean isConcrete() {
        return (tree.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0;
    }

    /** True for code that the processor has written. */
    boolean isGenerated() {
        return isAnnotated(tree.invisibleAnnotations, VxdGenerated.class);
    }

    /** True for a driver. */
    boolean isDriver() {
        return isAnnotated(tree.invisibleAnnotations, VxD.class);
    }

    /** True for an anonymous class. */
    boolean isAnonymous() {
        return tree.innerClasses.stream().anyMatch(c -> c.name.equals(tree.name) && c.innerName == null);
    }

    /** All its methods, in the order of the file. */
    List<MethodNode> methods() {
        return tree.methods;
    }

    /** A method that is declared here; null when there is none. Sources leave out the object that an inner class's constructor is given. */
    MethodNode method(MethodRef method) {
        MethodNode found = methods.get(method.name() + method.descriptor());
        int inner = tree.name.lastIndexOf('$');
        return found == null && inner > 0 && method.name().equals(MethodRef.CONSTRUCTOR)
                ? methods.get("%s(L%s;%s"
                        .formatted(
                                method.name(),
                                tree.name.substring(0, inner),
                                method.descriptor().substring(1)))
                : found;
    }

    /** A method without its code: abstract, or native. */
    static boolean hasCode(MethodNode method) {
        return (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
    }

    /** The method that a bridge leads to; the method itself when it is none. */
    MethodNode behindBridge(MethodNode method) {
        if ((method.access & Opcodes.ACC_BRIDGE) != 0) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof MethodInsnNode call
                        && call.owner.equals(tree.name)
                        && call.name.equals(method.name)) {
                    return methods.getOrDefault(call.name + call.desc, method);
                }
            }
        }
        return method;
    }

    /** The code of a lambda that is written in this class; null for a method that somebody wrote as such. */
    MethodNode lambda(Handle handle) {
        MethodNode method = methods.get(handle.getName() + handle.getDesc());
        return method != null && (method.access & Opcodes.ACC_SYNTHETIC) != 0 ? method : null;
    }

    /** The method of this class that a lambda's code calls with all it is given, and does nothing else; null for others. */
    MethodInsnNode forwarded(MethodNode lambda) {
        int slot = 0;
        MethodInsnNode call = null;
        for (AbstractInsnNode instruction : lambda.instructions) {
            int opcode = instruction.getOpcode();
            if (call == null
                    && instruction instanceof VarInsnNode load
                    && load.var == slot
                    && opcode <= Opcodes.ALOAD) {
                slot += opcode == Opcodes.LLOAD || opcode == Opcodes.DLOAD ? 2 : 1;
            } else if (call == null && instruction instanceof MethodInsnNode one && one.owner.equals(tree.name)) {
                call = one;
            } else if (opcode >= 0 && (call == null || opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN)) {
                return null;
            }
        }
        boolean all = call != null
                && slot == (Type.getArgumentsAndReturnSizes(lambda.desc) >> 2) - (isStatic(lambda) ? 1 : 0);
        return all && call.desc.equals(lambda.desc) ? call : null;
    }

    private static boolean isStatic(MethodNode method) {
        return (method.access & Opcodes.ACC_STATIC) != 0;
    }

    /** The constants of an enum, in their order. */
    List<String> enumConstants() {
        return tree.fields.stream()
                .filter(f -> (f.access & Opcodes.ACC_ENUM) != 0)
                .map(f -> f.name)
                .toList();
    }

    /** True when it declares a field of this name. */
    boolean declares(String field) {
        return tree.fields.stream().anyMatch(f -> f.name.equals(field));
    }

    /** True when it declares a static field that is assigned more than once. */
    boolean hasMutableStatic(String field) {
        for (FieldNode declared : tree.fields) {
            if (declared.name.equals(field)) {
                return (declared.access & Opcodes.ACC_FINAL) == 0 && (declared.access & Opcodes.ACC_STATIC) != 0;
            }
        }
        return false;
    }

    /** True when it declares a static field that is assigned once. */
    boolean hasConstant(String field) {
        int constant = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        return tree.fields.stream().anyMatch(f -> f.name.equals(field) && (f.access & constant) == constant);
    }

    /** Where a method's code begins; without a line when there is none, or when it was compiled without lines. */
    Place place(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode line) {
                return new Place(source(), line.line);
            }
        }
        return place();
    }

    /** The file, when nothing tells the line. */
    Place place() {
        return new Place(source(), -1);
    }

    static boolean isAnnotated(List<AnnotationNode> annotations, Class<? extends Annotation> type) {
        return annotations != null && annotations.stream().anyMatch(a -> a.desc.equals(Type.getDescriptor(type)));
    }
}
