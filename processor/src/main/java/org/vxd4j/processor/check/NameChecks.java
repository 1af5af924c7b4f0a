package org.vxd4j.processor.check;

import org.vxd4j.processor.model.ClassName;
import org.vxd4j.processor.model.Driver;

/** Are the names of the glue free (DS-19)? */
public final class NameChecks {
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

    private static Violation violation(Driver driver, String what, String fix) {
        Report report = new Report(driver.target());
        report.add("DS-19", driver.header().tag().site(), what, fix, "@VxD");
        return report.violations().get(0);
    }
}
