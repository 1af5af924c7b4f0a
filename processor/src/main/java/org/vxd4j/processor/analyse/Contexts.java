package org.vxd4j.processor.analyse;

import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.Via;
import org.vxd4j.api.callback.CallbackKind;
import org.vxd4j.api.callback.Time;
import org.vxd4j.api.rule.Context;
import org.vxd4j.api.rule.EventArguments;
import org.vxd4j.api.rule.EventArguments.Handle;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.processor.model.Entry;

/** The context of each entry point, from the kind of callback that its annotation, or the call that registers it, stands for. */
final class Contexts {
    /** What is registered with flags. */
    private static final Set<CallbackKind> FLAGGED =
            Set.of(CallbackKind.PRIORITY_EVENT, CallbackKind.RESTRICTED_EVENT, CallbackKind.RING0_EVENT);

    private Contexts() {}

    /** The context that an entry point is called in. */
    static Context of(Entry entry, Target target) {
        if (entry instanceof Entry.Guard) {
            return Context.at(Time.UNKNOWN, target).holding();
        }
        if (entry instanceof Entry.Control control) {
            return control.message() == null
                    ? Context.at(Time.UNKNOWN, target)
                    : Context.during(control.message(), target);
        }
        if (entry instanceof Entry.Service service) {
            return service(service.async(), target);
        }
        CallbackKind kind = entry.callback(target);
        if (entry instanceof Entry.Event event) {
            return Context.of(kind, event.arguments(target), event.scope());
        }
        return entry instanceof Entry.Unbuilt unbuilt ? hook(kind, unbuilt.number(), target) : Context.of(kind, target);
    }

    /** The context of a service that the driver offers. Others may call it while they initialise. */
    static Context service(boolean async, Target target) {
        Context context = Context.of(CallbackKind.SERVICE, target);
        return async ? context.at(Time.INTERRUPT) : context;
    }

    /** The context of a procedure that a raw call registers. */
    static Context of(Moment moment, Target target) {
        Optional<CallbackKind> kind = CallbackKind.of(moment.by(), moment.ring0(), target);
        if (kind.isEmpty()) {
            return Context.at(Time.UNKNOWN, target);
        }
        if (kind.get() == CallbackKind.HOT_KEY) {
            return moment.flags() == null ? Context.of(kind.get(), target) : Context.ofHotKey(moment.flags(), target);
        }
        if (FLAGGED.contains(kind.get())) {
            return event(kind.get(), moment.flags(), target);
        }
        return moment.number() == null ? Context.of(kind.get(), target) : hook(kind.get(), moment.number(), target);
    }

    private static Context event(CallbackKind kind, Integer flags, Target target) {
        if (flags == null) {
            return Context.of(kind, target).asking(Context.ANYTHING);
        }
        Via via = kind == CallbackKind.PRIORITY_EVENT ? Via.CALL_PRIORITY_VM_EVENT : Via.CALL_RESTRICTED_EVENT;
        int timeOut = Pef.TIME_OUT.in(flags) ? 0 : -1;
        return Context.of(kind, new EventArguments(target, via, Handle.ANY_VM, flags, Boost.UNSTATED, timeOut), null);
    }

    /** A hook is entered for its interrupt; that of a service when the service is (rule HK-10). */
    private static Context hook(CallbackKind kind, int number, Target target) {
        Context context = Context.of(kind, target).hooking(number);
        boolean async = kind.isServiceHook()
                && ServiceContracts.linked(number)
                        .filter(service -> service.isAsync(target))
                        .isPresent();
        return async ? context.at(Time.INTERRUPT) : context;
    }
}
