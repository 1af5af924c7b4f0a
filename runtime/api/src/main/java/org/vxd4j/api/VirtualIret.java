package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called when a virtual machine returns from the simulated interrupt: DDK {@code VID_IRET_Proc}.
 *
 * <p>Parameters: {@link VmHandle} (EBX), {@link IrqHandle} (EAX) and a {@link TimedOut} {@code boolean}, true when it took longer
 * than the time-out (rule PC-11). Async services only; returns nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface VirtualIret {
    /** The request that a {@link HardwareInterrupt} method of the same driver handles. */
    int irq();

    /** VID_IRET_Time_Out in milliseconds. */
    int timeOutMillis() default IrqDescriptor.DEFAULT_IRET_TIME_OUT_MILLIS;
}
