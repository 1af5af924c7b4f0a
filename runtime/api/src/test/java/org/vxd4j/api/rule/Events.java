package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.Via;
import org.vxd4j.api.rule.EventArguments.Handle;

/** Events to ask the rules about: a legal one of a service, and changes to it. */
record Events(Target target, Via via, Handle handle, int flags, int boost, int timeOutMillis) {

    static Events priority() {
        return new Events(Target.WIN95, Via.CALL_PRIORITY_VM_EVENT, Handle.ANY_VM, 0, Boost.NONE, -1);
    }

    static Events restricted(Handle handle) {
        return new Events(Target.WIN95, Via.CALL_RESTRICTED_EVENT, handle, 0, Boost.NONE, -1)
                .with(handle == Handle.THREAD ? new Pef[] {Pef.THREAD_EVENT} : new Pef[0]);
    }

    static Events plain(Via via, Handle handle) {
        return new Events(Target.WIN95, via, handle, 0, Boost.UNSTATED, -1);
    }

    Events on(Target other) {
        return new Events(other, via, handle, flags, boost, timeOutMillis);
    }

    Events with(Pef... more) {
        return bits(Pef.mask(more));
    }

    Events bits(int more) {
        return new Events(target, via, handle, flags | more, boost, timeOutMillis);
    }

    Events without(Pef flag) {
        return new Events(target, via, handle, flags & ~flag.bit(), boost, timeOutMillis);
    }

    Events boosted(int other) {
        return new Events(target, via, handle, flags, other, timeOutMillis);
    }

    Events timingOut(int millis) {
        return new Events(target, via, handle, flags, boost, millis);
    }

    EventArguments arguments() {
        return new EventArguments(target, via, handle, flags, boost, timeOutMillis);
    }

    List<String> ids() {
        return EventRules.check(arguments()).stream()
                .map(finding -> finding.rule().id())
                .toList();
    }
}
