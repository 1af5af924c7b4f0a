package org.vxd4j.api.link;

import org.vxd4j.api.Registers;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Via;

/** One {@code @EventCallback} as the kernel knows it: how to schedule it, when it may run, and the glue that runs it. */
public abstract class EventEntry {
    private final String name;
    private final Via via;
    private final Scope scope;
    private final int flags;
    private final int boost;
    private final int timeOutMillis;

    /**
     * For generated code.
     *
     * @param name the callback, as {@code RtcAlarm.announce}
     * @param via the service, never {@link Via#LEAST}
     * @param scope where it may be processed
     * @param flags ECX: all bits, those that follow from scope and time-out included
     * @param boost EAX, 0 when there is none
     * @param timeOutMillis EDI, negative when there is no time-out
     */
    protected EventEntry(String name, Via via, Scope scope, int flags, int boost, int timeOutMillis) {
        this.name = name;
        this.via = via;
        this.scope = scope;
        this.flags = flags;
        this.boost = boost;
        this.timeOutMillis = timeOutMillis;
    }

    /** The callback, as {@code RtcAlarm.announce}. */
    public final String name() {
        return name;
    }

    /** The service that schedules it. */
    public final Via via() {
        return via;
    }

    /** Where it may be processed. */
    public final Scope scope() {
        return scope;
    }

    /** The option flags, ECX. */
    public final int flags() {
        return flags;
    }

    /** The priority boost, EAX. */
    public final int boost() {
        return boost;
    }

    /** Milliseconds until it times out, EDI; negative: never. */
    public final int timeOutMillis() {
        return timeOutMillis;
    }

    /** The waiting flags that are not met now; 0 when the callback may be called. Specialised to the entry's flags. */
    public abstract int unmet(EventState state);

    /** Unpacks the registers and calls the author's method. */
    public abstract void call(Registers registers);
}
