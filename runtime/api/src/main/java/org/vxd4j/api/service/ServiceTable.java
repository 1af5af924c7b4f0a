package org.vxd4j.api.service;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface whose methods are the services of one virtual device, or those of one subject, each with a {@link VxdService}
 * contract.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ServiceTable {

    /** The device's name, for messages and traces. */
    String device();

    /** The device's id: the high word of the dynamic link. */
    int deviceId();
}
