package org.vxd4j.api.link;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks code written by the processor; coverage tools and analysers skip classes whose annotation's name says so. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface VxdGenerated {

    /** The driver it was generated from. */
    Class<?> value();
}
