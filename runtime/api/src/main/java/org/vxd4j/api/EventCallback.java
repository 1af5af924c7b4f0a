package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An event callback. The processor generates a poster of the same name in {@code <Driver>Events}.
 *
 * <p>Parameters, each optional, in any order: {@link VmHandle} (EBX, the current virtual machine), {@link ThreadHandle} (EDI,
 * Windows 95 and later), {@link ClientRegs} (EBP), a {@link TimedOut} boolean (carry), and one of any other type, the
 * reference data (EDX); a second handle of a machine or thread is the reference data, too. Source: seeds Call_VM_Event, Call_Priority_VM_Event, Call_Restricted_Event, Call_When_Not_Critical.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface EventCallback {

    /** Where the event may be processed. */
    Scope scope() default Scope.VM;

    /** The restrictions and actions (ECX). {@link Pef#TIME_OUT} follows from {@link #timeoutMillis}, {@link Pef#THREAD_EVENT} from {@link #scope}. */
    Pef[] flags() default {};

    /** The priority boost (EAX): say {@link Boost#NONE} when there is none, forgetting it is a common error (rule BO-07). */
    int boost() default Boost.UNSTATED;

    /** Milliseconds until the event times out (EDI); negative: no time-out. */
    int timeoutMillis() default -1;

    /** The service that schedules the event. */
    Via via() default Via.LEAST;
}
