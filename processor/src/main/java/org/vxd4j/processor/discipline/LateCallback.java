package org.vxd4j.processor.discipline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.rule.Context;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;
import org.vxd4j.processor.model.Binding;
import org.vxd4j.processor.model.Entry;

/**
 * A callback of an event with a time-out, or a method that it calls, and what tells it whether it is late.
 *
 * @param code the method
 * @param name how messages name the callback
 * @param aim whom the event is for
 * @param flag what messages call the answer: a parameter, or carry
 * @param flags the event's flags
 * @param boost the event's boost; empty when it is not known
 * @param context what is known when the callback is entered, as far as its restrictions promise it
 * @param roles what the parameters of the method are
 */
record LateCallback(
        Subject code,
        String name,
        Aim aim,
        String flag,
        int flags,
        Optional<Integer> boost,
        Optional<Context> context,
        Map<Variable, Role> roles) {
    private static final String REGISTERS = ApiNames.REGISTERS;
    private static final String VM = ApiNames.VM_HANDLE;

    /** What the accessors of a raw callback's registers return. */
    private static final Map<String, Role> ACCESSORS =
            Map.of("carry", Role.LATE, "vm", Role.HANDLE, "thread", Role.HANDLE, "client", Role.CLIENT);

    /** Whom an event is for. */
    enum Aim {
        /** A virtual machine that may end while the event waits. */
        VM,
        /** The System VM, which stays. */
        SYSTEM_VM,
        /** Whoever is current: what it is given is of the one that runs it. */
        ANYBODY
    }

    /** What a value is to the callback. */
    enum Role {
        /** Says whether it is late. */
        LATE,
        /** A handle that may be stale. */
        HANDLE,
        /** The client registers. */
        CLIENT,
        /** The register file, which has all of them. */
        REGISTERS
    }

    /** The callbacks of a driver that may be called late, as far as their code and the event's flags are known. */
    static List<LateCallback> of(Subjects driver) {
        List<LateCallback> callbacks = new ArrayList<>();
        for (Entry.Event event : driver.driver().entries(Entry.Event.class)) {
            boolean mayBeLate = event.arguments(driver.target()).timeOutStated()
                    && event.arguments(driver.target()).via().restricts();
            if (mayBeLate && event.method().bound(Binding.TIMED_OUT).isPresent()) {
                driver.of(event).ifPresent(code -> callbacks.add(of(event, code)));
            }
        }
        for (Posting posting : driver.rawPostings()) {
            boolean timed = posting.entry() == null
                    && posting.callback() != null
                    && posting.flags().filter(Pef.TIME_OUT::in).isPresent();
            if (timed) {
                callbacks.add(of(posting));
            }
        }
        return callbacks;
    }

    private static LateCallback of(Entry.Event event, Subject code) {
        Map<Variable, Role> roles = new HashMap<>();
        List<Variable> parameters = code.flow().parameters();
        for (int i = 0; i < event.method().params().size(); i++) {
            Role role = role(event.method().params().get(i).binding());
            if (role != null && i + 1 < parameters.size()) {
                roles.put(parameters.get(i + 1), role);
            }
        }
        return new LateCallback(
                code,
                event.method().name(),
                aim(event.scope()),
                event.method().bound(Binding.TIMED_OUT).get().name(),
                Pef.mask(event.flags().toArray(Pef[]::new)),
                Optional.of(event.boost()),
                context(code),
                roles);
    }

    private static Role role(Binding binding) {
        return switch (binding) {
            case TIMED_OUT -> Role.LATE;
            case VM, THREAD -> Role.HANDLE;
            case CLIENT -> Role.CLIENT;
            default -> null;
        };
    }

    private static LateCallback of(Posting posting) {
        List<Variable> parameters = posting.callback().flow().parameters();
        Map<Variable, Role> roles =
                parameters.isEmpty() ? Map.of() : Map.of(parameters.get(parameters.size() - 1), Role.REGISTERS);
        return new LateCallback(
                posting.callback(),
                posting.name(),
                aim(posting),
                "carry",
                posting.flags().get(),
                posting.boost(),
                context(posting.callback()),
                roles);
    }

    private static Optional<Context> context(Subject code) {
        return code.callers().stream()
                .filter(Caller::isEvent)
                .map(Caller::context)
                .findFirst();
    }

    private static Aim aim(Scope scope) {
        return switch (scope) {
            case VM, THREAD -> Aim.VM;
            case SYSTEM_VM -> Aim.SYSTEM_VM;
            default -> Aim.ANYBODY;
        };
    }

    private static Aim aim(Posting posting) {
        Subject subject = posting.subject();
        Variable target = posting.arguments().get(1);
        Origin origin = subject.origins().of(posting.node(), target);
        if (subject.resultOf(origin)
                .filter(n -> subject.calls(n, "Get_Sys_VM_Handle"))
                .isPresent()) {
            return Aim.SYSTEM_VM;
        }
        boolean typed = posting.service().name().equals("Call_Priority_VM_Event")
                || origin instanceof Origin.Step step
                        && step.node().op() instanceof Op.Call call
                        && call.callee().descriptor().endsWith(")L" + VM + ";");
        Optional<Field> constant = subject.constants().field(posting.node(), target);
        boolean global =
                constant.filter(f -> f.owner().equals(ApiNames.EVENT_TARGET)).isPresent();
        return typed && !global ? Aim.VM : Aim.ANYBODY;
    }

    /** The same event in a method that its callback calls. */
    LateCallback inside(Subject helper, Map<Variable, Role> given) {
        return new LateCallback(helper, name, aim, flag, flags, boost, context, given);
    }

    /** What a value is; null for anything else. */
    Role role(Origin origin) {
        if (origin instanceof Origin.Argument argument) {
            return roles.get(argument.parameter());
        }
        boolean accessor = origin instanceof Origin.Step step
                && step.node().op() instanceof Op.Call call
                && call.callee().owner().equals(REGISTERS)
                && code.origins().of(step.node(), call.object()) instanceof Origin.Argument registers
                && roles.get(registers.parameter()) == Role.REGISTERS;
        return accessor
                ? ACCESSORS.get(
                        ((Op.Call) ((Origin.Step) origin).node().op()).callee().name())
                : null;
    }

    /** True for the call of a method on a client register structure that changes it. */
    static boolean writesClient(Op.Call call) {
        return call.callee().owner().equals(ApiNames.CLIENT_REGS)
                && (call.callee().name().startsWith("set")
                        || call.callee().name().equals("copyFrom"));
    }
}
