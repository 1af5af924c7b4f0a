package org.vxd4j.processor.check;

import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Element;
import org.vxd4j.processor.model.Driver;

/** Judges a driver by the rules that declarations alone decide. */
public final class DriverChecks {
    private DriverChecks() {}

    /** What is wrong with a driver and not waived by its author, in the order of the source. */
    public static List<Violation> check(Driver driver) {
        Report report = new Report(driver.target());
        ClassChecks.check(driver, report);
        DeviceChecks.check(driver, report);
        MethodChecks.check(driver, report);
        ParameterChecks.check(driver, report);
        ResultChecks.check(driver, report);
        DispatchChecks.check(driver, report);
        EventChecks.check(driver, report);
        TimeOutChecks.check(driver, report);
        GuardChecks.check(driver, report);
        WaiverChecks.check(driver, report);
        if (report.violations().isEmpty()) {
            return List.of();
        }
        Waivers waivers = new Waivers(driver);
        return report.violations().stream()
                .filter(v -> !waivers.cover(v))
                .sorted(Comparator.comparingInt(v -> position(driver, v.site().element())))
                .toList();
    }

    /** True when the author answers for a violation that was found elsewhere, in the body of a method. */
    public static boolean isWaived(Driver driver, Violation violation) {
        return new Waivers(driver).cover(violation);
    }

    /** Which member of the class an element is, or belongs to; -1 for the class itself and for what is inherited. */
    private static int position(Driver driver, Element element) {
        List<? extends Element> members = driver.element().getEnclosedElements();
        int position = -1;
        for (Element e = element; e != null && position < 0; e = e.getEnclosingElement()) {
            position = members.indexOf(e);
        }
        return position;
    }
}
