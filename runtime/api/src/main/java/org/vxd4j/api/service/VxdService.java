package org.vxd4j.api.service;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.vxd4j.api.Reg;

/**
 * The contract of one service: everything the checker, the kernel and the documentation say about it.
 *
 * <p>Parameters carry {@link org.vxd4j.api.In} or {@link org.vxd4j.api.Stack}, unless the convention is C; results
 * {@link org.vxd4j.api.Out}, {@link org.vxd4j.api.Carry} or {@link org.vxd4j.api.Zero}. A parameter of type
 * {@link org.vxd4j.api.Registers} stands for whatever the service wants. Everything here is compared with the collected DDK
 * facts by a test.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface VxdService {

    /** The ordinal: the low word of the dynamic link. */
    int ordinal();

    /** The service's name in the DDK. */
    String name();

    /** The first version that has it. */
    org.vxd4j.api.Target since() default org.vxd4j.api.Target.WIN30;

    /** Where its parameters are. */
    Convention convention() default Convention.REGISTER;

    /** The versions in which it may be called at hardware-interrupt time. */
    Versions async() default Versions.NEVER;

    /** The versions in which it may be called during initialisation only. */
    Versions initOnly() default Versions.NEVER;

    /** What it does. */
    Effect[] effects() default {};

    /** Registers it destroys, besides its results and those its convention destroys. */
    Reg[] uses() default {Reg.FLAGS};

    /** Where the fact stands. */
    String source() default "Windows 3.1 guide (vdag31qh.hlp); VMM.INC";
}
