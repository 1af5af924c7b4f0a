package org.vxd4j.vmm.guest;

/** Why a guest stopped running and returned to the VMM; the details are in the {@link VirtualCpu}. */
public enum GuestExit {
    /** The time it was given is over. */
    BUDGET,
    /** IN or OUT: port, width, direction and value are set. */
    IO,
    /** INT n. */
    INT,
    /** IRET: an interrupt handler is done. */
    IRET,
    /** CLI, STI or POPF changed the virtual interrupt flag. */
    FLAGS,
    /** Enters a region in which it needs the critical section, as a DOS call does. */
    CRITICAL_BEGIN,
    /** Leaves such a region. */
    CRITICAL_END,
    /** Switched between V86 and protected mode. */
    MODE,
    /** Says something for the trace: the text is set. */
    SAY,
    /** HLT: nothing to do until an interrupt. */
    HALT,
    /** The program has ended. */
    END
}
