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

    static final Rule EVENTS_OF_THE_DEAD = Rule.warning(
            "EH-09",
            "events-of-destroyed-vm",
            "A driver should cancel what it scheduled for a virtual machine by DESTROY_VM, at VM_NOT_EXECUTEABLE or then.",
            "After that message the control block is gone; an event that still waits would name a virtual machine that is"
                    + " no more.",
            """
            // run time
            @Control(ControlMessage.VM_INIT)
            boolean vmInit(VmHandle vm) {
              vmm.scheduleVmEvent(vm, null, this::announce);
              return true;
            }

            void announce(Registers registers) {}
            """,
            """
            // run time
            private VmEvent announcement;

            @Control(ControlMessage.VM_INIT)
            boolean vmInit(VmHandle vm) {
              announcement = vmm.scheduleVmEvent(vm, null, this::announce);
              return true;
            }

            void announce(Registers registers) {
              announcement = null;
            }

            @Control(ControlMessage.DESTROY_VM)
            void destroyVm(VmHandle vm) {
              if (announcement != null) {
                vmm.cancelVmEvent(vm, announcement);
                announcement = null;
              }
            }
            """,
            "Windows 3.1 DDK sample VKD; inferred from VM_Not_Executeable and Destroy_VM");

    static final List<Rule> ALL = List.of(HANDLER_FINISHES_FIRST, EVENTS_OF_THE_DEAD);

    private MonitorRules() {}
}
