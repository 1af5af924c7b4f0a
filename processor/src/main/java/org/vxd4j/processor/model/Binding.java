package org.vxd4j.processor.model;

/** What a parameter is loaded from. */
public enum Binding {
    /** EBX: the virtual machine. */
    VM,
    /** EDI: the thread. */
    THREAD,
    /** EBP: the client registers. */
    CLIENT,
    /** EAX: the interrupt request. */
    IRQ,
    /** The carry flag of an event that ran out of time. */
    TIMED_OUT,
    /** EDX: the reference data. */
    REF_DATA,
    /** The register that {@code @In} names. */
    REGISTER,
    /** Nothing: the callback has no register for it, which is an error. */
    NONE
}
