package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called when VPICD is about to simulate the interrupt into a virtual machine: DDK {@code VID_Virt_Int_Proc}.
 *
 * <p>Parameters: {@link VmHandle} (EBX) and {@link IrqHandle} (EAX). Async services only. Returns nothing, or (Windows 95) true
 * to let it be simulated and false to refuse: carry with VPICD_OPT_VIRT_INT_REJECT. Too late to clear the request (rule PC-09).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface VirtualInterrupt {
    /** The request that a {@link HardwareInterrupt} method of the same driver handles. */
    int irq();
}
