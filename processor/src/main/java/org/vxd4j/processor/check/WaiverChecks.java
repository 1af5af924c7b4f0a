package org.vxd4j.processor.check;

import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Waiver;

/** Does each {@code @Unchecked} name a rule and a reason (DS-09)? */
final class WaiverChecks {
    private static final String WHERE = "@Unchecked";

    private WaiverChecks() {}

    static void check(Driver driver, Report report) {
        for (Waiver waiver : driver.waivers()) {
            if (RuleCatalogue.find(waiver.rule()).isEmpty()) {
                report.add(
                        "DS-09",
                        waiver.tag().at("rule"),
                        "there is no rule \"%s\"".formatted(waiver.rule()),
                        "Did you mean %s?"
                                .formatted(RuleCatalogue.nearest(waiver.rule()).get(0)),
                        WHERE);
            } else if (waiver.because().isBlank()) {
                report.add(
                        "DS-09",
                        waiver.tag().at("because"),
                        "%s is unchecked without a reason".formatted(waiver.rule()),
                        "Say why it is right here.",
                        WHERE);
            }
        }
    }
}
