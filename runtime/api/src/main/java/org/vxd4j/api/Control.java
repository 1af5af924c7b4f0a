package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles one control message: DDK {@code Control_Dispatch}.
 *
 * <p>Parameters: {@link VmHandle} is EBX, {@link ThreadHandle} is EDI, an {@code int} says its register with {@link In}.
 * A message that may fail returns {@code boolean}, false meaning carry set; every other one returns {@code void} (rule CM-04).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Control {

    /** The message (EAX). */
    ControlMessage value();
}
