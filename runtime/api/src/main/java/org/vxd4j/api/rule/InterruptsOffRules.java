package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Target;

/** The rules on what is done with interrupts disabled, and how they are enabled again (HK-09, IT-14, SY-13). */
final class InterruptsOffRules {
    private InterruptsOffRules() {}

    static final Rule RESTORED = Rule.warning(
            "IT-14",
            "interrupts-enabled-by-force",
            "Interrupts are not enabled: what was found is restored.",
            "Whoever called with interrupts disabled has a reason, and loses it.",
            """
            void change() {
              cpu.disableInterrupts();
              cpu.outByte(0x70, 0);
              cpu.restoreInterrupts(true);
            }
            """,
            """
            void change() {
              boolean enabled = cpu.disableInterrupts();
              cpu.outByte(0x70, 0);
              cpu.restoreInterrupts(enabled);
            }
            """,
            "Windows 3.1 guide, List_Create");

    static final Rule WHILE_HOOKING = Rule.error(
            "HK-09",
            "hooked-with-interrupts-on",
            "Interrupts are disabled while a driver calls VPICD_Call_When_Hw_Int, or (before Windows"
                    + " 95) hooks an asynchronous service.",
            "An interrupt that comes before the address to chain to is stored makes the hook jump to" + " nowhere.",
            """
            private EventProc previous;

            @Control(ControlMessage.DEVICE_INIT)
            boolean start(VmHandle sysVm) {
              previous = vpicd.callWhenHwInt(r -> previous.call(r));
              return true;
            }
            """,
            """
            private EventProc previous;

            @Control(ControlMessage.DEVICE_INIT)
            boolean start(VmHandle sysVm) {
              boolean enabled = cpu.disableInterrupts();
              previous = vpicd.callWhenHwInt(r -> previous.call(r));
              cpu.restoreInterrupts(enabled);
              return true;
            }
            """,
            "Windows 3.1 guide, VPICD_Call_When_Hw_Int; Windows 95 DDK, programming considerations");

    static final Rule WHILE_BLOCKING = Rule.error(
                    "SY-13",
                    "signal-may-be-lost",
                    "Between the look at a condition that an interrupt changes and _BlockOnID interrupts are" + " off.",
                    "A signal that comes in between wakes nobody, and the thread sleeps although the"
                            + " condition holds.",
                    """
            private boolean ready;

            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
            void waitFor(VmHandle vm) {
              while (!ready) {
                vmm.blockOnId(1, 0);
              }
            }

            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              ready = true;
              vmm.signalId(1);
              vpicd.physEoi(irq);
            }
            """,
                    """
            private boolean ready;

            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
            void waitFor(VmHandle vm) {
              boolean enabled = cpu.disableInterrupts();
              while (!ready) {
                vmm.blockOnId(1, 0);
              }
              cpu.restoreInterrupts(enabled);
            }

            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              ready = true;
              vmm.signalId(1);
              vpicd.physEoi(irq);
            }
            """,
                    "Windows 95 DDK, _BlockOnID")
            .from(Target.WIN95);

    static final List<Rule> ALL = List.of(RESTORED, WHILE_HOOKING, WHILE_BLOCKING);
}
