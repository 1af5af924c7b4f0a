package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles a physical interrupt request: DDK {@code VID_Hw_Int_Proc} of {@code VPICD_Virtualize_IRQ}.
 *
 * <p>Runs at interrupt time, interrupts disabled: async services only (rule IT-01). Parameters: {@link VmHandle} (EBX, the
 * virtual machine that was interrupted) and {@link IrqHandle} (EAX). Returns true when it handled the interrupt (carry clear),
 * or {@code void} for always. Must lead to exactly one {@code VPICD_Phys_EOI} (rule PC-06).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HardwareInterrupt {

    /** VID_IRQ_Number: 0 to 15. */
    int irq();

    /** VID_Options: may share the request with other drivers that say so too. */
    boolean canShare() default false;
}
