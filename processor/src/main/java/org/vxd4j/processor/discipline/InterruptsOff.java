package org.vxd4j.processor.discipline;

import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.Target;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;

/** What is done with interrupts disabled only, and how they are enabled again (rules HK-09, IT-14, SY-13). */
final class InterruptsOff implements Discipline {

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Subject subject : driver.all()) {
            if (subject.mentions(InterruptMeter.CPU, "restoreInterrupts")
                    && subject.glance().mayForceInterrupts()) {
                subject.flow().calls().filter(n -> enables(subject, n)).forEach(n -> enabled(subject, n, breaches));
            }
        }
        if (!driver.calls("VPICD_Call_When_Hw_Int", "Hook_Device_Service", "_BlockOnID")) {
            return;
        }
        Ledger ledger = new Ledger(driver, Pairs.INTERRUPTS_OFF);
        Exposure exposure = new Exposure(driver, ledger, Moments::interruptsOn);
        boolean signalled = driver.all().stream()
                .filter(s -> s.callers().stream().anyMatch(Caller::atInterruptTime))
                .anyMatch(s -> s.rawCalls("_SignalID").findAny().isPresent());
        for (Subject subject : exposure.methods()) {
            Set<Node> open = exposure.steps(subject);
            subject.flow().calls().filter(open::contains).forEach(n -> {
                hooked(subject, n, driver.target(), breaches);
                if (signalled && subject.calls(n, "_BlockOnID")) {
                    blocked(subject, n, breaches);
                }
            });
        }
    }

    private static boolean enables(Subject subject, Node node) {
        return InterruptMeter.isInstruction(node, "restoreInterrupts")
                && subject.constants()
                        .number(node, ((Op.Call) node.op()).arguments().get(0))
                        .filter(n -> n != 0)
                        .isPresent();
    }

    private static void enabled(Subject subject, Node node, Breaches breaches) {
        breaches.add(
                Verdict.of(
                        "IT-14",
                        "interrupts are enabled whatever they were before",
                        "Whoever called with interrupts disabled relies on them to stay so.",
                        "Give what disableInterrupts() returned to restoreInterrupts().",
                        "STI"),
                subject,
                node);
    }

    private static void hooked(Subject subject, Node node, Target target, Breaches breaches) {
        boolean interrupts = subject.calls(node, "VPICD_Call_When_Hw_Int");
        boolean service = subject.calls(node, "Hook_Device_Service") && hooksAsync(subject, node, target);
        if (!interrupts && !service) {
            return;
        }
        breaches.add(
                Verdict.of(
                        "HK-09",
                        interrupts
                                ? "VPICD_Call_When_Hw_Int is called with interrupts enabled"
                                : "an asynchronous service is hooked with interrupts enabled",
                        "An interrupt may come before the address to chain to is stored, and the hook then jumps to nowhere.",
                        "Put disableInterrupts before it and restoreInterrupts behind it.",
                        interrupts ? "VPICD_Call_When_Hw_Int" : "Hook_Device_Service"),
                subject,
                node);
    }

    /** In Windows 95 the VMM stores the address itself. */
    private static boolean hooksAsync(Subject subject, Node node, Target target) {
        Optional<Integer> hooked = subject.constants()
                .number(node, ((Op.Call) node.op()).arguments().get(0));
        return !target.atLeast(Target.WIN95)
                && hooked.flatMap(InterruptsOff::contract)
                        .filter(s -> s.isAsync(target))
                        .isPresent();
    }

    /** The service with this dynamic link; empty when no table has it. */
    static Optional<ServiceContract> contract(int dynalink) {
        return ServiceContracts.tables().stream()
                .flatMap(t -> ServiceContracts.of(t).all().stream())
                .filter(s -> s.dynalink() == dynalink)
                .findFirst();
    }

    private static void blocked(Subject subject, Node node, Breaches breaches) {
        breaches.add(
                Verdict.of(
                        "SY-13",
                        "_BlockOnID with interrupts enabled, though an interrupt of this driver signals",
                        "A signal between the look at the condition and the call is lost, and the thread sleeps on.",
                        "Disable interrupts, look at the condition, and call _BlockOnID while they are off.",
                        "_BlockOnID"),
                subject,
                node);
    }
}
