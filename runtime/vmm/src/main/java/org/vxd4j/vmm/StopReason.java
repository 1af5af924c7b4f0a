package org.vxd4j.vmm;

/** Why a machine stopped running. */
public enum StopReason {
    /** The virtual time it was given is over. */
    TIME_IS_UP,
    /** The condition it was to run for holds. */
    CONDITION_HOLDS,
    /** All guests have ended and no event is pending. */
    ALL_ENDED,
    /** Nobody can run and no chip or time-out is due: nothing would ever happen again. */
    NOTHING_DUE,
    /** As NOTHING_DUE, with a thread blocked for good. */
    DEADLOCK
}
