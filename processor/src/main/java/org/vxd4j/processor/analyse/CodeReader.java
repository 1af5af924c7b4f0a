package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.SourceValue;
import org.vxd4j.api.CritSection;
import org.vxd4j.processor.code.CallSite;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Place;

/** Collects the steps of one method's code. */
final class CodeReader {
    private final ClassBodies bodies;
    private final ClassFile file;
    private final MethodNode code;
    private final MethodRef method;
    private final List<Step> steps;

    /** When the procedures are called that are written among the arguments of a service. */
    private final Map<AbstractInsnNode, Moment> given = new IdentityHashMap<>();

    private final Map<MethodInsnNode, Step.Call> calls = new IdentityHashMap<>();
    private CodeValues values;
    private CodeHandovers handovers;
    private long line = -1;

    CodeReader(ClassBodies bodies, ClassFile file, MethodNode code, Body body) {
        this.bodies = bodies;
        this.file = file;
        this.code = code;
        this.method = body.method();
        this.steps = body.steps();
    }

    void read() {
        if ((code.access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            steps.add(new Step.Host(HostFacts.THREADS, "synchronized", file.place(code)));
        }
        if (ClassFile.isAnnotated(code.invisibleAnnotations, CritSection.class)) {
            steps.add(new Step.Guard(file.place(code)));
        }
        findLambdas();
        CodeRoots roots = new CodeRoots(bodies.files(), code, this::values);
        boolean checked = bodies.files().isChecked(method.owner());
        for (AbstractInsnNode instruction : code.instructions) {
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            } else if (instruction instanceof MethodInsnNode call) {
                call(call);
            } else if (instruction instanceof InvokeDynamicInsnNode call) {
                dynamicCall(call);
            } else if (instruction instanceof FieldInsnNode field) {
                field(field);
            } else if (instruction.getOpcode() == Opcodes.MONITORENTER) {
                steps.add(new Step.Host(HostFacts.THREADS, "synchronized", place()));
            }
            String changed = checked ? roots.changed(instruction) : null;
            if (changed != null) {
                Step.Call call = calls.get(instruction);
                steps.add(new Step.Change(changed, call == null ? null : call.site(), place()));
            }
        }
        if (handovers != null) {
            handovers.read();
        }
    }

    /** Notes the lambdas that are given to services. */
    private void findLambdas() {
        boolean lambdas = CodeHandovers.returns(code);
        for (AbstractInsnNode instruction : code.instructions) {
            lambdas |= instruction instanceof InvokeDynamicInsnNode || CodeHandovers.matter(instruction);
        }
        if (!lambdas) {
            return;
        }
        handovers = new CodeHandovers(bodies, code, method, calls, values());
        for (AbstractInsnNode instruction : code.instructions) {
            if (instruction instanceof MethodInsnNode call) {
                handovers.moments(call).forEach((value, moment) -> value.insns.forEach(i -> given.put(i, moment)));
            }
        }
    }

    /** True for a lambda or a new object that is put away: it does not run here. */
    private boolean isPutAway(AbstractInsnNode maker) {
        return bodies.keepers().in(method.owner(), code).contains(maker);
    }

    /** True for the constructor of an object that is. */
    private boolean makesPutAway(MethodInsnNode constructor) {
        List<? extends SourceValue> taken = values().operands(constructor);
        return !taken.isEmpty() && values().makers(taken.get(0)).stream().anyMatch(this::isPutAway);
    }

    private void call(MethodInsnNode call) {
        if (call.owner.startsWith("[")) {
            return;
        }
        boolean exact = call.getOpcode() == Opcodes.INVOKESTATIC || call.getOpcode() == Opcodes.INVOKESPECIAL;
        MethodRef callee = new MethodRef(call.owner, call.name, call.desc);
        Step.Call step =
                new Step.Call(new CallSite(callee, exact ? null : callee.owner()), place(), constants(call, callee));
        steps.add(step);
        calls.put(call, step);
        if (callee.isPlatform()) {
            handOver(call);
        } else if (callee.name().equals(MethodRef.CONSTRUCTOR)
                && bodies.files()
                        .find(callee.owner())
                        .filter(ClassFile::isAnonymous)
                        .isPresent()
                && !makesPutAway(call)) {
            bodies.callbacks(callee.owner(), null).forEach(c -> addCall(c, false));
        }
    }

    /** The arguments of a service; others' do not matter. */
    private List<Integer> constants(MethodInsnNode call, MethodRef callee) {
        boolean service = Type.getArgumentTypes(call.desc).length > 0
                && bodies.program().service(callee).isPresent();
        if (!service) {
            return List.of();
        }
        List<Integer> constants = new ArrayList<>();
        values().arguments(call, call.desc).forEach(v -> constants.add(values().constant(v, bodies::constant)));
        return Collections.unmodifiableList(constants);
    }

    /** An object that the JDK is given as an interface of its own is called by it: a comparator, an executor's task. */
    private void handOver(MethodInsnNode call) {
        boolean text = Texts.isMadeBy(new MethodRef(call.owner, call.name, call.desc));
        Type[] wanted = Type.getArgumentTypes(call.desc);
        for (int i = 0; i < wanted.length; i++) {
            if (text || isPlatformInterface(wanted[i])) {
                List<? extends SourceValue> arguments = values().arguments(call, call.desc);
                String given = arguments.isEmpty() ? null : values().type(arguments.get(i));
                if (given != null && !MethodRef.isPlatform(given)) {
                    if (text) {
                        addToString(given);
                    } else {
                        bodies.callbacks(given, wanted[i].getInternalName()).forEach(c -> addCall(c, false));
                    }
                }
            }
        }
    }

    private boolean isPlatformInterface(Type type) {
        return type.getSort() == Type.OBJECT
                && MethodRef.isPlatform(type.getInternalName())
                && bodies.names()
                        .type(type.getInternalName())
                        .filter(t -> t.getKind().isInterface())
                        .isPresent();
    }

    private CodeValues values() {
        if (values == null) {
            values = CodeValues.of(method.owner(), code);
        }
        return values;
    }

    private void dynamicCall(InvokeDynamicInsnNode call) {
        if (Texts.isConcatenation(call.bsm.getOwner())) {
            for (Type operand : Type.getArgumentTypes(call.desc)) {
                if (operand.getSort() == Type.OBJECT && !MethodRef.isPlatform(operand.getInternalName())) {
                    addToString(operand.getInternalName());
                }
            }
            return;
        }
        String type = Type.getReturnType(call.desc).getInternalName();
        for (Object argument : call.bsmArgs) {
            if (argument instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
                MethodRef target = new MethodRef(handle.getOwner(), handle.getName(), handle.getDesc());
                bodies.addLambda(target, method, type);
                Moment moment = moment(call, type);
                if (moment == Moment.HERE) {
                    addCall(target, true);
                } else if (moment != null) {
                    steps.add(new Step.Registration(target, moment, place()));
                } else {
                    boolean dispatched =
                            handle.getTag() == Opcodes.H_INVOKEVIRTUAL || handle.getTag() == Opcodes.H_INVOKEINTERFACE;
                    addCall(target, !dispatched);
                }
            }
        }
    }

    /** When a lambda will be called; null when that is here and now, as far as anybody knows. */
    private Moment moment(InvokeDynamicInsnNode lambda, String type) {
        Moment known = given.get(lambda);
        if (known != null) {
            return known;
        }
        Optional<Moment> promised = bodies.program().promised(type);
        if (promised.isPresent()) {
            return promised.get();
        }
        return Procedures.isProcedure(type) || isPutAway(lambda) ? Moment.UNKNOWN : null;
    }

    private void addToString(String type) {
        addCall(Texts.maker(type), false);
    }

    private void addCall(MethodRef callee, boolean exact) {
        steps.add(new Step.Call(callee, exact ? null : callee.owner(), place()));
    }

    /** Assigning a static field is shared state; so is reading one that the checked classes do not declare final. */
    private void field(FieldInsnNode field) {
        boolean writes = field.getOpcode() == Opcodes.PUTSTATIC;
        boolean isStatic = writes || field.getOpcode() == Opcodes.GETSTATIC;
        if (isStatic && MethodRef.isPlatform(field.owner)) {
            String rule = HostFacts.ofField(field.owner, field.name);
            if (rule != null) {
                String name = new MethodRef(field.owner, field.name, field.desc).label();
                steps.add(new Step.Host(rule, name, place()));
            }
            return;
        }
        if (!isStatic) {
            return;
        }
        boolean initialises = method.name().equals(MethodRef.STATIC_INITIALISER) && field.owner.equals(method.owner());
        boolean readsShared = !writes
                && bodies.files().isChecked(method.owner())
                && bodies.files()
                        .find(field.owner)
                        .filter(f -> f.hasMutableStatic(field.name))
                        .isPresent();
        if (!initialises && (writes || readsShared)) {
            String name = new MethodRef(field.owner, field.name, field.desc).label();
            steps.add(new Step.Host(HostFacts.STATIC_STATE, "the static field " + name, place()));
        }
        if (!field.owner.equals(method.owner())) {
            addCall(MethodRef.staticInitialiser(field.owner), true);
        }
    }

    private Place place() {
        return new Place(file.source(), line);
    }
}
