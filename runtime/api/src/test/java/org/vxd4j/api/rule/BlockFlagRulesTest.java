package org.vxd4j.api.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.api.BlockFlag.BLOCK_ENABLE_INTS;
import static org.vxd4j.api.BlockFlag.BLOCK_FORCE_SVC_INTS;
import static org.vxd4j.api.BlockFlag.BLOCK_POLL;
import static org.vxd4j.api.BlockFlag.BLOCK_SVC_IF_INTS_LOCKED;
import static org.vxd4j.api.BlockFlag.BLOCK_SVC_INTS;
import static org.vxd4j.api.BlockFlag.BLOCK_THREAD_IDLE;
import static org.vxd4j.api.Target.WIN30;
import static org.vxd4j.api.Target.WIN31;
import static org.vxd4j.api.Target.WIN95;
import static org.vxd4j.api.Target.WIN98;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.Target;

class BlockFlagRulesTest {

    private static List<String> found(Target target, int flags) {
        return BlockFlagRules.criticalSection(target, flags, "Begin_Critical_Section").stream()
                .map(finding -> finding.rule().id() + " " + finding.severity() + ": " + finding.what())
                .toList();
    }

    private static List<String> found(Target target, BlockFlag... flags) {
        return found(target, BlockFlag.mask(flags));
    }

    @Test
    void noFlagsAreLegalEverywhere() {
        for (Target target : Target.values()) {
            assertThat(found(target)).isEmpty();
        }
    }

    @Test
    void windows30HasNoFlagsAtAll() {
        assertThat(found(WIN30, BLOCK_SVC_INTS))
                .containsExactly("CS-06 ERROR: Windows 3.0 does not define BLOCK_SVC_INTS");
        assertThat(found(WIN31, BLOCK_SVC_INTS)).isEmpty();
    }

    @Test
    void threadIdleNeedsWindows95() {
        assertThat(found(WIN31, BLOCK_THREAD_IDLE))
                .containsExactly("CS-06 ERROR: Windows 3.1 does not define BLOCK_THREAD_IDLE");
        assertThat(found(WIN95, BLOCK_THREAD_IDLE)).isEmpty();
    }

    @Test
    void bitsThatNoVersionDefinesAreReserved() {
        assertThat(found(WIN98, 0x41)).containsExactly("CS-06 ERROR: Windows 98 does not define 0x40");
    }

    @Test
    void pollAndForceAreForSemaphores() {
        assertThat(found(WIN31, BLOCK_POLL)).containsExactly("CS-04 ERROR: BLOCK_POLL is for semaphores");
        assertThat(found(WIN95, BLOCK_FORCE_SVC_INTS))
                .containsExactly("CS-04 ERROR: BLOCK_FORCE_SVC_INTS is for semaphores");
        assertThat(found(WIN31, BLOCK_FORCE_SVC_INTS))
                .as("not there yet is the first thing to say")
                .containsExactly("CS-06 ERROR: Windows 3.1 does not define BLOCK_FORCE_SVC_INTS");
    }

    @Test
    void enablingInterruptsNeedsThatSomeAreServed() {
        assertThat(found(WIN31, BLOCK_ENABLE_INTS))
                .containsExactly("CS-05 WARNING: BLOCK_ENABLE_INTS has no effect alone");
        assertThat(found(WIN31, BLOCK_ENABLE_INTS, BLOCK_SVC_INTS)).isEmpty();
        assertThat(found(WIN31, BLOCK_ENABLE_INTS, BLOCK_SVC_IF_INTS_LOCKED)).isEmpty();
    }
}
