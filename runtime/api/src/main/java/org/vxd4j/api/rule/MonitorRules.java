package org.vxd4j.api.rule;

import java.util.List;

/** Rules that no compiler can decide, because the same code is right or wrong as the machine has it: the kernel watches them. */
final class MonitorRules {
    static final Rule HANDLER_FINISHES_FIRST = Rule.warning(
            "EF-21",
            "call-inside-handler",
            "A hardware interrupt handler that has work left should not use a Call_ service.",
            "What such a service does depends on what the interrupt hit: in ring-0 code the callback waits, over a virtual"
                    + " machine at ring 3 it runs inside the handler, before the chip and the controller are served. Schedule_"
                    + " services and ALWAYS_SCHED always wait.",
            """
            // run time
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vmm.callGlobalEvent(null, this::announce);
              vpicd.physEoi(irq);
            }

            void announce(Registers registers) {}
            """,
            """
            // run time
            @HardwareInterrupt(irq = 5)
            void onIrq(VmHandle vm, IrqHandle irq) {
              vmm.callPriorityVmEvent(
                  Boost.NONE, vm, Pef.ALWAYS_SCHED.bit(), null, this::announce, 0);
              vpicd.physEoi(irq);
            }

            void announce(Registers registers) {}
            """,
            "Windows 3.0 guide, chapter 26; Windows 3.1 guide, Call_Priority_VM_Event");

    static final List<Rule> ALL = List.of(HANDLER_FINISHES_FIRST);

    private MonitorRules() {}
}
