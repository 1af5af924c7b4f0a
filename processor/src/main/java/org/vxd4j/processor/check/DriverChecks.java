package org.vxd4j.processor.check;

import java.util.List;
import org.vxd4j.processor.model.Driver;

/** Judges a driver by the rules that declarations alone decide. */
public final class DriverChecks {
    private DriverChecks() {}

    /** What is wrong with a driver and not waived by its author, in the order of the checks. */
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
        Waivers waivers = new Waivers(driver);
        return report.violations().stream().filter(v -> !waivers.cover(v)).toList();
    }
}
