package org.vxd4j.processor.check;

import java.util.List;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Site;

/** The flags of {@code @CritSection} (CS-04, CS-05, CS-06). */
final class GuardChecks {
    private static final String WHERE = "Begin_Critical_Section";

    private GuardChecks() {}

    static void check(Driver driver, Report report) {
        for (Entry.Guard guard : driver.entries(Entry.Guard.class)) {
            List<BlockFlag> flags = guard.flags();
            for (int i = 0; i < flags.size(); i++) {
                check(driver, flags, flags.get(i), guard.tag().at("flags", i), report);
            }
        }
    }

    private static void check(Driver driver, List<BlockFlag> flags, BlockFlag flag, Site site, Report report) {
        if (!driver.target().atLeast(flag.since())) {
            report.add(
                    "CS-06",
                    site,
                    "%s is not defined in Windows %s".formatted(flag, driver.target().label()),
                    "Drop it, or set target = Target.%s.".formatted(flag.since()),
                    WHERE);
        } else if (flag == BlockFlag.BLOCK_POLL || flag == BlockFlag.BLOCK_FORCE_SVC_INTS) {
            report.add(
                    "CS-04",
                    site,
                    flag + " is reserved for the critical section",
                    "Use BLOCK_SVC_INTS, or no flag.",
                    WHERE);
        } else if (flag == BlockFlag.BLOCK_ENABLE_INTS && !serves(flags)) {
            report.add(
                    "CS-05",
                    site,
                    "BLOCK_ENABLE_INTS alone has no effect",
                    "Add BLOCK_SVC_INTS, or drop it.",
                    WHERE);
        }
    }

    private static boolean serves(List<BlockFlag> flags) {
        return flags.contains(BlockFlag.BLOCK_SVC_INTS) || flags.contains(BlockFlag.BLOCK_SVC_IF_INTS_LOCKED);
    }
}
