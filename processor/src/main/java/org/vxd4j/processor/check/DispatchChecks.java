package org.vxd4j.processor.check;

import java.util.HashMap;
import java.util.Map;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Site;

/** Does each message, ordinal, poster, port and interrupt request lead to one method (DS-08, DS-10, IO-01, PC-01, PC-03)? */
final class DispatchChecks {
    private static final String VIRTUALIZE = "VPICD_Virtualize_IRQ";
    private static final int LAST_IRQ = 15;
    private static final int CASCADE = 2;

    private DispatchChecks() {}

    static void check(Driver driver, Report report) {
        checkMessages(driver, report);
        checkOrdinals(driver, report);
        checkPosters(driver, report);
        checkPorts(driver, report);
        checkRequests(driver, report);
    }

    private static void checkMessages(Driver driver, Report report) {
        Map<Object, String> first = new HashMap<>();
        for (Entry.Control control : driver.entries(Entry.Control.class)) {
            String twin = control.message() == null
                    ? null
                    : first.putIfAbsent(control.message(), control.method().name());
            if (twin != null) {
                handledTwice(report, control.tag().at("value"), control.message().ddkName(), twin, control);
            }
        }
    }

    private static void checkOrdinals(Driver driver, Report report) {
        Map<Object, String> first = new HashMap<>();
        for (Entry.Service service : driver.entries(Entry.Service.class)) {
            String twin = first.putIfAbsent(service.ordinal(), service.method().name());
            if (twin != null) {
                handledTwice(report, service.tag().at("value"), "service " + service.ordinal(), twin, service);
            }
        }
    }

    private static void handledTwice(Report report, Site site, String what, String twin, Entry entry) {
        report.add(
                "DS-08",
                site,
                "%s is already handled by %s".formatted(what, twin),
                "Do both in one method.",
                "@" + entry.kind());
    }

    private static void checkPosters(Driver driver, Report report) {
        Map<Object, Entry> first = new HashMap<>();
        for (Entry entry : driver.entries()) {
            boolean posted = entry instanceof Entry.Event || entry instanceof Entry.TimeOut;
            if (posted && first.putIfAbsent(entry.method().name(), entry) != null) {
                report.add(
                        "DS-10",
                        entry.method().site(),
                        "there is already a callback named " + entry.method().name(),
                        "Give this one a name of its own.",
                        "@" + entry.kind());
            }
        }
    }

    private static void checkPorts(Driver driver, Report report) {
        Map<Object, String> first = new HashMap<>();
        for (Entry.PortTrap trap : driver.entries(Entry.PortTrap.class)) {
            for (int i = 0; i < trap.ports().size(); i++) {
                String twin =
                        first.putIfAbsent(trap.ports().get(i), trap.method().name());
                if (twin != null) {
                    report.add(
                            "IO-01",
                            trap.tag().at("ports", i),
                            "port 0x%X already has a handler, %s".formatted(trap.ports().get(i), twin),
                            "Name each port once.",
                            "Install_IO_Handler");
                }
            }
        }
    }

    private static void checkRequests(Driver driver, Report report) {
        Map<Object, Entry.Interrupt> first = new HashMap<>();
        for (Entry.Interrupt interrupt : driver.entries(Entry.Interrupt.class)) {
            int irq = interrupt.irq();
            if (irq < 0 || irq > LAST_IRQ || irq == CASCADE) {
                report.add(
                        "PC-01",
                        interrupt.tag().at("irq"),
                        irq == CASCADE ? "IRQ 2 carries the second controller" : "there is no IRQ " + irq,
                        irq == CASCADE ? "Use 9: what is wired to IRQ 2 arrives there." : "Use 0 to 15.",
                        VIRTUALIZE);
                continue;
            }
            Entry.Interrupt twin = first.putIfAbsent(irq, interrupt);
            if (twin != null && !(twin.canShare() && interrupt.canShare())) {
                report.add(
                        "PC-03",
                        interrupt.tag().at("irq"),
                        "IRQ %d already has a handler, %s"
                                .formatted(irq, twin.method().name()),
                        "Handle it in one method, or state canShare = true on both.",
                        VIRTUALIZE);
            }
        }
    }
}
