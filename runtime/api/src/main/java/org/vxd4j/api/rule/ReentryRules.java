package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Target;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceContract;

/** The rules on code that re-enters the VMM: fault hooks and the non-maskable interrupt (IT-08 to IT-11, EH-11). */
final class ReentryRules {
    private ReentryRules() {}

    static final Rule FAULT_ASYNC = Rule.error(
            "IT-08",
            "fault-hook-async-only",
            "The hook of a ring-0 fault may call asynchronous services only, unless it begins reentrant execution.",
            "The fault may have hit the VMM in the middle of anything, as an interrupt may.",
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              return !vmm.hookVmmFault(0x0D, this::onFault).failed();
            }

            void onFault(Registers registers) {
              vmm.enableVmInts();
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              return !vmm.hookVmmFault(0x0D, this::onFault).failed();
            }

            void onFault(Registers registers) {
              int count = vmm.beginReentrantExecution();
              vmm.enableVmInts();
              vmm.endReentrantExecution(count);
            }
            """,
            "Windows 3.1 guide, Hook_VMM_Fault and Begin_Reentrant_Execution");

    static final Rule DODGES_EVENT = Rule.error(
            "IT-09",
            "reentrant-execution-at-interrupt-time",
            "Begin_Reentrant_Execution may not be used to avoid scheduling an event.",
            "It only hides from the VMM that it is entered a second time; what the interrupt hit is still half done.",
            """
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              int count = vmm.beginReentrantExecution();
              vpicd.physEoi(irq);
              vmm.endReentrantExecution(count);
            }
            """,
            """
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vpicd.physEoi(irq);
            }
            """,
            "Windows 3.1 guide, Begin_Reentrant_Execution");

    static final Rule NO_SERVICE = Rule.error(
            "IT-11",
            "service-in-nmi",
            "A handler of the non-maskable interrupt may call no service at all, not even an asynchronous one.",
            "Nothing keeps it out, so it may come between any two instructions, even of the services that are made for interrupts.",
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.setNmiHandlerAddr(this::onNmi);
              return true;
            }

            void onNmi(Registers registers) {
              vmm.getCurVmHandle();
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.hookNmiEvent(this::onNmi);
              return true;
            }

            void onNmi(Registers registers) {
              vmm.getCurVmHandle();
            }
            """,
            "Windows 3.1 guide, Set_NMI_Handler_Addr; Windows 95 DDK, interrupt time");

    static final Rule NO_EVENT = Rule.error(
            "EH-11",
            "event-scheduled-in-nmi",
            "No event may be scheduled while the non-maskable interrupt is handled.",
            "The list of events may be half changed just then. A procedure of Hook_NMI_Event is called when all handlers are through.",
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.setNmiHandlerAddr(this::onNmi);
              return true;
            }

            void onNmi(Registers registers) {
              vmm.scheduleGlobalEvent(null, this::later);
            }

            void later(Registers registers) {}
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.hookNmiEvent(this::onNmi);
              return true;
            }

            void onNmi(Registers registers) {
              vmm.scheduleGlobalEvent(null, this::later);
            }

            void later(Registers registers) {}
            """,
            "Windows 3.0 guide, chapter 26; Windows 95 DDK, interrupt time");

    static final List<Rule> ALL = List.of(FAULT_ASYNC, DODGES_EVENT, NO_SERVICE, NO_EVENT);

    /** Whatever it calls in the handler of a non-maskable interrupt. */
    static Breach inNmi(ServiceContract service) {
        boolean schedules = service.effects().contains(Effect.SCHEDULES);
        return Breach.of(
                schedules ? NO_EVENT : NO_SERVICE,
                " in the handler of the non-maskable interrupt",
                "Install the procedure with Hook_NMI_Event, and do it there.");
    }

    /** What it calls in the hook of a ring-0 fault. */
    static Optional<Breach> inFault(ServiceContract service, Target target) {
        return service.isAsync(target)
                ? Optional.empty()
                : Optional.of(CallContextRules.atInterruptTime(
                        FAULT_ASYNC,
                        service,
                        target,
                        CallContextRules.notAsync(service, target) + ", in the hook of a ring-0 fault",
                        "Put Begin_Reentrant_Execution before it and End_Reentrant_Execution behind."));
    }
}
