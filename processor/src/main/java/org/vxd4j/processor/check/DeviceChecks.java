package org.vxd4j.processor.check;

import org.vxd4j.api.rule.DeclarationRules;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Header;

/** The device's name, id and version service (DV-01, DV-02, DV-03, DS-31). */
final class DeviceChecks {
    private static final String GET_VERSION = "getVersion";

    private DeviceChecks() {}

    static void check(Driver driver, Report report) {
        Header header = driver.header();
        boolean offers = !driver.entries(Entry.Service.class).isEmpty()
                || !driver.offered().isEmpty();
        report.add(header.tag().at("deviceId"), DeclarationRules.deviceId(header.deviceId(), offers));
        report.add(header.tag().at("deviceId"), DeclarationRules.idNumber(header.deviceId()));
        report.add(header.tag().at("name"), DeclarationRules.name(header.name()));
        for (Entry.Service service : driver.entries(Entry.Service.class)) {
            boolean isGetVersion = service.method().name().equals(GET_VERSION);
            report.add(service.tag().at("value"), DeclarationRules.ordinal(service.ordinal()));
            report.add(service.tag().at("value"), DeclarationRules.serviceZero(service.ordinal(), isGetVersion));
        }
    }
}
