package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Target;

/** Rules on how much interrupts and nested calls a machine bears; only a run shows how much there is. */
final class InterruptLoadRules {
    static final Rule CLEAR_AT_EOI = Rule.warning(
            "PC-07",
            "interrupt-storm",
            "A driver must clear the request of an interrupt that its virtual machine has served, or it comes again at EOI.",
            "The virtual controller is level triggered: the virtual machine does nothing any more but serve the same"
                    + " interrupt.",
            """
            // run time
            @HardwareInterrupt(irq = 5)
            void onIrq(VmHandle vm, IrqHandle irq) {
              vpicd.setIntRequest(irq, vm);
            }

            @VirtualEoi(irq = 5)
            void onEoi(VmHandle vm, IrqHandle irq) {
              vpicd.physEoi(irq);
            }
            """,
            """
            // run time
            @HardwareInterrupt(irq = 5)
            void onIrq(VmHandle vm, IrqHandle irq) {
              vpicd.setIntRequest(irq, vm);
            }

            @VirtualEoi(irq = 5)
            void onEoi(VmHandle vm, IrqHandle irq) {
              vpicd.clearIntRequest(irq, vm);
              vpicd.physEoi(irq);
            }
            """,
            "Windows 3.1 guide, VPICD_Clear_Int_Request and VID_EOI_Proc");

    static final Rule MANY_WITH_INTERRUPTS_OFF = Rule.warning(
            "PC-16",
            "long-with-interrupts-off",
            "A hardware interrupt procedure that takes long should enable interrupts, or leave the work to an event.",
            "Every other device waits meanwhile: serial ports lose characters, the clock loses ticks.",
            """
            // run time
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              for (int i = 0; i < 2048; i++) {
                cpu.inByte(0x300);
              }
              vpicd.physEoi(irq);
            }
            """,
            """
            // run time
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vmm.scheduleGlobalEvent(irq, this::readAll);
            }

            void readAll(Registers registers) {
              for (int i = 0; i < 2048; i++) {
                cpu.inByte(0x300);
              }
              vpicd.physEoi((IrqHandle) registers.refData());
            }
            """,
            "Windows 3.0 guide, section 37.3");

    static final Rule DEEP_CALLS = Rule.warning(
                    "CB-15",
                    "deep-ring0-stack",
                    "Callbacks that call each other at once should not nest deeply.",
                    "The ring-0 stack is 4 KB, for services, callbacks and the interrupts that come on top; scheduling instead"
                            + " of calling starts at its bottom again.",
                    """
            // run time
            private int left = 100;

            void step(Registers registers) {
              if (--left > 0) {
                vmm.callGlobalEvent(null, this::step);
              }
            }
            """,
                    """
            // run time
            private int left = 100;

            void step(Registers registers) {
              if (--left > 0) {
                vmm.scheduleGlobalEvent(null, this::step);
              }
            }
            """,
                    "Windows 95 DDK, ring-0 stacks")
            .from(Target.WIN95);

    static final Rule PACE = Rule.warning(
            "PC-10",
            "interrupts-nest",
            "A device with many interrupts simulates the next one when the virtual machine has returned from the last.",
            "Each interrupt before the return of the one before nests on the stack of the program that runs, which is small.",
            """
            // run time
            private int left = 100;

            void next(Registers registers) {
              vmm.simulateInt(0x70);
              if (--left > 0) {
                vmm.scheduleVmEvent(registers.vm(), null, this::next);
              }
            }
            """,
            """
            // run time
            private int left = 100;

            void next(Registers registers) {
              vmm.simulateInt(0x70);
              if (--left > 0) {
                vmm.callWhenVmReturns(0, null, this::next);
              }
            }
            """,
            "Windows 3.0 guide, section 37.3");

    static final List<Rule> ALL = List.of(CLEAR_AT_EOI, MANY_WITH_INTERRUPTS_OFF, DEEP_CALLS, PACE);

    private InterruptLoadRules() {}
}
