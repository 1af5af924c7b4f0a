package org.vxd4j.processor.check;

import java.util.Optional;
import org.vxd4j.api.rule.HeldRule;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleCoverage;
import org.vxd4j.api.rule.RuleCoverage.Planned;
import org.vxd4j.api.rule.RuleCoverage.Where;
import org.vxd4j.api.rule.Severity;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Waiver;

/** What {@code @Unchecked} says: a rule and a reason (DS-09), a rule that may be waived (R0-07), and is then checked by others (DS-21). */
final class WaiverChecks {
    private static final String WHERE = "@Unchecked";

    /** Why what a waiver names is no rule that could be waived. */
    private record Unknown(String what, String fix) {}

    private WaiverChecks() {}

    static void check(Driver driver, Report report) {
        for (Waiver waiver : driver.waivers()) {
            Optional<Rule> rule = RuleCatalogue.find(waiver.rule());
            if (rule.isEmpty()) {
                Unknown unknown = unknown(waiver.rule());
                report.add("DS-09", waiver.tag().at("rule"), unknown.what(), unknown.fix(), WHERE);
            } else if (waiver.because().isBlank()) {
                report.add(
                        "DS-09",
                        waiver.tag().at("because"),
                        "%s is unchecked without a reason".formatted(waiver.rule()),
                        "Say why it is right here.",
                        WHERE);
            } else {
                check(waiver, rule.get(), report);
            }
        }
    }

    private static Unknown unknown(String rule) {
        if (rule.isBlank()) {
            return new Unknown("no rule is named", "Name the one that is broken here, as its message does.");
        }
        Optional<Planned> planned = RuleCoverage.planned(rule);
        if (planned.isPresent()) {
            return new Unknown(
                    "rule %s is not enforced yet".formatted(planned.get().id()), "Leave the waiver out.");
        }
        Optional<HeldRule> held = RuleCoverage.held(rule);
        if (held.isPresent()) {
            return new Unknown(
                    "rule %s holds by construction: nothing can break it"
                            .formatted(held.get().id()),
                    "Leave the waiver out.");
        }
        return new Unknown(
                "there is no rule \"%s\"".formatted(rule),
                "Did you mean %s?".formatted(RuleCatalogue.nearest(rule).get(0)));
    }

    private static void check(Waiver waiver, Rule rule, Report report) {
        if (Waivers.isOfRing0(rule)) {
            report.add(
                    "R0-07",
                    waiver.tag().at("rule"),
                    "%s cannot be waived".formatted(waiver.rule()),
                    "Leave the waiver out, and schedule an ordinary event for what the rule forbids.",
                    WHERE);
        } else if (Waivers.mayBeWaived(rule)
                && rule.severity() != Severity.NOTE
                && RuleCoverage.where(rule) == Where.COMPILE_TIME) {
            report.add(
                    "DS-21",
                    waiver.tag().at("rule"),
                    "nobody checks %s here: the kernel does not know it".formatted(waiver.rule()),
                    "Keep to the rule, or test well what the waiver covers.",
                    WHERE);
        }
    }
}
