package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles a function of the driver's API for protected-mode programs: DDK {@code PM_API_Proc}, client registers in and out.
 *
 * <p><b>Not built yet</b>: the processor says so (rule DS-16), because an annotation that did nothing would be worse.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PmApi {
    /** The function code (Client_AX). */
    int value();
}
