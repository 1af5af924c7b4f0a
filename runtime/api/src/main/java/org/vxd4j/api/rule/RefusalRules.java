package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Target;

/** The rules on services that may refuse or fail, and on what must not follow others (MM-09, PC-08, SC-01, SC-02, SC-04, SC-07, SC-11, SY-02). */
final class RefusalRules {
    private RefusalRules() {}

    static final Rule SEMAPHORE = Rule.warning(
                    "SY-02",
                    "semaphore-not-tested",
                    "Create_Semaphore may fail: its carry is looked at before the handle is used.",
                    "There is no handle then, and waiting for what is none crashes.",
                    """
            @Control(ControlMessage.DEVICE_INIT)
            boolean start() {
              semaphore = vmm.createSemaphore(0).value();
              return true;
            }

            private int semaphore;
            """,
                    """
            @Control(ControlMessage.DEVICE_INIT)
            boolean start() {
              var made = vmm.createSemaphore(0);
              semaphore = made.value();
              return !made.failed();
            }

            private int semaphore;
            """,
                    "Windows 3.1 guide, Create_Semaphore")
            .from(Target.WIN31);

    static final Rule SYSTEM_VM = Rule.error(
            "SC-01",
            "system-vm-suspended",
            "The System VM cannot be suspended.",
            "Windows itself runs there; the service always refuses.",
            """
            boolean stop() {
              return vmm.suspendVm(vmm.getSysVmHandle());
            }
            """,
            """
            boolean stop() {
              return vmm.suspendVm(vmm.getCurVmHandle());
            }
            """,
            "Windows 3.1 guide, Suspend_VM");

    static final Rule SUSPENSION = Rule.warning(
            "SC-02",
            "suspension-not-tested",
            "Suspend_VM may refuse: its carry is looked at.",
            "The owner of the critical section and the System VM go on running, whatever the driver" + " believes.",
            """
            void stop(VmHandle vm) {
              vmm.suspendVm(vm);
            }
            """,
            """
            boolean stop(VmHandle vm) {
              return vmm.suspendVm(vm);
            }
            """,
            "Windows 3.1 guide, Suspend_VM");

    static final Rule RESUMPTION = Rule.warning(
            "SC-04",
            "resumption-not-tested",
            "Resume_VM may be refused: its carry is looked at, or No_Fail_Resume_VM is called.",
            "A device may have no memory for it; the virtual machine then stays suspended.",
            """
            void go(VmHandle vm) {
              vmm.resumeVm(vm);
            }
            """,
            """
            void go(VmHandle vm) {
              vmm.noFailResumeVm(vm);
            }
            """,
            "Windows 3.1 guide, Resume_VM");

    static final Rule UNREACHABLE = Rule.warning(
            "SC-07",
            "code-after-the-end",
            "Nothing stands behind a call that ends the virtual machine it is made in.",
            "The call does not come back; what stands behind it is never done.",
            """
            void give(int code) {
              vmm.crashCurVm();
              cpu.outByte(0x70, code);
            }
            """,
            """
            void give(int code) {
              cpu.outByte(0x70, code);
              vmm.crashCurVm();
            }
            """,
            "Windows 3.1 guide, Crash_Cur_VM, Fatal_Error_Handler and Nuke_VM");

    static final Rule TIME_SLICE = Rule.note(
            "SC-11",
            "time-slice-overwritten",
            "Who sets time-slice priorities begins with what Get_Time_Slice_Priority returns.",
            "The service sets all flags at once; what others had set is lost.",
            """
            boolean faster(VmHandle vm) {
              return vmm.setTimeSlicePriority(0, vm, 200, 50);
            }
            """,
            """
            boolean faster(VmHandle vm) {
              var now = vmm.getTimeSlicePriority(vm);
              return vmm.setTimeSlicePriority(now.flags(), vm, 200, now.background());
            }
            """,
            "Windows 3.1 guide, Set_Time_Slice_Priority");

    static final Rule THREAD_SLOT = Rule.warning(
                    "MM-09",
                    "thread-slot-left-behind",
                    "A driver that can be unloaded frees its thread data slots.",
                    "The dword stays taken in every thread until Windows ends.",
                    """
            @Control(ControlMessage.SYS_DYNAMIC_DEVICE_INIT)
            boolean start() {
              slot = vmm.allocateThreadDataSlot();
              return slot != 0;
            }

            @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
            boolean stop() {
              return true;
            }

            private int slot;
            """,
                    """
            @Control(ControlMessage.SYS_DYNAMIC_DEVICE_INIT)
            boolean start() {
              slot = vmm.allocateThreadDataSlot();
              return slot != 0;
            }

            @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
            boolean stop() {
              vmm.freeThreadDataSlot(slot);
              return true;
            }

            private int slot;
            """,
                    "Windows 95 DDK, _AllocateThreadDataSlot")
            .from(Target.WIN95);

    static final Rule MUTEX_HELD = Rule.warning(
            "PC-08",
            "request-with-mutex-held",
            "VPICD_Set_Int_Request is not called while a mutex is held.",
            "The interrupt may be simulated before it returns, and whoever handles it may need the" + " mutex.",
            """
            void request(IrqHandle irq, VmHandle vm, int mutex) {
              vmm.enterMutex(mutex, 0);
              vpicd.setIntRequest(irq, vm);
              vmm.leaveMutex(mutex);
            }
            """,
            """
            void request(IrqHandle irq, VmHandle vm, int mutex) {
              vmm.enterMutex(mutex, 0);
              vmm.leaveMutex(mutex);
              vpicd.setIntRequest(irq, vm);
            }
            """,
            "Windows 3.1 guide, VPICD_Set_Int_Request");

    static final List<Rule> ALL =
            List.of(SEMAPHORE, SYSTEM_VM, SUSPENSION, RESUMPTION, UNREACHABLE, TIME_SLICE, THREAD_SLOT, MUTEX_HELD);
}
