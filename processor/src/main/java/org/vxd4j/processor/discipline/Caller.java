package org.vxd4j.processor.discipline;

import org.vxd4j.processor.model.Entry;

/**
 * An entry point of the driver from which a method is reached.
 *
 * @param how how it was registered, for messages: {@code @HardwareInterrupt}
 * @param entry its declaration; null for what a raw call registers, and for constructors
 * @param atInterruptTime true when it is called inside a hardware interrupt
 * @param initialises true when it handles an initialisation message
 * @param isEvent true when it is called as events are served
 * @param ring0 true for an event that completes at ring 0
 */
public record Caller(
        String how, Entry entry, boolean atInterruptTime, boolean initialises, boolean isEvent, boolean ring0) {}
