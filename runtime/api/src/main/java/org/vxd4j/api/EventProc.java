package org.vxd4j.api;

/**
 * A callback as the VMM calls it, for raw use of the services: registers in, registers out.
 *
 * <p>On entry EBX is the current virtual machine, EDI the current thread (Windows 95 and later), EDX the reference data, EBP
 * the client registers. It may change EAX EBX ECX EDX ESI EDI and, for priority, restricted and critical-section callbacks,
 * the flags; it returns with interrupts enabled and DF clear (rules CB-02, CB-04).
 */
@FunctionalInterface
public interface EventProc {

    /** Runs the callback. */
    void call(Registers registers);
}
