package org.vxd4j.api.link;

import org.vxd4j.api.Registers;
import org.vxd4j.api.Scope;

/** One {@code @TimeOut} method as the kernel knows it. */
public abstract class TimeOutEntry {
    private final String name;
    private final Scope scope;
    private final int millis;
    private final boolean async;

    /** For generated code; {@code name} as in {@code RtcAlarm.poll}. */
    protected TimeOutEntry(String name, Scope scope, int millis, boolean async) {
        this.name = name;
        this.scope = scope;
        this.millis = millis;
        this.async = async;
    }

    /** The callback, as {@code RtcAlarm.poll}. */
    public final String name() {
        return name;
    }

    /** Whose time counts. */
    public final Scope scope() {
        return scope;
    }

    /** Milliseconds until the callback, EAX. */
    public final int millis() {
        return millis;
    }

    /** True when it is called inside the timer interrupt. */
    public final boolean async() {
        return async;
    }

    /** Unpacks the registers and calls the author's method. */
    public abstract void call(Registers registers);
}
