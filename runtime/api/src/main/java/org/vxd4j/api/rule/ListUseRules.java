package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Target;

/** The rules on what may be done with lists, by the flags they were made with (LI-02 to LI-05, LI-07). */
public final class ListUseRules {
    private static final int LF_ASYNC = 1;
    private static final int LF_ALLOC_ERROR = 4;
    private static final int LF_SWAP = 8;

    private ListUseRules() {}

    static final Rule INTERRUPTS_OFF = Rule.error(
            "LI-02",
            "async-list-with-interrupts-on",
            "A list with LF_Async is used with interrupts disabled, also at task time.",
            "An interrupt in the middle of the call would find the list half changed, and change it itself.",
            """
            private int list;

            @Control(ControlMessage.DEVICE_INIT)
            boolean start(VmHandle sysVm) {
              list = vmm.listCreate(1, 16).list();
              return true;
            }

            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
            void look(VmHandle vm) {
              vmm.listGetFirst(list);
            }
            """,
            """
            private int list;

            @Control(ControlMessage.DEVICE_INIT)
            boolean start(VmHandle sysVm) {
              list = vmm.listCreate(1, 16).list();
              return true;
            }

            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
            void look(VmHandle vm) {
              boolean enabled = cpu.disableInterrupts();
              vmm.listGetFirst(list);
              cpu.restoreInterrupts(enabled);
            }
            """,
            "Windows 3.1 guide, List_Create");

    static final Rule ASYNC = Rule.error(
            "LI-03",
            "plain-list-at-interrupt-time",
            "A list that is used at interrupt time is made with LF_Async.",
            "Without it nobody disables interrupts around his uses, and an interrupt may find the list half changed.",
            """
            private int list;

            @Control(ControlMessage.DEVICE_INIT)
            boolean start(VmHandle sysVm) {
              list = vmm.listCreate(0, 16).list();
              return true;
            }

            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vmm.listGetFirst(list);
              vpicd.physEoi(irq);
            }
            """,
            """
            private int list;

            @Control(ControlMessage.DEVICE_INIT)
            boolean start(VmHandle sysVm) {
              list = vmm.listCreate(1, 16).list();
              return true;
            }

            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vmm.listGetFirst(list);
              vpicd.physEoi(irq);
            }
            """,
            "Windows 3.1 guide, List_Create");

    static final Rule ALLOC_ERROR = Rule.warning(
            "LI-04",
            "list-allocation-may-fail",
            "A list whose nodes are allocated at interrupt time is made with LF_Alloc_Error, and carry is looked at.",
            "The pool cannot grow then; without the flag the virtual machine is ended, without the look nobody notices.",
            """
            private int list;

            @Control(ControlMessage.DEVICE_INIT)
            boolean start(VmHandle sysVm) {
              list = vmm.listCreate(1, 16).list();
              return true;
            }

            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vmm.listAttach(vmm.listAllocate(list).value(), list);
              vpicd.physEoi(irq);
            }
            """,
            """
            private int list;

            @Control(ControlMessage.DEVICE_INIT)
            boolean start(VmHandle sysVm) {
              list = vmm.listCreate(5, 16).list();
              return true;
            }

            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              var node = vmm.listAllocate(list);
              if (!node.failed()) {
                vmm.listAttach(node.value(), list);
              }
              vpicd.physEoi(irq);
            }
            """,
            "Windows 3.1 guide, List_Create and List_Allocate");

    static final Rule FREED_ONCE = Rule.error(
            "LI-05",
            "list-node-freed-wrongly",
            "A node is freed once, after it was taken out of its list.",
            "Its memory goes back to the pool: the list, or whoever frees it again, then changes what belongs to somebody else.",
            """
            private int list;

            @Control(ControlMessage.DEVICE_INIT)
            boolean start(VmHandle sysVm) {
              list = vmm.listCreate(0, 16).list();
              return true;
            }

            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
            void drop(VmHandle vm) {
              var first = vmm.listGetFirst(list);
              if (!first.none()) {
                vmm.listDeallocate(first.node(), list);
              }
            }
            """,
            """
            private int list;

            @Control(ControlMessage.DEVICE_INIT)
            boolean start(VmHandle sysVm) {
              list = vmm.listCreate(0, 16).list();
              return true;
            }

            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
            void drop(VmHandle vm) {
              var first = vmm.listRemoveFirst(list);
              if (!first.none()) {
                vmm.listDeallocate(first.node(), list);
              }
            }
            """,
            "Windows 3.1 guide, List_Remove and List_Deallocate");

    static final Rule NOT_SWAPPABLE = Rule.error(
                    "LI-07",
                    "swappable-list-at-bad-time",
                    "A list with LF_Swap is used neither at interrupt time nor in events without restrictions.",
                    "Its nodes may have been paged out, and bringing them back may need MS-DOS, which may be busy.",
                    """
            private int list;

            @Control(ControlMessage.DEVICE_INIT)
            boolean start(VmHandle sysVm) {
              list = vmm.listCreate(10, 16).list();
              return true;
            }

            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vmm.listGetFirst(list);
              vpicd.physEoi(irq);
            }
            """,
                    """
            private int list;

            @Control(ControlMessage.DEVICE_INIT)
            boolean start(VmHandle sysVm) {
              list = vmm.listCreate(1, 16).list();
              return true;
            }

            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vmm.listGetFirst(list);
              vpicd.physEoi(irq);
            }
            """,
                    "Windows 95 DDK, List_Create")
            .from(Target.WIN95);

    static final List<Rule> ALL = List.of(INTERRUPTS_OFF, ASYNC, ALLOC_ERROR, FREED_ONCE, NOT_SWAPPABLE);

    /** True for a list that interrupts may use. */
    public static boolean isAsync(int flags) {
        return (flags & LF_ASYNC) != 0;
    }

    /** True for a list whose allocation fails with carry instead of ending the virtual machine. */
    public static boolean saysFailure(int flags) {
        return (flags & LF_ALLOC_ERROR) != 0;
    }

    /** True for a list whose nodes may be paged out. */
    public static boolean isSwappable(int flags) {
        return (flags & LF_SWAP) != 0;
    }
}
