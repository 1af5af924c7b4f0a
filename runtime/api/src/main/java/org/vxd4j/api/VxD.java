package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a virtual device: DDK {@code Declare_Virtual_Device}, the device descriptor block.
 *
 * <p>The class is plain: no base class, no static state, one constructor whose parameters are the services it uses
 * ({@link Vmm}, {@link Vpicd}, {@link Cpu}, other devices' service interfaces) and, when it has events, its generated
 * {@code ...Events}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface VxD {

    /** DDB_Name: at most 8 upper-case characters (rule DV-03). */
    String name();

    /** DDB_Req_Device_Number: needed only when the device offers services or an API (rule DV-01). */
    int deviceId() default DeviceId.UNDEFINED;

    /** DDB_Dev_Major_Version. */
    int major() default 1;

    /** DDB_Dev_Minor_Version. */
    int minor() default 0;

    /** DDB_Init_Order: lower numbers are initialised first. */
    int initOrder() default InitOrder.UNDEFINED;

    /** The version of Windows the driver is written for: it may use nothing newer, and runs on this version and later ones. */
    org.vxd4j.api.Target target();
}
