package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The body runs owning the critical section: DDK {@code Begin_Critical_Section} and {@code End_Critical_Section} around it,
 * however it ends. The generated driver overrides the method, so calls from within the class are guarded too; it may not be
 * private, static or final.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CritSection {

    /** How to wait (ECX). */
    BlockFlag[] flags() default {};
}
