package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;
import org.vxd4j.api.Pef;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.MethodRef;

/** Finds where the code of one method hands procedures on: to fields, to other methods, to the services that register them. */
final class CodeHandovers {
    private static final String TEXT = Type.getDescriptor(String.class);

    private final ClassBodies bodies;
    private final MethodNode code;
    private final MethodRef method;
    private final Map<MethodInsnNode, Step.Call> calls;
    private final CodeValues values;

    CodeHandovers(
            ClassBodies bodies,
            MethodNode code,
            MethodRef method,
            Map<MethodInsnNode, Step.Call> calls,
            CodeValues values) {
        this.bodies = bodies;
        this.code = code;
        this.method = method;
        this.calls = calls;
        this.values = values;
    }

    /** True for an instruction that takes a procedure, or calls what may be one. */
    static boolean matter(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return call.getOpcode() == Opcodes.INVOKEINTERFACE || takes(call);
        }
        // Who implements an interface of one's own is known; for those of the JDK what fields are given has to be.
        return instruction instanceof FieldInsnNode field
                && (isProcedure(Type.getType(field.desc))
                        || field.desc.startsWith("Ljava/") && !field.desc.equals(TEXT));
    }

    /** True for a method that returns a procedure. */
    static boolean returns(MethodNode method) {
        return isProcedure(Type.getReturnType(method.desc));
    }

    private static boolean takes(MethodInsnNode call) {
        return List.of(Type.getArgumentTypes(call.desc)).stream().anyMatch(CodeHandovers::isProcedure);
    }

    private static boolean isProcedure(Type type) {
        return type.getSort() == Type.OBJECT && Procedures.isProcedure(type.getInternalName());
    }

    void read() {
        for (AbstractInsnNode instruction : code.instructions) {
            if (instruction instanceof MethodInsnNode call) {
                if (calls.containsKey(call)) {
                    call(call, calls.get(call));
                }
            } else if (instruction instanceof FieldInsnNode field
                    && (field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC)) {
                put(field);
            } else if (instruction.getOpcode() == Opcodes.ARETURN) {
                values.operands(instruction).forEach(this::give);
            }
        }
    }

    private void give(SourceValue value) {
        if (returns(code) || values.makers(value).stream().anyMatch(this::isShelf)) {
            bodies.handovers().assign(new Handovers.Result(method), origins(value));
        }
    }

    /** True for what may make a lambda, or take one out from where it was put away. */
    private boolean isShelf(AbstractInsnNode maker) {
        return maker instanceof FieldInsnNode
                || maker instanceof InvokeDynamicInsnNode
                || maker.getOpcode() == Opcodes.NEW
                || maker instanceof MethodInsnNode call && !MethodRef.isPlatform(call.owner);
    }

    /** True for what comes out of a table: {@code actions.get(key)}, {@code actions[i]}. */
    private boolean isOfTable(SourceValue value) {
        return !value.insns.isEmpty()
                && value.insns.stream()
                        .allMatch(maker -> maker.getOpcode() == Opcodes.CHECKCAST
                                ? isOfTable(values.operands(maker).get(0))
                                : maker.getOpcode() == Opcodes.AALOAD
                                        || maker instanceof MethodInsnNode call && MethodRef.isPlatform(call.owner));
    }

    /** Lambdas of any kind that are put into fields are called when somebody takes them out. */
    private void put(FieldInsnNode field) {
        List<? extends SourceValue> taken = values.operands(field);
        if (taken.isEmpty()) {
            return;
        }
        SourceValue value = taken.get(taken.size() - 1);
        if (matter(field) || values.makers(value).stream().anyMatch(this::isShelf)) {
            bodies.handovers().assign(new Handovers.Field(field.owner, field.name), origins(value));
        }
    }

    /** Notes the call of a procedure, or of what a field holds. */
    private void receive(MethodInsnNode call, Step.Call step) {
        List<? extends SourceValue> taken = values.operands(call);
        if (call.getOpcode() == Opcodes.INVOKEINTERFACE && !taken.isEmpty()) {
            boolean takes = values.makers(taken.get(0)).stream().anyMatch(this::isShelf);
            if (step.callee().isFunctional() && isOfTable(taken.get(0))) {
                bodies.handovers().take(step);
            }
            if (takes || Procedures.isProcedure(call.owner)) {
                bodies.handovers().call(step, origins(taken.get(0)));
            }
        }
    }

    private void call(MethodInsnNode call, Step.Call step) {
        receive(call, step);
        boolean driver = bodies.files().isDriver(call.owner);
        if (!driver && !takes(call)) {
            return;
        }
        Type[] types = Type.getArgumentTypes(call.desc);
        List<? extends SourceValue> arguments = values.arguments(call, call.desc);
        Map<SourceValue, Moment> moments = moments(call);
        for (int i = 0; i < arguments.size(); i++) {
            SourceValue argument = arguments.get(i);
            if (moments.containsKey(argument)) {
                bodies.handovers().register(method, origins(argument), moments.get(argument), step);
            } else if (isProcedure(types[i]) || driver && isKept(call, types[i], i)) {
                bodies.handovers().pass(step, i, origins(argument));
            }
        }
    }

    /** True for an object that a method may put away. */
    private boolean isKept(MethodInsnNode call, Type type, int position) {
        return type.getSort() == Type.OBJECT
                && bodies.keepers().keeps(new MethodRef(call.owner, call.name, call.desc), position);
    }

    /** When the procedures that a service is given are called; none for the call of anything else. */
    Map<SourceValue, Moment> moments(MethodInsnNode call) {
        Map<SourceValue, Moment> moments = new IdentityHashMap<>();
        if (!takes(call)) {
            return moments;
        }
        MethodRef callee = new MethodRef(call.owner, call.name, call.desc);
        Type[] types = Type.getArgumentTypes(call.desc);
        List<? extends SourceValue> arguments = values.arguments(call, call.desc);
        for (int i = 0; i < arguments.size(); i++) {
            if (isProcedure(types[i])) {
                SourceValue argument = arguments.get(i);
                moment(callee, i, arguments).ifPresent(moment -> moments.put(argument, moment));
            }
        }
        return moments;
    }

    private Optional<Moment> moment(MethodRef callee, int position, List<? extends SourceValue> arguments) {
        Optional<ServiceContract> service = bodies.program().service(callee);
        Optional<ExecutableElement> declared = bodies.program().element(callee);
        if (service.isPresent() && declared.isPresent()) {
            List<Integer> constants = new ArrayList<>();
            arguments.forEach(a -> constants.add(values.constant(a, bodies::constant)));
            return Optional.of(
                    Procedures.registeredBy(service.get(), declared.get(), constants, () -> mentionsRing0(arguments)));
        }
        return Procedures.isDescriptor(callee.owner())
                ? Optional.of(Procedures.describedBy(callee, position, arguments.size()))
                : Optional.empty();
    }

    private boolean mentionsRing0(List<? extends SourceValue> arguments) {
        return values.mention(
                arguments,
                i -> i instanceof FieldInsnNode field
                        && field.getOpcode() == Opcodes.GETSTATIC
                        && field.name.equals(Pef.RING0_EVENT.name()));
    }

    private Set<Handovers.Origin> origins(SourceValue value) {
        Set<Handovers.Origin> origins = new LinkedHashSet<>();
        String type = values.type(value);
        for (AbstractInsnNode maker : values.makers(value)) {
            origin(maker).ifPresent(origins::add);
        }
        // A variable of a named class says what is called, whoever made the object.
        if (type != null
                && !Procedures.isProcedure(type)
                && origins.stream().noneMatch(Handovers.Made.class::isInstance)) {
            origins.add(new Handovers.Made(type));
        }
        return origins;
    }

    private Optional<Handovers.Origin> origin(AbstractInsnNode maker) {
        if (maker instanceof InvokeDynamicInsnNode lambda) {
            for (Object argument : lambda.bsmArgs) {
                if (argument instanceof Handle handle) {
                    MethodRef target = new MethodRef(handle.getOwner(), handle.getName(), handle.getDesc());
                    return Optional.of(new Handovers.Procedure(target));
                }
            }
        }
        if (maker instanceof TypeInsnNode created && created.getOpcode() == Opcodes.NEW) {
            return Optional.of(new Handovers.Made(created.desc));
        }
        if (maker instanceof FieldInsnNode field) {
            return Optional.of(new Handovers.Field(field.owner, field.name));
        }
        if (maker instanceof MethodInsnNode call) {
            return Optional.of(new Handovers.Result(new MethodRef(call.owner, call.name, call.desc)));
        }
        int parameter = values.parameter(maker);
        return parameter < 0 ? Optional.empty() : Optional.of(new Handovers.Parameter(method, parameter));
    }
}
