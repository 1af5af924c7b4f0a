package org.vxd4j.api;

/**
 * The option flags of {@code Call_Priority_VM_Event} and {@code Call_Restricted_Event} (ECX).
 *
 * <p>Each constant gives its bit, the first version that has it, and its name in the DDK. All other bits are reserved
 * (rule EF-01). Source: seeds Call_Priority_VM_Event and Call_Restricted_Event; VMM.INC for the bits.
 */
public enum Pef {
    /** Not called until the virtual machine enables interrupts: in <em>all</em> of its threads from Windows 95 on. */
    WAIT_FOR_STI(0, "PEF_Wait_For_STI", Target.WIN30),
    /** Not called until the critical section is free and the priority is below {@link Boost#CRITICAL_SECTION_BOOST}. */
    WAIT_NOT_CRIT(1, "PEF_Wait_Not_Crit", Target.WIN30),
    /** The boost stays after the callback returned; somebody has to take it back. */
    DONT_UNBOOST(2, "PEF_Dont_Unboost", Target.WIN30),
    /** The callback is never called inside the service. */
    ALWAYS_SCHED(3, "PEF_Always_Sched", Target.WIN30),
    /** EDI holds a time-out in milliseconds; without this flag EDI is ignored. */
    TIME_OUT(4, "PEF_Time_Out", Target.WIN31),
    /** Not called while VPICD simulates a hardware interrupt into the virtual machine. */
    WAIT_NOT_HW_INT(5, "PEF_Wait_Not_HW_Int", Target.WIN95),
    /** Not called while the virtual machine is in a nested execution block. */
    WAIT_NOT_NESTED_EXEC(6, "PEF_Wait_Not_Nested_Exec", Target.WIN95),
    /** Not called until the virtual machine or thread executes in protected mode, which may never happen. */
    WAIT_IN_PM(7, "PEF_Wait_In_PM", Target.WIN95),
    /** EBX is a thread; the callback is called only in its context. */
    THREAD_EVENT(8, "PEF_Thread_Event", Target.WIN95),
    /** Not called until interrupts are enabled in the current thread. */
    WAIT_FOR_THREAD_STI(9, "PEF_Wait_For_Thread_STI", Target.WIN95),
    /** The callback completes at ring 0 and is served even where events are not; very dangerous. */
    RING0_EVENT(10, "PEF_Ring0_Event", Target.WIN95),
    /** Global events only: not called until the critical section is free or owned by the current thread. */
    WAIT_CRIT(11, "PEF_Wait_Crit", Target.WIN95),
    /** System VM events only: not called while another thread of the System VM owns the critical section. */
    WAIT_CRIT_VM(12, "PEF_Wait_Crit_VM", Target.WIN95),
    /** VM events only: considered in a second pass, when the first found nothing to process. */
    PROCESS_LAST(13, "PEF_Process_Last", Target.WIN95),
    /** Not called until the thread may be preempted (known from the header of Windows 98 by name only). */
    WAIT_PREEMPTABLE(14, "PEF_Wait_Preemptable", Target.WIN98),
    /** Known from the newest header by name only. */
    WAIT_FOR_PASSIVE(15, "PEF_Wait_For_Passive", Target.WIN98);

    private static final Pef[] ALL = values();

    private final int bit;
    private final String ddkName;
    private final Target since;

    Pef(int position, String ddkName, Target since) {
        this.bit = 1 << position;
        this.ddkName = ddkName;
        this.since = since;
    }

    /** The flag's bit in ECX. */
    public int bit() {
        return bit;
    }

    /** The flag's name in the DDK. */
    public String ddkName() {
        return ddkName;
    }

    /** The first version that has the flag. */
    public Target since() {
        return since;
    }

    /** True when the flag is set in ECX. */
    public boolean in(int flags) {
        return (flags & bit) != 0;
    }

    /** ECX with these flags set. */
    public static int mask(Pef... flags) {
        int mask = 0;
        for (Pef flag : flags) {
            mask |= flag.bit;
        }
        return mask;
    }

    /** All bits that a version defines; every other one is reserved. */
    public static int defined(Target target) {
        int mask = 0;
        for (Pef flag : ALL) {
            if (target.atLeast(flag.since)) {
                mask |= flag.bit;
            }
        }
        return mask;
    }

    /** The names of the set bits joined by {@code +}, reserved bits in hexadecimal; "none" for zero. */
    public static String describe(int flags) {
        StringBuilder text = new StringBuilder();
        int rest = flags;
        for (Pef flag : ALL) {
            if (flag.in(flags)) {
                text.append(text.isEmpty() ? "" : "+").append(flag.name());
                rest &= ~flag.bit;
            }
        }
        if (rest != 0) {
            text.append(text.isEmpty() ? "" : "+").append("0x%X".formatted(rest));
        }
        return text.isEmpty() ? "none" : text.toString();
    }
}
