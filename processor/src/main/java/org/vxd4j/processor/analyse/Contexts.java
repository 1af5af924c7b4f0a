package org.vxd4j.processor.analyse;

import java.util.Set;
import org.vxd4j.api.Boost;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.EventArguments;
import org.vxd4j.processor.model.Entry;

/** The context of each kind of entry point. */
final class Contexts {
    private static final Set<ControlMessage> INITIALISATION =
            Set.of(ControlMessage.SYS_CRITICAL_INIT, ControlMessage.DEVICE_INIT, ControlMessage.INIT_COMPLETE);

    private Contexts() {}

    /** The context that an entry point is called in; null when it is none: a guarded method is called by the driver itself. */
    static Context of(Entry entry, Target target) {
        String how = "@" + entry.kind();
        if (entry instanceof Entry.Event event) {
            return event(how, event.scope(), event.arguments(target));
        }
        if (entry instanceof Entry.TimeOut timeOut) {
            Context.Time time = timeOut.async() ? Context.Time.INTERRUPT : Context.Time.EVENT;
            return Context.of(timeOut.async() ? "@TimeOut(async)" : how, target, time);
        }
        if (entry instanceof Entry.Interrupt) {
            return Context.of(how, target, Context.Time.INTERRUPT);
        }
        if (entry instanceof Entry.Control control) {
            boolean initialises = control.message() != null && INITIALISATION.contains(control.message());
            Context.Time time = initialises ? Context.Time.INITIALISATION : Context.Time.TASK;
            String name = control.message() == null ? how : "@Control(%s)".formatted(control.message());
            return Context.of(name, target, control.message() == null ? Context.Time.UNKNOWN : time);
        }
        if (entry instanceof Entry.Service service) {
            return service(how, service.async(), target);
        }
        return entry instanceof Entry.PortTrap ? Context.of(how, target, Context.Time.TASK) : null;
    }

    /** The context of a service that the driver offers. Others may call it while they initialise. */
    static Context service(String how, boolean async, Target target) {
        return async
                ? Context.of("@Async @Service", target, Context.Time.INTERRUPT).asAsyncService()
                : Context.of(how, target, Context.Time.UNKNOWN);
    }

    /** The context of a procedure that a raw call registers. */
    static Context of(Moment moment, Target target) {
        Context context = Context.of("registered by " + moment.by(), target, moment.time());
        return moment.ring0() ? context.asRing0() : context;
    }

    /** All that the restrictions promise; a time-out takes it back (rule ET-05), and with it the place. */
    private static Context event(String how, Scope scope, EventArguments event) {
        boolean certain = !event.timeOutStated();
        return new Context(
                event.has(Pef.RING0_EVENT) ? "@EventCallback(RING0_EVENT)" : how,
                event.target(),
                Context.Time.EVENT,
                false,
                event.has(Pef.RING0_EVENT),
                certain ? scope : null,
                certain ? section(event) : Context.Section.UNKNOWN,
                certain && event.has(Pef.WAIT_NOT_CRIT)
                        ? new Context.Priority(Integer.MIN_VALUE, Boost.CRITICAL_SECTION_BOOST - 1)
                        : Context.Priority.ANY,
                certain ? interrupts(event) : Context.Interrupts.UNKNOWN,
                !(certain && event.has(Pef.WAIT_NOT_NESTED_EXEC)),
                certain && event.has(Pef.WAIT_IN_PM) ? Context.Mode.PROTECTED : Context.Mode.UNKNOWN);
    }

    private static Context.Section section(EventArguments event) {
        if (event.has(Pef.WAIT_NOT_CRIT)) {
            return Context.Section.FREE;
        }
        return event.has(Pef.WAIT_CRIT) ? Context.Section.FREE_OR_MINE : Context.Section.UNKNOWN;
    }

    private static Context.Interrupts interrupts(EventArguments event) {
        if (event.has(Pef.WAIT_FOR_THREAD_STI)) {
            return Context.Interrupts.OF_THREAD;
        }
        if (!event.has(Pef.WAIT_FOR_STI)) {
            return Context.Interrupts.UNKNOWN;
        }
        return event.target().atLeast(Target.WIN95) ? Context.Interrupts.OF_ALL_THREADS : Context.Interrupts.OF_VM;
    }
}
