package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles a processor fault of virtual machines: DDK {@code Hook_V86_Fault}.
 *
 * <p><b>Not built yet</b>: the processor says so (rule DS-16), because an annotation that did nothing would be worse.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Fault {
    /** The fault's number, at most 4Fh and not 2 (rule HK-11). */
    int value();
}
