package org.vxd4j.api.callback;

/** The levels of execution: when a procedure is called. */
public enum Time {
    /** While the driver object is constructed. */
    CONSTRUCTION,
    /** While one of the first three messages is handled. */
    INITIALISATION,
    /** While another message or what a virtual machine does is handled. */
    TASK,
    /** When events are served. */
    EVENT,
    /** Application time: Windows may be called. */
    APPLICATION,
    /** While Windows ends. */
    EXIT,
    /** Inside a hardware interrupt. */
    INTERRUPT,
    /** Inside a fault of ring-0 code: the VMM is re-entered. */
    REENTERED,
    /** Inside the non-maskable interrupt. */
    NMI,
    /** Nothing says so, or it is the caller's. */
    UNKNOWN
}
