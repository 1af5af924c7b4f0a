package org.vxd4j.processor.discipline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;
import org.vxd4j.processor.model.Binding;
import org.vxd4j.processor.model.Entry;

/**
 * A callback of an event with a time-out, and what tells it whether it is late.
 *
 * @param code the callback
 * @param name how messages name it
 * @param aim whom the event is for
 * @param annotated its declaration; null for what a raw call posts
 * @param flags the event's flags
 * @param boost the event's boost; empty when it is not known
 */
record LateCallback(Subject code, String name, Aim aim, Entry.Event annotated, int flags, Optional<Integer> boost) {
    private static final String REGISTERS = ApiNames.REGISTERS;
    private static final String VM = ApiNames.VM_HANDLE;

    /** Whom an event is for. */
    enum Aim {
        /** A virtual machine that may end while the event waits. */
        VM,
        /** The System VM, which stays. */
        SYSTEM_VM,
        /** Whoever is current: what it is given is of the one that runs it. */
        ANYBODY
    }

    /** The callbacks of a driver that may be called late, as far as their code and the event's flags are known. */
    static List<LateCallback> of(Subjects driver) {
        List<LateCallback> callbacks = new ArrayList<>();
        for (Entry.Event event : driver.driver().entries(Entry.Event.class)) {
            boolean mayBeLate = event.arguments(driver.target()).timeOutStated()
                    && event.arguments(driver.target()).via().restricts();
            if (mayBeLate && event.method().bound(Binding.TIMED_OUT).isPresent()) {
                int flags = Pef.mask(event.flags().toArray(Pef[]::new));
                driver.of(event)
                        .ifPresent(code -> callbacks.add(new LateCallback(
                                code,
                                event.method().name(),
                                aim(event.scope()),
                                event,
                                flags,
                                Optional.of(event.boost()))));
            }
        }
        for (Posting posting : driver.rawPostings()) {
            boolean timed = posting.entry() == null
                    && posting.callback() != null
                    && posting.flags().filter(Pef.TIME_OUT::in).isPresent();
            if (timed) {
                callbacks.add(new LateCallback(
                        posting.callback(),
                        posting.name(),
                        aim(posting),
                        null,
                        posting.flags().get(),
                        posting.boost()));
            }
        }
        return callbacks;
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

    /** True for the value that says whether it is late. */
    boolean isLate(Origin origin) {
        return isParameter(origin, Binding.TIMED_OUT) || isRegister(origin, "carry");
    }

    /** True for a handle that may be stale. */
    boolean isHandle(Origin origin) {
        return isParameter(origin, Binding.VM)
                || isParameter(origin, Binding.THREAD)
                || isRegister(origin, "vm")
                || isRegister(origin, "thread");
    }

    /** True for the client registers. */
    boolean isClient(Origin origin) {
        return isParameter(origin, Binding.CLIENT) || isRegister(origin, "client");
    }

    /** True for the register file of a raw callback. */
    boolean isRegisters(Origin origin) {
        List<Variable> parameters = code.flow().parameters();
        return annotated == null
                && origin instanceof Origin.Argument argument
                && argument.parameter().equals(parameters.get(parameters.size() - 1));
    }

    /** True for the call of a method on a client register structure that changes it. */
    static boolean writesClient(Op.Call call) {
        return call.callee().owner().equals(ApiNames.CLIENT_REGS)
                && (call.callee().name().startsWith("set")
                        || call.callee().name().equals("copyFrom"));
    }

    private boolean isParameter(Origin origin, Binding binding) {
        if (annotated == null || !(origin instanceof Origin.Argument argument)) {
            return false;
        }
        int index = code.flow().parameters().indexOf(argument.parameter()) - 1;
        return index >= 0 && annotated.method().params().get(index).binding() == binding;
    }

    private boolean isRegister(Origin origin, String accessor) {
        return annotated == null
                && origin instanceof Origin.Step step
                && step.node().op() instanceof Op.Call call
                && call.callee().owner().equals(REGISTERS)
                && call.callee().name().equals(accessor)
                && isRegisters(code.origins().of(step.node(), call.object()));
    }
}
