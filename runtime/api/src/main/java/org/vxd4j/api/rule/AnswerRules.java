package org.vxd4j.api.rule;

import java.util.List;

/** The rules on answers that are given too late, not looked at, or misread (AP-05, AP-07, PC-04, PC-11, TO-09). */
final class AnswerRules {
    private AnswerRules() {}

    static final Rule NOT_MINE = Rule.error(
            "PC-04",
            "refused-after-touching",
            "A sharer that says that an interrupt is not its own has touched neither the device nor the interrupt.",
            "The next sharer is asked and ends the interrupt again; the device has lost its reason by then.",
            """
            @HardwareInterrupt(irq = 5, canShare = true)
            boolean onIrq(IrqHandle irq) {
              vpicd.physEoi(irq);
              if (cpu.inByte(0x300) == 0) {
                return false;
              }
              return true;
            }
            """,
            """
            @HardwareInterrupt(irq = 5, canShare = true)
            boolean onIrq(IrqHandle irq) {
              if (cpu.inByte(0x300) == 0) {
                return false;
              }
              vpicd.physEoi(irq);
              return true;
            }
            """,
            "Windows 3.1 guide, VID_Hw_Int_Proc");

    static final Rule IRET_CARRY = Rule.warning(
            "PC-11",
            "iret-carry-ignored",
            "The IRET procedure looks whether the interrupt returned or took too long.",
            "After a time-out the virtual machine is still in its handler: the next interrupt nests.",
            """
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vpicd.physEoi(irq);
            }

            @VirtualIret(irq = 5)
            void onIret(VmHandle vm) {}
            """,
            """
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vpicd.physEoi(irq);
            }

            @VirtualIret(irq = 5)
            void onIret(VmHandle vm, @TimedOut boolean late) {}
            """,
            "Windows 3.1 guide, VID_IRET_Proc");

    static final Rule CLOCK_WRAPS = Rule.warning(
            "TO-09",
            "clock-compared",
            "A clock value wraps after 49.5 days: compare differences.",
            "After half of that the number is negative, and every comparison with a time turns round.",
            """
            private int deadline;

            @IoTrap(ports = 0x300)
            void onPort() {
              if (vmm.getSystemTime() > deadline) {
                deadline = vmm.getSystemTime() + 100;
              }
            }
            """,
            """
            private int deadline;

            @IoTrap(ports = 0x300)
            void onPort() {
              if (vmm.getSystemTime() - deadline > 0) {
                deadline = vmm.getSystemTime() + 100;
              }
            }
            """,
            "Windows 3.1 guide, Get_System_Time");

    static final Rule SHELL_VM = Rule.error(
            "AP-05",
            "shell-callback-reads-vm",
            "The callbacks of SHELL_Message and SHELL_Event read no virtual machine from EBX.",
            "The SHELL calls them in whatever virtual machine is current, and EBX is not its handle.",
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Shell shell;
              private boolean failed;
              private VmHandle answered;

              Example(Shell shell) {
                this.shell = shell;
              }

              @IoTrap(ports = 0x300)
              void onPort(@In(Reg.EAX) int text, VmHandle vm) {
                failed = shell.message(0, vm, text, null, r -> answered = r.vm(), 0).failed();
              }
            }
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Shell shell;
              private boolean failed;
              private VmHandle answered;

              Example(Shell shell) {
                this.shell = shell;
              }

              @IoTrap(ports = 0x300)
              void onPort(@In(Reg.EAX) int text, VmHandle vm) {
                failed = shell.message(0, vm, text, vm, r -> answered = (VmHandle) r.refData(), 0).failed();
              }
            }
            """,
            "Windows 3.1 guide, SHELL_Message and SHELL_Event");

    static final Rule SHELL_FAILS = Rule.note(
            "AP-07",
            "message-may-fail",
            "SHELL_Message can fail: fall back to the system-modal message.",
            "Without memory for it nobody sees the message.",
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Shell shell;

              Example(Shell shell) {
                this.shell = shell;
              }

              @IoTrap(ports = 0x300)
              void onPort(@In(Reg.EAX) int text, VmHandle vm) {
                shell.message(0, vm, text, null, r -> {}, 0);
              }
            }
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Shell shell;

              Example(Shell shell) {
                this.shell = shell;
              }

              @IoTrap(ports = 0x300)
              void onPort(@In(Reg.EAX) int text, VmHandle vm) {
                if (shell.message(0, vm, text, null, r -> {}, 0).failed()) {
                  shell.sysmodalMessage(0, vm, text, 0);
                }
              }
            }
            """,
            "Windows 3.1 guide, SHELL_Message");

    static final List<Rule> ALL = List.of(NOT_MINE, IRET_CARRY, CLOCK_WRAPS, SHELL_VM, SHELL_FAILS);
}
