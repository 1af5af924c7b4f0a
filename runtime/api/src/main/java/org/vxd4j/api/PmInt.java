package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hooks a software interrupt of protected-mode programs: DDK {@code Set_PM_Int_Vector}.
 *
 * <p><b>Not built yet</b>: the processor says so (rule DS-16), because an annotation that did nothing would be worse.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PmInt {
    /** The interrupt's number. */
    int value();
}
