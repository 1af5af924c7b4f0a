package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hooks a software interrupt of V86 programs: DDK {@code Hook_V86_Int_Chain}; false passes it on (carry set).
 *
 * <p><b>Not built yet</b>: the processor says so (rule DS-16), because an annotation that did nothing would be worse.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface V86Int {
    /** The interrupt's number. */
    int value();
}
