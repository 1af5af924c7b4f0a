package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Target;

/** The rules on what is taken and must be given back, and on messages that fail (CM, EH-10, PC-17). */
final class LeftoverRules {
    private LeftoverRules() {}

    static final Rule UNDO = Rule.warning(
            "CM-05",
            "failed-init-leaves-hook",
            "A driver that fails its initialisation undoes first what it has done.",
            "It is taken out of memory; whatever still points to it is called into nothing.",
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.callWhenTaskSwitched(this::switched);
              if (cpu.inByte(0x300) == 0xFF) {
                return false;
              }
              return true;
            }

            void switched(Registers registers) {}
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              if (cpu.inByte(0x300) == 0xFF) {
                return false;
              }
              vmm.callWhenTaskSwitched(this::switched);
              return true;
            }

            void switched(Registers registers) {}
            """,
            "Windows 3.1 guide, Device_Init");

    static final Rule TELL = Rule.warning(
            "CM-09",
            "objects-without-message",
            "A driver that objects to Query_Destroy also shows a SHELL_Message.",
            "The user asked to close the window and would see nothing happen.",
            """
            @Control(ControlMessage.QUERY_DESTROY)
            boolean queryDestroy(VmHandle vm) {
              if (cpu.inByte(0x300) != 0) {
                return false;
              }
              return true;
            }
            """,
            """
            @Control(ControlMessage.QUERY_DESTROY)
            boolean queryDestroy(VmHandle vm) {
              return true;
            }
            """,
            "Windows 3.1 guide, Query_Destroy");

    static final Rule ONLY_ASKED = Rule.note(
            "CM-10",
            "objection-stops-nothing",
            "An objection to Query_Destroy does not stop the end of the virtual machine: the driver handles that end, too.",
            "The user may close it all the same, and a crash does not even ask.",
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Shell shell;
              private final Cpu cpu;

              Example(Shell shell, Cpu cpu) {
                this.shell = shell;
                this.cpu = cpu;
              }

              @Control(ControlMessage.QUERY_DESTROY)
              boolean queryDestroy(VmHandle vm) {
                if (cpu.inByte(0x300) != 0) {
                  shell.sysmodalMessage(0x1000, vm, 0, 0);
                  return false;
                }
                return true;
              }
            }
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Shell shell;
              private final Cpu cpu;

              Example(Shell shell, Cpu cpu) {
                this.shell = shell;
                this.cpu = cpu;
              }

              @Control(ControlMessage.QUERY_DESTROY)
              boolean queryDestroy(VmHandle vm) {
                if (cpu.inByte(0x300) != 0) {
                  shell.sysmodalMessage(0x1000, vm, 0, 0);
                  return false;
                }
                return true;
              }

              @Control(ControlMessage.VM_NOT_EXECUTEABLE)
              void ended(VmHandle vm) {
                cpu.outByte(0x300, 0);
              }
            }
            """,
            "VMM.H, notes on the control messages");

    static final Rule PER_VM = Rule.warning(
            "CM-14",
            "vm-resource-kept",
            "What is taken for each virtual machine is given back in VM_Not_Executeable or Destroy_VM.",
            "Every window that is opened and closed costs another one.",
            """
            private int buffer;

            @Control(ControlMessage.CREATE_VM)
            boolean createVm(VmHandle vm) {
              buffer = vmm.heapAllocate(256, 0);
              return buffer != 0;
            }
            """,
            """
            private int buffer;

            @Control(ControlMessage.CREATE_VM)
            boolean createVm(VmHandle vm) {
              buffer = vmm.heapAllocate(256, 0);
              return buffer != 0;
            }

            @Control(ControlMessage.DESTROY_VM)
            void destroyVm(VmHandle vm) {
              vmm.heapFree(buffer, 0);
            }
            """,
            "VMM.H, notes on the control messages");

    static final Rule NOT_ON_CRASH = Rule.warning(
            "CM-15",
            "cleanup-not-on-crash",
            "VM_Terminate is not sent when a virtual machine crashes: cleanup belongs in VM_Not_Executeable.",
            "What the crashed one had taken stays taken.",
            """
            private int buffer;

            @Control(ControlMessage.CREATE_VM)
            boolean createVm(VmHandle vm) {
              buffer = vmm.heapAllocate(256, 0);
              return buffer != 0;
            }

            @Control(ControlMessage.VM_TERMINATE)
            void terminating(VmHandle vm) {
              vmm.heapFree(buffer, 0);
            }
            """,
            """
            private int buffer;

            @Control(ControlMessage.CREATE_VM)
            boolean createVm(VmHandle vm) {
              buffer = vmm.heapAllocate(256, 0);
              return buffer != 0;
            }

            @Control(ControlMessage.VM_NOT_EXECUTEABLE)
            void ended(VmHandle vm) {
              vmm.heapFree(buffer, 0);
            }
            """,
            "Windows 3.1 guide, VM_Terminate");

    static final Rule BREAK_POINT = Rule.error(
            "CM-20",
            "break-point-left",
            "V86 break points in global memory are removed at System_Exit.",
            "DOS goes on with that memory, and meets an instruction that only Windows understands.",
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.installV86BreakPoint(0x12340, null, this::onBreak);
              return true;
            }

            void onBreak(Registers registers) {
              vmm.simulateIret();
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.installV86BreakPoint(0x12340, null, this::onBreak);
              return true;
            }

            void onBreak(Registers registers) {
              vmm.simulateIret();
            }

            @Control(ControlMessage.SYSTEM_EXIT)
            void systemExit() {
              vmm.removeV86BreakPoint(0x12340);
            }
            """,
            "Windows 3.1 guide, Install_V86_Break_Point");

    static final Rule UNLOADED = Rule.error(
                    "EH-10",
                    "left-at-unload",
                    "No event, time-out, hook or list is left behind when a dynamic driver is unloaded.",
                    "Whatever still points to the driver is called into memory that is somebody else's by then.",
                    """
            @Control(ControlMessage.SYS_DYNAMIC_DEVICE_INIT)
            boolean loaded() {
              vmm.callWhenTaskSwitched(this::switched);
              return true;
            }

            void switched(Registers registers) {}

            @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
            boolean unloaded() {
              return true;
            }
            """,
                    """
            @Control(ControlMessage.SYS_DYNAMIC_DEVICE_INIT)
            boolean loaded() {
              vmm.callWhenTaskSwitched(this::switched);
              return true;
            }

            void switched(Registers registers) {}

            @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
            boolean unloaded() {
              return !vmm.cancelCallWhenTaskSwitched(this::switched);
            }
            """,
                    "Windows 95 DDK, dynamic virtual devices")
            .from(Target.WIN95);

    static final Rule IRQ_KEPT = Rule.warning(
            "PC-17",
            "irq-kept-at-unload",
            "An interrupt request is given back when a dynamic driver is unloaded.",
            "VPICD would call the driver at the next interrupt.",
            """
            @Control(ControlMessage.SYS_DYNAMIC_DEVICE_INIT)
            boolean loaded() {
              return !vpicd.virtualizeIrq(IrqDescriptor.of(5, 0, r -> {})).failed();
            }

            @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
            boolean unloaded() {
              return true;
            }
            """,
            """
            private IrqHandle irq;

            @Control(ControlMessage.SYS_DYNAMIC_DEVICE_INIT)
            boolean loaded() {
              irq = vpicd.virtualizeIrq(IrqDescriptor.of(5, 0, r -> {})).handle();
              return irq != null;
            }

            @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
            boolean unloaded() {
              vpicd.forceDefaultBehavior(irq);
              return true;
            }
            """,
            "Windows 95 sample driver VKD");

    static final List<Rule> ALL =
            List.of(UNDO, TELL, ONLY_ASKED, PER_VM, NOT_ON_CRASH, BREAK_POINT, UNLOADED, IRQ_KEPT);
}
