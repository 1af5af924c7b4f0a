package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.SourceTypes;

/** The bodies of class files, and which of them a call runs: anonymous and local classes have no other front end. */
final class ClassBodies {
    static final String NO_IMPLEMENTATION = "no class is known that implements it";

    private final ClassFiles files;
    private final Keepers keepers;
    private final Names names;
    private final SourceTypes types;
    private final Program program;
    private final Handovers handovers;
    private final Map<MethodRef, Optional<Body>> bodies = new HashMap<>();
    private final Map<MethodRef, MethodRef> writers = new HashMap<>();
    private final Set<String> lambdaTypes = new LinkedHashSet<>();
    private final Map<MethodRef, Integer> constants = new HashMap<>();

    ClassBodies(
            ClassFiles files, Keepers keepers, Names names, SourceTypes types, Program program, Handovers handovers) {
        this.files = files;
        this.keepers = keepers;
        this.names = names;
        this.types = types;
        this.program = program;
        this.handovers = handovers;
    }

    /** The body that a call finds: that of the class or the nearest class or interface it inherits from. */
    Optional<Body> body(MethodRef method) {
        Optional<MethodRef> declared = declared(method);
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        Optional<Body> known = bodies.get(declared.get());
        if (known == null) {
            known = Optional.of(read(declared.get()));
            bodies.put(declared.get(), known);
        }
        return known;
    }

    private Body read(MethodRef method) {
        ClassFile file = files.find(method.owner()).orElseThrow();
        Body body = new Body(method, new ArrayList<>());
        new CodeReader(this, file, file.method(method), body).read();
        return body;
    }

    /** The method with code that a call finds, behind bridges; empty when nothing is known about it, or it is native. */
    Optional<MethodRef> declared(MethodRef method) {
        return method.isPlatform() ? Optional.empty() : declared(method, method.owner());
    }

    private Optional<MethodRef> declared(MethodRef method, String owner) {
        ClassFile file = MethodRef.isPlatform(owner) ? null : files.find(owner).orElse(null);
        if (file == null) {
            return Optional.empty();
        }
        MethodNode own = file.method(method.in(owner));
        if (own != null && ClassFile.hasCode(own)) {
            MethodNode real = file.behindBridge(own);
            return Optional.of(new MethodRef(owner, real.name, real.desc));
        }
        if (own != null && (own.access & Opcodes.ACC_NATIVE) != 0
                || method.name().startsWith("<")) {
            return Optional.empty();
        }
        for (String parent : file.parents()) {
            Optional<MethodRef> inherited = declared(method, parent);
            if (inherited.isPresent()) {
                return inherited;
            }
        }
        return Optional.empty();
    }

    /** All bodies of a class and of the classes in it. */
    List<Body> bodiesIn(String owner) {
        List<Body> found = new ArrayList<>();
        for (String name : files.checked()) {
            if (name.equals(owner) || name.startsWith(owner + "$")) {
                files.find(name).stream()
                        .flatMap(f -> f.methods().stream())
                        .filter(m -> ClassFile.hasCode(m) && (m.access & Opcodes.ACC_BRIDGE) == 0)
                        .forEach(m -> body(new MethodRef(name, m.name, m.desc)).ifPresent(found::add));
            }
        }
        return found;
    }

    /** True when a class is known to extend or implement another. */
    boolean isSubtype(String type, String of) {
        return type.equals(of)
                || !MethodRef.isPlatform(type)
                        && files.find(type).stream()
                                .flatMap(f -> f.parents().stream())
                                .anyMatch(p -> isSubtype(p, of));
    }

    /** Why a method that nobody has code for cannot be followed; empty when that is no loss. */
    Optional<String> missing(MethodRef method) {
        return missing(method, method.owner());
    }

    private Optional<String> missing(MethodRef method, String owner) {
        if (MethodRef.isPlatform(owner)) {
            return Optional.empty();
        }
        ClassFile file = files.find(owner).orElse(null);
        if (file == null) {
            return names.type(owner).filter(types::isPlatform).isPresent()
                    ? Optional.empty()
                    : Optional.of("%s is not on the class path".formatted(owner.replace('/', '.')));
        }
        MethodNode own = file.method(method.in(owner));
        if (own != null) {
            return Optional.of((own.access & Opcodes.ACC_NATIVE) != 0 ? "it is native" : NO_IMPLEMENTATION);
        }
        return file.parents().stream()
                .map(p -> missing(method, p))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** True when a class file is there, is not the processor's own work, and there may be objects of exactly this class. */
    boolean isConcrete(String type) {
        return files.find(type).filter(ClassFile::isConcrete).isPresent() && !files.isGenerated(type);
    }

    /**
     * The methods by which a class implements interfaces of the JDK.
     *
     * @param only those of this interface; of all when null
     */
    Set<MethodRef> callbacks(String type, String only) {
        Set<MethodRef> found = new LinkedHashSet<>();
        addCallbacks(type, type, only, found);
        return found;
    }

    private void addCallbacks(String receiver, String type, String only, Set<MethodRef> found) {
        if (MethodRef.isPlatform(type)) {
            names.type(type)
                    .ifPresent(t -> types.callables(
                                    t, only == null ? null : names.type(only).orElse(null))
                            .forEach(m -> found.add(names.of(m).in(receiver))));
        } else {
            files.find(type).ifPresent(f -> f.parents().forEach(p -> addCallbacks(receiver, p, only, found)));
        }
    }

    /** The value of a static field that is assigned once, in the initialiser of its class; null when that is not known. */
    Integer constant(FieldInsnNode field) {
        MethodRef name = new MethodRef(field.owner, field.name, field.desc);
        Integer known = constants.get(name);
        if (known != null || constants.containsKey(name)) {
            return known;
        }
        // Not known while it is looked for: constants that are made of each other are none.
        constants.put(name, null);
        ClassFile file = MethodRef.isPlatform(field.owner)
                ? null
                : files.find(field.owner).filter(f -> f.hasConstant(field.name)).orElse(null);
        MethodNode code = file == null ? null : file.method(MethodRef.staticInitialiser(field.owner));
        constants.put(name, code == null ? null : assigned(name, code));
        return constants.get(name);
    }

    private Integer assigned(MethodRef name, MethodNode code) {
        CodeValues values = CodeValues.of(name.owner(), code);
        for (AbstractInsnNode instruction : code.instructions) {
            boolean assigns = instruction instanceof FieldInsnNode put
                    && put.getOpcode() == Opcodes.PUTSTATIC
                    && put.owner.equals(name.owner())
                    && put.name.equals(name.name());
            if (assigns && !values.operands(instruction).isEmpty()) {
                return values.constant(values.operands(instruction).get(0), this::constant);
            }
        }
        return null;
    }

    /** The method in which a lambda is written; the method itself when it is no lambda. */
    MethodRef writer(MethodRef method) {
        MethodRef writer = writers.get(method);
        return writer == null ? method : writer(writer);
    }

    void addLambda(MethodRef lambda, MethodRef writer, String type) {
        lambdaTypes.add(type);
        if (lambda.isLambda()) {
            writers.put(lambda, writer);
        }
    }

    /** The interfaces that lambdas in the code read so far implement. */
    Set<String> lambdaTypes() {
        return lambdaTypes;
    }

    ClassFiles files() {
        return files;
    }

    Keepers keepers() {
        return keepers;
    }

    Names names() {
        return names;
    }

    Handovers handovers() {
        return handovers;
    }

    Program program() {
        return program;
    }
}
