package org.vxd4j.api.rule;

import java.util.Optional;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.Target;

/**
 * How one may wait for the critical section (rules CS-04 to CS-06): asked by the processor about {@code @CritSection}, by the
 * kernel about {@code Begin_Critical_Section} and {@code Claim_Critical_Section}.
 */
public final class BlockFlagRules {
    private static final int SEMAPHORES_ONLY = BlockFlag.mask(BlockFlag.BLOCK_POLL, BlockFlag.BLOCK_FORCE_SVC_INTS);
    private static final int SERVING = BlockFlag.mask(BlockFlag.BLOCK_SVC_INTS, BlockFlag.BLOCK_SVC_IF_INTS_LOCKED);

    private BlockFlagRules() {}

    /** What is wrong with these flags for the critical section, the worst first. */
    public static Optional<Finding> criticalSection(Target target, int flags, String service) {
        int undefined = flags & ~defined(target);
        if (undefined != 0) {
            return DeclarationRules.finding(
                    CriticalSectionRules.FLAG_UNDEFINED,
                    "Windows %s does not define %s".formatted(target.label(), describe(undefined)),
                    target == Target.WIN30
                            ? "There the service takes no flags at all."
                            : "BLOCK_THREAD_IDLE and BLOCK_FORCE_SVC_INTS came with Windows 95; further bits are reserved.",
                    "Drop the flag, or raise the target.",
                    service);
        }
        int reserved = flags & SEMAPHORES_ONLY;
        if (reserved != 0) {
            return DeclarationRules.finding(
                    CriticalSectionRules.SEMAPHORE_FLAG,
                    describe(reserved) + " is for semaphores",
                    "For the critical section the flag is reserved: who waits for it always lets others run.",
                    "Drop the flag; BLOCK_SVC_INTS serves events and interrupts meanwhile.",
                    service);
        }
        if (BlockFlag.BLOCK_ENABLE_INTS.in(flags) && (flags & SERVING) == 0) {
            return DeclarationRules.finding(
                    CriticalSectionRules.ENABLE_INTS_ALONE,
                    "BLOCK_ENABLE_INTS has no effect alone",
                    "It enables the virtual machine's interrupts for what is served while it waits, and nothing is.",
                    "Add BLOCK_SVC_INTS, or drop the flag.",
                    service);
        }
        return Optional.empty();
    }

    private static int defined(Target target) {
        int mask = 0;
        for (BlockFlag flag : BlockFlag.values()) {
            mask |= target.atLeast(flag.since()) ? flag.bit() : 0;
        }
        return mask;
    }

    private static String describe(int flags) {
        StringBuilder text = new StringBuilder();
        int rest = flags;
        for (BlockFlag flag : BlockFlag.values()) {
            if (flag.in(flags)) {
                text.append(text.isEmpty() ? "" : "+").append(flag.name());
                rest &= ~flag.bit();
            }
        }
        if (rest != 0) {
            text.append(text.isEmpty() ? "" : "+").append("0x%X".formatted(rest));
        }
        return text.toString();
    }
}
