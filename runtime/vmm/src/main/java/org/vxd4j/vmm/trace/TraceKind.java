package org.vxd4j.vmm.trace;

/** What a trace record tells. {@code a} and {@code b} are the record's two payload words. */
public enum TraceKind {
    /** A control message goes to a driver: subject "DRIVER Message"; a = carry. */
    CONTROL,
    /** A driver was loaded: subject its name; a = device id. */
    LOADED,
    /** An event was queued: subject callback; a = event, b = flags. */
    EVENT_QUEUED,
    /** An event's callback is called inside the service: subject callback; b = flags. */
    EVENT_AT_ONCE,
    /** An event waits: subject callback; a = event, b = the waiting flags that are not met. Written when b changes. */
    EVENT_HELD,
    /** A queued event's callback is called: subject callback; a = event, b = microseconds since it was queued. */
    EVENT_CALLED,
    /** The callback returned: subject callback; a = event (0: it was called at once). */
    EVENT_DONE,
    /** An event's callback is called because its time ran out: subject callback; a = event, b = unmet flags. */
    EVENT_TIMED_OUT,
    /** An event was taken back: subject callback; a = event. */
    EVENT_CANCELLED,
    /** An execution priority changed: subject why; a = signed change, b = new priority of the thread. */
    PRIORITY,
    /** Another thread is current (the record's VM and thread): a = VM before, b = thread before. */
    SWITCH,
    /** The critical section was claimed: a = claims now. */
    CRIT_CLAIMED,
    /** The thread waits for the critical section: a = owner's VM. */
    CRIT_WAITS,
    /** The last claim was given back, the release put off until events are processed. */
    CRIT_DELAYED,
    /** The critical section is free: a = microseconds it was held, b = VM that held it. */
    CRIT_RELEASED,
    /** A hardware interrupt arrives: a = vector, b = re-enter count (0: it hit a VM, not the VMM). */
    INTERRUPT,
    /** The interrupt's handlers are done: a = vector. */
    INTERRUPT_DONE,
    /** An interrupt is simulated into the VM: a = interrupt number. */
    SIMULATED,
    /** The VM returned from a simulated interrupt: a = interrupt number. */
    RETURNED,
    /** The VM changed its virtual interrupt flag: a = 0 or 1. */
    IF_CHANGED,
    /** A trapped port access: subject handler; a = port, b = value (output) or value read. */
    IO_TRAP,
    /** A time-out was started: subject callback; a = time-out, b = milliseconds. */
    TIME_OUT_SET,
    /** A time-out's callback is called: subject callback; a = time-out, b = milliseconds late. */
    TIME_OUT_CALLED,
    /** A time-out was taken back: subject callback; a = time-out. */
    TIME_OUT_CANCELLED,
    /** The guest says something: subject the text. */
    GUEST,
    /** A VM halted until an interrupt or event (a = 0), or ended (a = 1). */
    HALT,
    /** Nobody can run: the clock goes on to the next thing due. */
    IDLE,
    /** Something legal but dangerous: subject the message. */
    WARNING,
    /** A rule was broken: subject the message. */
    FAULT,
    /** The machine stopped: subject why. */
    STOPPED
}
