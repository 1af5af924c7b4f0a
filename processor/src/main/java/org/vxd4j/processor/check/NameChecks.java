package org.vxd4j.processor.check;

import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.processor.model.ClassName;
import org.vxd4j.processor.model.Driver;

/** Are the names of the glue free (DS-19)? */
public final class NameChecks {
    private static final String RULE = "DS-19";

    private NameChecks() {}

    /** A class of the author's has the name of a driver's glue. */
    public static Violation authorsOwn(Driver driver, ClassName taken) {
        return violation(
                driver,
                "there is already a class " + taken.canonicalName(),
                "Rename %s or %s.".formatted(taken.simpleName(), driver.type().simpleName()));
    }

    /** Two drivers have glue of one name. */
    public static Violation glueOf(Driver driver, ClassName taken, ClassName other) {
        return violation(
                driver,
                "%s is already glue of %s".formatted(taken.canonicalName(), other.canonicalName()),
                "Rename one of the two drivers.");
    }

    /** The glue of an earlier build is compiled as if an author had written it. */
    public static Violation amongSources(Driver driver, ClassName taken) {
        return violation(
                driver,
                "generated %s is among the sources".formatted(taken.canonicalName()),
                "Compile without the folder of generated sources.");
    }

    /** A module is refused classes without a package, the glue's as the driver's. */
    public static Violation withoutPackage(Driver driver, ClassName refused) {
        return violation(
                driver,
                "%s is in no package, and so would be %s"
                        .formatted(driver.type().simpleName(), refused.simpleName()),
                "Java lets no class of a module be without a package.",
                "Put %s into a package.".formatted(driver.type().simpleName()));
    }

    private static Violation violation(Driver driver, String what, String fix) {
        return violation(driver, what, RuleCatalogue.get(RULE).why(), fix);
    }

    private static Violation violation(Driver driver, String what, String why, String fix) {
        Report report = new Report(driver.target());
        report.add(RULE, driver.header().tag().site(), what, why, fix, "@VxD");
        return report.violations().get(0);
    }
}
