package org.vxd4j.api.vmm;

import org.vxd4j.api.Carry;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.In;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Zero;
import org.vxd4j.api.result.TimeSliceInfo;
import org.vxd4j.api.result.TimeSlicePriority;
import org.vxd4j.api.service.Documents;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** Who runs next: execution priority, time slices, focus, and the life of virtual machines. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmScheduling {

    /** Adds a signed boost to a virtual machine's execution priority; may switch tasks inside the call (rule BO-10). */
    @VxdService(
            ordinal = 0x01E,
            name = "Adjust_Exec_Priority",
            effects = {Effect.ADJUSTS_PRIORITY, Effect.TASK_SWITCH})
    void adjustExecPriority(@In(Reg.EAX) int boost, @In(Reg.EBX) VmHandle vm);

    /** Calls back at every switch to another virtual machine from now on: EAX is the one before, EBX the one now. Be fast. */
    @VxdService(ordinal = 0x02A, name = "Call_When_Task_Switched", effects = Effect.HOOKS)
    default void callWhenTaskSwitched(@In(Reg.ESI) EventProc callback) {
        throw ServiceNotImplemented.of("Call_When_Task_Switched");
    }

    /**
     * Counts one more reason for which a virtual machine must not run (rules SC-01, SC-02).
     *
     * @return true (carry set) when it cannot be: the System VM, or the owner of the critical section
     */
    @VxdService(ordinal = 0x02B, name = "Suspend_VM", effects = Effect.TASK_SWITCH)
    @Carry
    default boolean suspendVm(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("Suspend_VM");
    }

    /**
     * Counts one reason less; with the last the virtual machine may run again (rules SC-03, SC-04).
     *
     * @return true (carry set) when a device refused, and it stays suspended
     */
    @VxdService(ordinal = 0x02C, name = "Resume_VM", effects = Effect.TASK_SWITCH)
    @Carry
    default boolean resumeVm(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("Resume_VM");
    }

    /** As Resume_VM, but takes no refusal: when memory is short, it is tried again later. */
    @VxdService(ordinal = 0x02D, name = "No_Fail_Resume_VM", effects = Effect.TASK_SWITCH)
    default void noFailResumeVm(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("No_Fail_Resume_VM");
    }

    /**
     * Tears a virtual machine down where it stands; for the System VM that is the end of Windows. Prefer Close_VM (rule
     * SC-06).
     */
    @VxdService(
            ordinal = 0x02E,
            name = "Nuke_VM",
            effects = {Effect.TERMINATES, Effect.TASK_SWITCH},
            uses = {Reg.ECX, Reg.EDX, Reg.FLAGS})
    default void nukeVm(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("Nuke_VM");
    }

    /** Ends the current virtual machine at once and never returns (rule SC-07). */
    @VxdService(
            ordinal = 0x02F,
            name = "Crash_Cur_VM",
            async = Versions.ALWAYS,
            effects = {Effect.TERMINATES, Effect.NO_RETURN},
            uses = {})
    default void crashCurVm() {
        throw ServiceNotImplemented.of("Crash_Cur_VM");
    }

    /** The virtual machine that the user works with. */
    @VxdService(
            ordinal = 0x030,
            name = "Get_Execution_Focus",
            async = Versions.ALWAYS,
            uses = {Reg.EBX, Reg.FLAGS})
    @Out(Reg.EBX)
    default VmHandle getExecutionFocus() {
        throw ServiceNotImplemented.of("Get_Execution_Focus");
    }

    /**
     * Hands the execution focus to a virtual machine; only the System VM may give it to another (rule SC-08).
     *
     * @return true (carry set) when the focus stays where it is
     */
    @VxdService(ordinal = 0x031, name = "Set_Execution_Focus", effects = Effect.TASK_SWITCH)
    @Carry
    default boolean setExecutionFocus(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("Set_Execution_Focus");
    }

    /** How the time slicer treats a virtual machine. */
    @VxdService(
            ordinal = 0x032,
            name = "Get_Time_Slice_Priority",
            uses = {Reg.EAX, Reg.ECX, Reg.EDX, Reg.ESI, Reg.FLAGS})
    default TimeSlicePriority getTimeSlicePriority(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("Get_Time_Slice_Priority");
    }

    /**
     * Tells the time slicer how to treat a virtual machine; begin with what Get_Time_Slice_Priority returned (rule SC-11).
     *
     * @return true (carry set) when the flags or priorities are not valid (rule SC-10)
     */
    @VxdService(ordinal = 0x033, name = "Set_Time_Slice_Priority", effects = Effect.ADJUSTS_PRIORITY)
    @Carry
    default boolean setTimeSlicePriority(
            @In(Reg.EAX) int flags,
            @In(Reg.EBX) VmHandle vm,
            @In(Reg.ECX) int foreground,
            @In(Reg.EDX) int background) {
        throw ServiceNotImplemented.of("Set_Time_Slice_Priority");
    }

    /** The shortest time slice, in milliseconds. */
    @VxdService(
            ordinal = 0x034,
            name = "Get_Time_Slice_Granularity",
            uses = {Reg.EAX, Reg.FLAGS})
    @Out(Reg.EAX)
    default int getTimeSliceGranularity() {
        throw ServiceNotImplemented.of("Get_Time_Slice_Granularity");
    }

    /** Sets the shortest time slice. */
    @VxdService(ordinal = 0x035, name = "Set_Time_Slice_Granularity", effects = Effect.ADJUSTS_PRIORITY)
    default void setTimeSliceGranularity(@In(Reg.EAX) int millis) {
        throw ServiceNotImplemented.of("Set_Time_Slice_Granularity");
    }

    /** How many virtual machines want to run, how many of them idle, and whose slice it is. */
    @VxdService(
            ordinal = 0x036,
            name = "Get_Time_Slice_Info",
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.EBX, Reg.ECX, Reg.FLAGS})
    default TimeSliceInfo getTimeSliceInfo() {
        throw ServiceNotImplemented.of("Get_Time_Slice_Info");
    }

    /** Lengthens or shortens what a virtual machine gets in its next slice; negative values starve it (rule SC-12). */
    @VxdService(ordinal = 0x037, name = "Adjust_Execution_Time", effects = Effect.ADJUSTS_PRIORITY)
    default void adjustExecutionTime(@In(Reg.EAX) int millis, @In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("Adjust_Execution_Time");
    }

    /** Gives the rest of the slice to others and counts as idle until woken. */
    @VxdService(
            ordinal = 0x038,
            name = "Release_Time_Slice",
            effects = {Effect.BLOCKS, Effect.TASK_SWITCH})
    default void releaseTimeSlice() {
        throw ServiceNotImplemented.of("Release_Time_Slice");
    }

    /**
     * Takes a virtual machine out of the idle state of Release_Time_Slice. Not in the list of services for interrupt time,
     * though that service's text has interrupts call it.
     */
    @VxdService(ordinal = 0x039, name = "Wake_Up_VM")
    default void wakeUpVm(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("Wake_Up_VM");
    }

    /**
     * Calls back whenever nothing in the system has work; a callback that clears carry keeps the others from being asked.
     *
     * @return true (carry set) when it was not installed
     */
    @VxdService(ordinal = 0x03A, name = "Call_When_Idle", effects = Effect.HOOKS)
    @Carry
    default boolean callWhenIdle(@In(Reg.ESI) EventProc callback) {
        throw ServiceNotImplemented.of("Call_When_Idle");
    }

    /** Asks a virtual machine to end in order, and ends it by force when the time is over. */
    @VxdService(
            ordinal = 0x0EC,
            name = "Close_VM",
            since = Target.WIN31,
            async = Versions.ALWAYS,
            effects = {Effect.TERMINATES, Effect.SCHEDULES})
    default void closeVm(@In(Reg.EAX) int timeOutMillis, @In(Reg.EBX) VmHandle vm, @In(Reg.ECX) int flags) {
        throw ServiceNotImplemented.of("Close_VM");
    }

    /**
     * Ends the callbacks of Call_When_Idle.
     *
     * @return true (carry set) when it was not installed
     */
    @VxdService(
            ordinal = 0x12B,
            name = "Cancel_Call_When_Idle",
            since = Target.WIN95,
            effects = Effect.HOOKS,
            source = Documents.WIN95_DDK)
    @Carry
    default boolean cancelCallWhenIdle(@In(Reg.ESI) EventProc callback) {
        throw ServiceNotImplemented.of("Cancel_Call_When_Idle");
    }

    /**
     * Ends the callbacks of Call_When_Task_Switched.
     *
     * @return true (carry set) when it was not installed
     */
    @VxdService(
            ordinal = 0x12C,
            name = "Cancel_Call_When_Task_Switched",
            since = Target.WIN95,
            effects = Effect.HOOKS,
            source = Documents.WIN95_DDK)
    @Carry
    default boolean cancelCallWhenTaskSwitched(@In(Reg.ESI) EventProc callback) {
        throw ServiceNotImplemented.of("Cancel_Call_When_Task_Switched");
    }

    /**
     * Lets the current thread idle for a time at most; 0 only yields the slice.
     *
     * @return true (zero flag set) when it was woken before the time was over
     */
    @VxdService(
            ordinal = 0x161,
            name = "Time_Slice_Sleep",
            since = Target.WIN95,
            effects = {Effect.BLOCKS, Effect.TASK_SWITCH},
            source = Documents.WIN95_DDK)
    @Zero
    default boolean timeSliceSleep(@In(Reg.EAX) int millis) {
        throw ServiceNotImplemented.of("Time_Slice_Sleep");
    }
}
