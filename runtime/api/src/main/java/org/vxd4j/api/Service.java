package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Offers a service to other devices: an entry of DDK {@code Begin_Service_Table}.
 *
 * <p>Parameters carry {@link In}; the result is one {@link Out} register, a record of {@code @Out} components, a
 * {@link Carry} boolean, or nothing. Service 0 is Get_Version: when the driver does not write it, it is generated (rule DV-02).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Service {

    /** The ordinal: the low word of the dynamic link. Never change one that is published (rule DV-04). */
    int value();
}
