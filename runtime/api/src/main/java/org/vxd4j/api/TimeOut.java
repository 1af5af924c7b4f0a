package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A time-out callback. The processor generates a poster of the same name in {@code <Driver>Events} that starts it.
 *
 * <p>Parameters, each optional: {@link VmHandle} (EBX), {@link ThreadHandle} (EDI), {@link ClientRegs} (EBP), an {@code int}
 * marked {@code @In(Reg.ECX)} (milliseconds late), and one of any other type, the reference data (EDX); a second handle of a machine or
 * thread is the reference data, too. An async one runs at interrupt time and gets ECX and EDX only (rule IT-07).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface TimeOut {

    /** Milliseconds until the callback (EAX). */
    int millis();

    /** GLOBAL counts real time, VM and THREAD count the run time of the one named when it is started. */
    Scope scope() default Scope.GLOBAL;

    /** DDK {@code Set_Async_Time_Out} (Windows 95 and later): called inside the timer interrupt. */
    boolean async() default false;
}
