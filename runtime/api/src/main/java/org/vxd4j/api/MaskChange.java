package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called when a virtual machine masks or unmasks the request in its controller: DDK {@code VID_Mask_Change_Proc}.
 *
 * <p>Parameters: {@link VmHandle} (EBX), {@link IrqHandle} (EAX) and a {@code boolean} marked {@code @In(Reg.ECX)}, true when it
 * masks. Async services only; returns nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface MaskChange {
    /** The request that a {@link HardwareInterrupt} method of the same driver handles. */
    int irq();
}
