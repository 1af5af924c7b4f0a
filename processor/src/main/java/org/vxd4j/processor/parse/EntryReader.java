package org.vxd4j.processor.parse;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import org.vxd4j.api.Async;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Control;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.CritSection;
import org.vxd4j.api.EventCallback;
import org.vxd4j.api.Fault;
import org.vxd4j.api.HardwareInterrupt;
import org.vxd4j.api.HookService;
import org.vxd4j.api.IoTrap;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.MaskChange;
import org.vxd4j.api.OnIdle;
import org.vxd4j.api.OnTaskSwitch;
import org.vxd4j.api.Pef;
import org.vxd4j.api.PmApi;
import org.vxd4j.api.PmInt;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Service;
import org.vxd4j.api.TimeOut;
import org.vxd4j.api.V86Api;
import org.vxd4j.api.V86Int;
import org.vxd4j.api.Via;
import org.vxd4j.api.VirtualEoi;
import org.vxd4j.api.VirtualInterrupt;
import org.vxd4j.api.VirtualIret;
import org.vxd4j.api.rule.Context;
import org.vxd4j.processor.model.Binding;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Entry.Companion.Role;
import org.vxd4j.processor.model.Entry.Unbuilt.Hook;

/** Reads the annotations that make a method an entry point. */
final class EntryReader {
    private static final Set<Binding> EVENT =
            Set.of(Binding.VM, Binding.THREAD, Binding.CLIENT, Binding.TIMED_OUT, Binding.REF_DATA);
    private static final Set<Binding> TIME_OUT = Set.of(Binding.VM, Binding.THREAD, Binding.CLIENT, Binding.REF_DATA);
    private static final Set<Binding> CONTROL = Set.of(Binding.VM, Binding.THREAD);
    private static final Set<Binding> INTERRUPT = Set.of(Binding.VM, Binding.IRQ);
    private static final Set<Binding> COMPANION = Set.of(Binding.VM, Binding.IRQ, Binding.TIMED_OUT);
    private static final Map<Class<? extends Annotation>, Role> COMPANIONS = companions();
    private static final Map<Class<? extends Annotation>, Hook> UNBUILT = unbuilt();
    private static final Set<Binding> PORT = Set.of(Binding.VM, Binding.CLIENT);

    private final Elements elements;
    private final MethodReader methods;
    private final DeclaredType owner;

    EntryReader(Elements elements, MethodReader methods, DeclaredType owner) {
        this.elements = elements;
        this.methods = methods;
        this.owner = owner;
    }

    /** The entry points that a method is; none for a method without our annotations. */
    List<Entry> read(ExecutableElement method) {
        if (method.getAnnotationMirrors().isEmpty()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        Mirror.of(method, Control.class, elements).ifPresent(m -> entries.add(control(method, m)));
        Mirror.of(method, Service.class, elements).ifPresent(m -> entries.add(service(method, m)));
        Mirror.of(method, EventCallback.class, elements).ifPresent(m -> entries.add(event(method, m)));
        Mirror.of(method, TimeOut.class, elements).ifPresent(m -> entries.add(timeOut(method, m)));
        Mirror.of(method, HardwareInterrupt.class, elements).ifPresent(m -> entries.add(interrupt(method, m)));
        COMPANIONS.forEach((annotation, role) ->
                Mirror.of(method, annotation, elements).ifPresent(m -> entries.add(companion(method, m, role))));
        Mirror.of(method, IoTrap.class, elements).ifPresent(m -> entries.add(portTrap(method, m)));
        Mirror.of(method, CritSection.class, elements).ifPresent(m -> entries.add(guard(method, m)));
        return entries;
    }

    /** The hooks that a method is by annotations that no glue is generated for. */
    List<Entry.Unbuilt> readUnbuilt(ExecutableElement method) {
        List<Entry.Unbuilt> unbuilt = new ArrayList<>();
        UNBUILT.forEach((annotation, hook) -> Mirror.of(method, annotation, elements)
                .ifPresent(m -> unbuilt.add(
                        new Entry.Unbuilt(methods.read(owner, method, Set.of()), m.tag(), hook, number(hook, m)))));
        return unbuilt;
    }

    private static int number(Hook hook, Mirror mirror) {
        return switch (hook) {
            case V86_API, PM_API, V86_INT, PM_INT, FAULT -> mirror.integer("value", Context.NONE);
            case SERVICE -> mirror.integer("device", 0) << 16 | mirror.integer("ordinal", 0);
            case IDLE, TASK_SWITCH -> Context.NONE;
        };
    }

    private static Map<Class<? extends Annotation>, Hook> unbuilt() {
        Map<Class<? extends Annotation>, Hook> hooks = new LinkedHashMap<>();
        hooks.put(V86Api.class, Hook.V86_API);
        hooks.put(PmApi.class, Hook.PM_API);
        hooks.put(V86Int.class, Hook.V86_INT);
        hooks.put(PmInt.class, Hook.PM_INT);
        hooks.put(HookService.class, Hook.SERVICE);
        hooks.put(OnIdle.class, Hook.IDLE);
        hooks.put(OnTaskSwitch.class, Hook.TASK_SWITCH);
        hooks.put(Fault.class, Hook.FAULT);
        return hooks;
    }

    private Entry control(ExecutableElement method, Mirror mirror) {
        return new Entry.Control(
                methods.read(owner, method, CONTROL),
                mirror.tag(),
                mirror.constant("value", ControlMessage.class, null));
    }

    private Entry service(ExecutableElement method, Mirror mirror) {
        return new Entry.Service(
                methods.read(owner, method, Set.of()),
                mirror.tag(),
                mirror.integer("value", -1),
                Mirror.has(method, Async.class, elements));
    }

    private Entry event(ExecutableElement method, Mirror mirror) {
        return new Entry.Event(
                methods.read(owner, method, EVENT),
                mirror.tag(),
                mirror.constant("scope", Scope.class, Scope.VM),
                nonNull(mirror.constants("flags", Pef.class)),
                mirror.integer("boost", Boost.UNSTATED),
                mirror.integer("timeoutMillis", -1),
                mirror.constant("via", Via.class, Via.LEAST));
    }

    private Entry timeOut(ExecutableElement method, Mirror mirror) {
        return new Entry.TimeOut(
                methods.read(owner, method, TIME_OUT),
                mirror.tag(),
                mirror.integer("millis", 0),
                mirror.constant("scope", Scope.class, Scope.GLOBAL),
                mirror.flag("async"));
    }

    private Entry interrupt(ExecutableElement method, Mirror mirror) {
        return new Entry.Interrupt(
                methods.read(owner, method, INTERRUPT),
                mirror.tag(),
                mirror.integer("irq", 0),
                mirror.flag("canShare"));
    }

    private static Map<Class<? extends Annotation>, Role> companions() {
        Map<Class<? extends Annotation>, Role> companions = new LinkedHashMap<>();
        companions.put(VirtualInterrupt.class, Role.VIRTUAL_INTERRUPT);
        companions.put(VirtualEoi.class, Role.VIRTUAL_EOI);
        companions.put(MaskChange.class, Role.MASK_CHANGE);
        companions.put(VirtualIret.class, Role.VIRTUAL_IRET);
        return companions;
    }

    private Entry companion(ExecutableElement method, Mirror mirror, Role role) {
        return new Entry.Companion(
                methods.read(owner, method, COMPANION),
                mirror.tag(),
                role,
                mirror.integer("irq", 0),
                mirror.integer("timeOutMillis", IrqDescriptor.DEFAULT_IRET_TIME_OUT_MILLIS));
    }

    private Entry portTrap(ExecutableElement method, Mirror mirror) {
        return new Entry.PortTrap(methods.read(owner, method, PORT), mirror.tag(), nonNull(mirror.integers("ports")));
    }

    private Entry guard(ExecutableElement method, Mirror mirror) {
        return new Entry.Guard(
                methods.read(owner, method, Set.of()),
                mirror.tag(),
                nonNull(mirror.constants("flags", BlockFlag.class)));
    }

    /** A value that does not compile is javac's to report; the rest of the array still counts. */
    private static <T> List<T> nonNull(List<T> list) {
        return list.stream().filter(Objects::nonNull).toList();
    }
}
