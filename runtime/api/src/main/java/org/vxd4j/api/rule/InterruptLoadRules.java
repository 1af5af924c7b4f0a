package org.vxd4j.api.rule;

import java.util.List;

/** Rules on how much interrupt work a machine bears; only a run shows how much there is. */
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

    static final List<Rule> ALL = List.of(CLEAR_AT_EOI);

    private InterruptLoadRules() {}
}
