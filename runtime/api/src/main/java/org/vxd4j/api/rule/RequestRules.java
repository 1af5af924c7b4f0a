package org.vxd4j.api.rule;

import java.util.List;

/** The rules on interrupt requests and ports (PC, IO). */
final class RequestRules {
    private RequestRules() {}

    static final Rule PORT_TAKEN = Rule.error(
            "IO-01",
            "port-taken",
            "A port has one handler: within a driver none is named twice, and a port that another driver took"
                    + " fails with carry.",
            "The VMM keeps one entry for each port; the second handler is not installed and never called.",
            """
            @IoTrap(ports = {0x300, 0x301})
            int low(@In(Reg.EDX) int port) {
              return 0;
            }

            @IoTrap(ports = 0x301)
            int high(@In(Reg.EDX) int port) {
              return 0;
            }
            """,
            """
            @IoTrap(ports = 0x300)
            int low(@In(Reg.EDX) int port) {
              return 0;
            }

            @IoTrap(ports = 0x301)
            int high(@In(Reg.EDX) int port) {
              return 0;
            }
            """,
            "Windows 3.1 guide, Install_IO_Handler");

    static final Rule IRQ_NUMBER = Rule.error(
            "PC-01",
            "irq-number",
            "An interrupt request that is to be virtualised is one of 0 to 15, not 2, and has a hardware"
                    + " interrupt procedure.",
            "The controllers have sixteen lines, and line 2 carries the second controller; nothing can interrupt"
                    + " on another.",
            """
            @HardwareInterrupt(irq = 2)
            void onIrq(IrqHandle irq) {
              vpicd.physEoi(irq);
            }
            """,
            """
            @HardwareInterrupt(irq = 9)
            void onIrq(IrqHandle irq) {
              vpicd.physEoi(irq);
            }
            """,
            "Windows 3.1 guide, VPICD_Virtualize_IRQ");

    static final Rule VIRTUALIZE_AT_INTERRUPT = Rule.error(
            "PC-02",
            "virtualize-at-interrupt-time",
            "VPICD_Virtualize_IRQ must not be called at interrupt time.",
            "It rebuilds the table that the interrupt in progress was found by.",
            """
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vpicd.virtualizeIrq(IrqDescriptor.of(7, 0, this::other));
              vpicd.physEoi(irq);
            }

            void other(Registers registers) {}
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              return !vpicd.virtualizeIrq(IrqDescriptor.of(7, 0, this::other)).failed();
            }

            void other(Registers registers) {}
            """,
            "Windows 3.1 guide, VPICD_Virtualize_IRQ");

    static final Rule IRQ_TAKEN = Rule.error(
            "PC-03",
            "irq-taken",
            "A request has one handler in a driver, and one driver, unless all of them say canShare; at most 32"
                    + " may.",
            "VPICD refuses the second with carry: its handler is never called.",
            """
            @HardwareInterrupt(irq = 5)
            void first(IrqHandle irq) {
              vpicd.physEoi(irq);
            }

            @HardwareInterrupt(irq = 5)
            void second(IrqHandle irq) {
              vpicd.physEoi(irq);
            }
            """,
            """
            @HardwareInterrupt(irq = 5)
            void first(IrqHandle irq) {
              vpicd.physEoi(irq);
            }

            @HardwareInterrupt(irq = 7)
            void second(IrqHandle irq) {
              vpicd.physEoi(irq);
            }
            """,
            "Windows 3.1 guide, VPICD_Virtualize_IRQ");

    static final Rule REFUSED_ALONE = Rule.warning(
            "PC-05",
            "refuses-without-sharing",
            "A handler that does not share its request must not refuse it.",
            "Carry set passes the interrupt on to the next sharer; there is none, and nobody ends the interrupt.",
            """
            // run time
            @HardwareInterrupt(irq = 5)
            boolean onIrq(IrqHandle irq) {
              return false;
            }
            """,
            """
            // run time
            @HardwareInterrupt(irq = 5, canShare = true)
            boolean onIrq(IrqHandle irq) {
              return false;
            }
            """,
            "Windows 3.1 guide, VID_Hw_Int_Proc");

    static final Rule OPTIONS_NEED_95 = Rule.error(
            "PC-12",
            "irq-options-need-95",
            "The options REF_DATA, VIRT_INT_REJECT and SHARE_PMODE_ONLY of an interrupt came with Windows 95;"
                    + " SHARE_PMODE_ONLY needs CAN_SHARE.",
            "Before Windows 95 VPICD does not know them: a refused simulation happens all the same.",
            """
                    // target: 3.1
                    @Control(ControlMessage.DEVICE_INIT)
                    boolean deviceInit(VmHandle vm) {
                      return !vpicd.virtualizeIrq(IrqDescriptor.of(7, IrqDescriptor.VIRT_INT_REJECT, this::onIrq)).failed();
                    }

                    void onIrq(Registers registers) {}
                    """,
            """
                    @Control(ControlMessage.DEVICE_INIT)
                    boolean deviceInit(VmHandle vm) {
                      return !vpicd.virtualizeIrq(IrqDescriptor.of(7, IrqDescriptor.VIRT_INT_REJECT, this::onIrq)).failed();
                    }

                    void onIrq(Registers registers) {}
                    """,
            "Windows 95 DDK pages of VPICD; VPICD.INC");

    static final Rule ONE_EOI = Rule.error(
            "PC-06",
            "one-phys-eoi",
            "Each handled physical interrupt leads to exactly one VPICD_Phys_EOI, at once or from a later"
                    + " callback.",
            "Without it the line stays in service, and it and all lesser ones are silent; a second one ends a"
                    + " stranger's interrupt.",
            """
            // run time
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {}
            """,
            """
            // run time
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vpicd.physEoi(irq);
            }
            """,
            "Windows 3.1 guide, VID_Hw_Int_Proc; Windows 3.0 guide, section 37.3");

    static final List<Rule> ALL = List.of(
            PORT_TAKEN, IRQ_NUMBER, VIRTUALIZE_AT_INTERRUPT, IRQ_TAKEN, REFUSED_ALONE, OPTIONS_NEED_95, ONE_EOI);
}
