package org.vxd4j.api;

/**
 * How a thread waits: the ECX flags of {@code Begin_Critical_Section}, {@code Claim_Critical_Section} and
 * {@code Wait_Semaphore}. Source: VMM.INC; Windows 3.1 and 95 DDK pages of these services.
 */
public enum BlockFlag {
    /** Process events and simulated interrupts while blocked. */
    BLOCK_SVC_INTS(0, "Block_Svc_Ints", Target.WIN31),
    /** As BLOCK_SVC_INTS, but only while VMStat_V86IntsLocked is set. */
    BLOCK_SVC_IF_INTS_LOCKED(1, "Block_Svc_If_Ints_Locked", Target.WIN31),
    /** Force the virtual machine's interrupts on meanwhile; without one of the two above it means nothing. */
    BLOCK_ENABLE_INTS(2, "Block_Enable_Ints", Target.WIN31),
    /** Do not switch away unless somebody has higher priority: {@code Wait_Semaphore} only. */
    BLOCK_POLL(3, "Block_Poll", Target.WIN31),
    /** Treat the waiting thread as idle for the time-slicer. */
    BLOCK_THREAD_IDLE(4, "Block_Thread_Idle", Target.WIN95),
    /** As BLOCK_SVC_INTS even while somebody else owns the critical section: {@code Wait_Semaphore} only. */
    BLOCK_FORCE_SVC_INTS(5, "Block_Force_Svc_Ints", Target.WIN95);

    private final int bit;
    private final String ddkName;
    private final Target since;

    BlockFlag(int position, String ddkName, Target since) {
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
    public static int mask(BlockFlag... flags) {
        int mask = 0;
        for (BlockFlag flag : flags) {
            mask |= flag.bit;
        }
        return mask;
    }
}
