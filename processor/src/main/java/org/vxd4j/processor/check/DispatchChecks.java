package org.vxd4j.processor.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.DeclarationRules;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Entry.Companion.Role;
import org.vxd4j.processor.model.Site;

/** Does each message, ordinal, poster, port and interrupt request lead to one method (DS-08, DS-10, DS-31, DS-33, IO-01, PC-01, PC-03)? */
final class DispatchChecks {
    private DispatchChecks() {}

    static void check(Driver driver, Report report) {
        checkMessages(driver, report);
        checkOrdinals(driver, report);
        checkPosters(driver, report);
        checkPorts(driver, report);
        checkRequests(driver, report);
        checkCompanions(driver, report);
    }

    private static void checkMessages(Driver driver, Report report) {
        Map<Object, String> first = new HashMap<>();
        for (Entry.Control control : driver.entries(Entry.Control.class)) {
            if (control.message() != null) {
                report.add(control.tag().at("value"), DeclarationRules.message(control.message(), driver.target()));
            }
            String twin = control.message() == null
                    ? null
                    : first.putIfAbsent(control.message(), control.method().name());
            if (twin != null) {
                handledTwice(
                        report, control.tag().at("value"), control.message().ddkName(), twin, control);
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
        Set<Integer> taken = new HashSet<>();
        for (Entry.PortTrap trap : driver.entries(Entry.PortTrap.class)) {
            for (int i = 0; i < trap.ports().size(); i++) {
                int port = trap.ports().get(i);
                report.add(trap.tag().at("ports", i), DeclarationRules.portNumber(port));
                report.add(trap.tag().at("ports", i), DeclarationRules.port(port, taken));
                taken.add(port);
            }
        }
    }

    private static void checkRequests(Driver driver, Report report) {
        Map<Integer, Boolean> shared = new HashMap<>();
        for (Entry.Interrupt interrupt : driver.entries(Entry.Interrupt.class)) {
            int irq = interrupt.irq();
            Site site = interrupt.tag().at("irq");
            Optional<Finding> wrong = DeclarationRules.irq(irq);
            report.add(site, wrong);
            if (wrong.isEmpty()) {
                boolean alone = !interrupt.canShare() || !shared.getOrDefault(irq, true);
                report.add(site, DeclarationRules.irqTaken(irq, alone ? shared.keySet() : Set.of()));
                shared.putIfAbsent(irq, interrupt.canShare());
            }
        }
    }

    private static void checkCompanions(Driver driver, Report report) {
        Set<Integer> handled = new HashSet<>();
        for (Entry.Interrupt interrupt : driver.entries(Entry.Interrupt.class)) {
            handled.add(interrupt.irq());
        }
        Map<Object, String> first = new HashMap<>();
        for (Entry.Companion companion : driver.entries(Entry.Companion.class)) {
            Site site = companion.tag().at("irq");
            String service = "VPICD_Virtualize_IRQ";
            if (!handled.contains(companion.irq())) {
                report.add(
                        "DS-17",
                        site,
                        "no @HardwareInterrupt method handles IRQ " + companion.irq(),
                        "Name the request of the method it belongs to, or add one for this request.",
                        service);
            }
            String twin = first.putIfAbsent(
                    companion.role() + " " + companion.irq(), companion.method().name());
            if (twin != null) {
                handledTwice(
                        report,
                        site,
                        "%s of IRQ %d".formatted(companion.role().ddkName(), companion.irq()),
                        twin,
                        companion);
            }
            boolean refuses = companion.role() == Role.VIRTUAL_INTERRUPT
                    && companion.method().result().isBoolean();
            if (refuses && !driver.target().atLeast(Target.WIN95)) {
                report.add(
                        "PC-12",
                        companion.method().site(),
                        "%s can refuse the simulated interrupt"
                                .formatted(companion.method().name()),
                        "Return nothing, or set target = Target.WIN95.",
                        service);
            }
        }
    }
}
