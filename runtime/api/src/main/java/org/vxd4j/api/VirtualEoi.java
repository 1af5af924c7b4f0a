package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called when a virtual machine ends the simulated interrupt at its controller: DDK {@code VID_EOI_Proc}. Usually clears the
 * request and ends the physical interrupt.
 *
 * <p>Parameters: {@link VmHandle} (EBX) and {@link IrqHandle} (EAX). Async services only; returns nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface VirtualEoi {
    /** The request that a {@link HardwareInterrupt} method of the same driver handles. */
    int irq();
}
