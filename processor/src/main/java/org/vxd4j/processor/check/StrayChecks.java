package org.vxd4j.processor.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vxd4j.api.Target;
import org.vxd4j.processor.model.Stray;

/** Our annotations in classes that are no drivers (DS-12), and those that no glue is generated for yet (DS-16). */
public final class StrayChecks {
    private StrayChecks() {}

    /** What is wrong with annotated methods that belong to no driver: said once for a class, at the first of them. */
    public static List<Violation> check(List<Stray> strays) {
        Map<String, List<Stray>> owners = new LinkedHashMap<>();
        for (Stray stray : strays) {
            owners.computeIfAbsent(stray.owner(), owner -> new ArrayList<>()).add(stray);
        }
        Report report = new Report(Target.WIN95);
        for (List<Stray> ofOwner : owners.values()) {
            Stray first = ofOwner.get(0);
            report.add(
                    "DS-12",
                    first.site(),
                    "@%s%s in %s, which is no driver"
                            .formatted(first.annotation(), others(ofOwner.size() - 1), first.owner()),
                    "Annotate the class with @VxD, or move %s to the driver."
                            .formatted(ofOwner.size() == 1 ? "the method" : "the methods"),
                    "@" + first.annotation());
        }
        return report.violations();
    }

    private static String others(int count) {
        return switch (count) {
            case 0 -> "";
            case 1 -> " and another annotation of ours";
            default -> " and %d other annotations of ours".formatted(count);
        };
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
