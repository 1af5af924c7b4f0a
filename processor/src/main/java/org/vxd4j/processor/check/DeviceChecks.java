package org.vxd4j.processor.check;

import java.util.regex.Pattern;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.Reg;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Header;
import org.vxd4j.processor.model.Method;

/** The device's name, id and version service (DV-01, DV-02, DV-03). */
final class DeviceChecks {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,7}");
    private static final String WHERE = "Declare_Virtual_Device";

    private DeviceChecks() {}

    static void check(Driver driver, Report report) {
        Header header = driver.header();
        boolean offers = !driver.entries(Entry.Service.class).isEmpty()
                || !driver.offered().isEmpty();
        if (offers && header.deviceId() == DeviceId.UNDEFINED) {
            report.add(
                    "DV-01",
                    header.tag().at("deviceId"),
                    "%s offers services and has no device id".formatted(driver.type().simpleName()),
                    "State deviceId; 0x7FE0 and up are for experiments.",
                    WHERE);
        }
        if (!NAME.matcher(header.name()).matches()) {
            report.add(
                    "DV-03",
                    header.tag().at("name"),
                    "\"%s\" is no device name".formatted(header.name()),
                    "Use 1 to 8 upper-case letters, digits and underscores, a letter first.",
                    WHERE);
        }
        for (Entry.Service service : driver.entries(Entry.Service.class)) {
            if (service.ordinal() == 0 && !isGetVersion(service.method())) {
                report.add(
                        "DV-02",
                        service.tag().at("value"),
                        "service 0 is Get_Version, which %s is not"
                                .formatted(service.method().name()),
                        "Give it another ordinal; Get_Version is generated. Written by hand it takes nothing and returns the"
                                + " version in EAX.",
                        "Begin_Service_Table");
            }
        }
    }

    private static boolean isGetVersion(Method method) {
        return method.params().isEmpty()
                && method.result().parts().stream().anyMatch(p -> p.register() == Reg.EAX);
    }
}
