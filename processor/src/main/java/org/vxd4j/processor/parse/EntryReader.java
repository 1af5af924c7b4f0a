package org.vxd4j.processor.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.Boost;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Via;
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
    private static final Set<Binding> PORT = Set.of(Binding.VM, Binding.CLIENT);

    private final MethodReader methods;
    private final DeclaredType owner;

    EntryReader(MethodReader methods, DeclaredType owner) {
        this.methods = methods;
        this.owner = owner;
    }

    /** The entry points that a method is; none for a method without our annotations. */
    List<Entry> read(ExecutableElement method, Annotations annotations) {
        List<Entry> entries = new ArrayList<>();
        for (String each : Dsl.ENTRIES) {
            if (annotations.has(each)) {
                entries.add(entry(each, method, annotations));
            }
        }
        return entries;
    }

    private Entry entry(String annotation, ExecutableElement method, Annotations annotations) {
        Mirror mirror = annotations.get(annotation);
        return switch (annotation) {
            case Dsl.CONTROL -> control(method, mirror);
            case Dsl.SERVICE -> service(method, mirror, annotations.has(Dsl.ASYNC));
            case Dsl.EVENT_CALLBACK -> event(method, mirror);
            case Dsl.TIME_OUT -> timeOut(method, mirror);
            case Dsl.HARDWARE_INTERRUPT -> interrupt(method, mirror);
            case Dsl.VIRTUAL_INTERRUPT -> companion(method, mirror, Role.VIRTUAL_INTERRUPT);
            case Dsl.VIRTUAL_EOI -> companion(method, mirror, Role.VIRTUAL_EOI);
            case Dsl.MASK_CHANGE -> companion(method, mirror, Role.MASK_CHANGE);
            case Dsl.VIRTUAL_IRET -> companion(method, mirror, Role.VIRTUAL_IRET);
            case Dsl.IO_TRAP -> portTrap(method, mirror);
            case Dsl.CRIT_SECTION -> guard(method, mirror);
            default -> throw new IllegalArgumentException(annotation);
        };
    }

    /** The hooks that a method is by annotations that no glue is generated for. */
    List<Entry.Unbuilt> readUnbuilt(ExecutableElement method, Annotations annotations) {
        List<Entry.Unbuilt> unbuilt = new ArrayList<>();
        for (String each : Dsl.HOOKS) {
            if (annotations.has(each)) {
                Mirror mirror = annotations.get(each);
                Hook hook = hook(each);
                unbuilt.add(new Entry.Unbuilt(
                        methods.read(owner, method, Set.of()), mirror.tag(), hook, number(hook, mirror)));
            }
        }
        return unbuilt;
    }

    private static Hook hook(String annotation) {
        return switch (annotation) {
            case Dsl.V86_API -> Hook.V86_API;
            case Dsl.PM_API -> Hook.PM_API;
            case Dsl.V86_INT -> Hook.V86_INT;
            case Dsl.PM_INT -> Hook.PM_INT;
            case Dsl.HOOK_SERVICE -> Hook.SERVICE;
            case Dsl.ON_IDLE -> Hook.IDLE;
            case Dsl.ON_TASK_SWITCH -> Hook.TASK_SWITCH;
            case Dsl.FAULT -> Hook.FAULT;
            default -> throw new IllegalArgumentException(annotation);
        };
    }

    private static int number(Hook hook, Mirror mirror) {
        return switch (hook) {
            case V86_API, PM_API, V86_INT, PM_INT, FAULT -> mirror.integer("value", Context.NONE);
            case SERVICE -> mirror.integer("device", 0) << 16 | mirror.integer("ordinal", 0);
            case IDLE, TASK_SWITCH -> Context.NONE;
        };
    }

    private Entry control(ExecutableElement method, Mirror mirror) {
        return new Entry.Control(
                methods.read(owner, method, CONTROL),
                mirror.tag(),
                mirror.constant("value", ControlMessage.class, null));
    }

    private Entry service(ExecutableElement method, Mirror mirror, boolean async) {
        return new Entry.Service(
                methods.read(owner, method, Set.of()), mirror.tag(), mirror.integer("value", -1), async);
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
        List<T> known = new ArrayList<>();
        for (T each : list) {
            if (each != null) {
                known.add(each);
            }
        }
        return known;
    }
}
