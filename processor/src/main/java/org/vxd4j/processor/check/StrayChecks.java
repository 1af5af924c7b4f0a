package org.vxd4j.processor.check;

import java.util.List;
import org.vxd4j.api.Target;
import org.vxd4j.processor.model.Stray;

/** Our annotations in classes that are no drivers (DS-12), and those that no glue is generated for yet (DS-16). */
public final class StrayChecks {
    private StrayChecks() {}

    /** What is wrong with annotated methods that belong to no driver. */
    public static List<Violation> check(List<Stray> strays) {
        Report report = new Report(Target.WIN95);
        for (Stray stray : strays) {
            report.add(
                    "DS-12",
                    stray.site(),
                    "@%s in %s, which is no driver".formatted(stray.annotation(), stray.owner()),
                    "Annotate the class with @VxD, or move the method to the driver.",
                    "@" + stray.annotation());
        }
        return report.violations();
    }

    /** What is wrong with annotations that no glue is generated for. */
    public static List<Violation> checkNotBuilt(List<Stray> uses) {
        Report report = new Report(Target.WIN95);
        for (Stray use : uses) {
            report.add(
                    "DS-16",
                    use.site(),
                    "no glue is generated for @%s yet".formatted(use.annotation()),
                    "Leave it out, and use the service of the VMM or VPICD that it stands for.",
                    "@" + use.annotation());
        }
        return report.violations();
    }
}
