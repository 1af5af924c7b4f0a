package org.vxd4j.processor.discipline;

import org.vxd4j.api.callback.Time;
import org.vxd4j.api.rule.Context;
import org.vxd4j.processor.model.Entry;

/**
 * An entry point of the driver from which a method is reached.
 *
 * @param how how messages name it
 * @param entry its declaration; null for what a raw call registers, and for constructors
 * @param context what is known when it is called
 */
public record Caller(String how, Entry entry, Context context) {

    /** True when it is called inside a hardware interrupt. */
    public boolean atInterruptTime() {
        return context.time() == Time.INTERRUPT || context.time() == Time.NMI;
    }

    /** True when it handles an initialisation message. */
    public boolean initialises() {
        return context.time() == Time.INITIALISATION;
    }

    /** True when it is called as events are served. */
    public boolean isEvent() {
        return context.time() == Time.EVENT;
    }

    /** True for an event that completes at ring 0. */
    public boolean ring0() {
        return context.ring0();
    }
}
