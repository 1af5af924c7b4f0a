package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles a virtual machine's access to ports: DDK {@code Install_IO_Handler}.
 *
 * <p>Parameters: {@link VmHandle} (EBX), {@link ClientRegs} (EBP), and {@code int}s marked {@link In}: ECX the type of access
 * ({@link IoType}), EDX the port, EAX the value written. Returns the value read, or {@code void} for ports that are only written.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface IoTrap {

    /** The ports. */
    int[] ports();
}
