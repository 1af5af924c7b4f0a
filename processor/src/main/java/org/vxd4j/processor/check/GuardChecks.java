package org.vxd4j.processor.check;

import java.util.List;
import java.util.Optional;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.BlockFlagRules;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Site;

/** The flags of {@code @CritSection} (CS-04, CS-05, CS-06). */
final class GuardChecks {
    private GuardChecks() {}

    static void check(Driver driver, Report report) {
        for (Entry.Guard guard : driver.entries(Entry.Guard.class)) {
            Optional<Finding> wrong = find(driver.target(), guard.flags());
            if (wrong.isPresent()) {
                report.add(site(driver.target(), guard, wrong.get()), wrong.get());
            }
        }
    }

    private static Optional<Finding> find(Target target, List<BlockFlag> flags) {
        return BlockFlagRules.criticalSection(
                target, BlockFlag.mask(flags.toArray(new BlockFlag[0])), "Begin_Critical_Section");
    }

    /** The first flag that breaks the rule by itself. */
    private static Site site(Target target, Entry.Guard guard, Finding finding) {
        for (int i = 0; i < guard.flags().size(); i++) {
            boolean culprit = find(target, guard.flags().subList(i, i + 1))
                    .filter(f -> f.rule().equals(finding.rule()))
                    .isPresent();
            if (culprit) {
                return guard.tag().at("flags", i);
            }
        }
        return guard.tag().at("flags");
    }
}
