package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A nested class of which there is one object for each virtual machine: DDK {@code _Allocate_Device_CB_Area}.
 *
 * <p><b>Not built yet</b>: the processor says so (rule DS-16), because an annotation that did nothing would be worse.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PerVm {}
