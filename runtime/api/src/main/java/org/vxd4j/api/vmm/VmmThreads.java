package org.vxd4j.api.vmm;

import org.vxd4j.api.Carry;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.In;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Target;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.result.CheckedDword;
import org.vxd4j.api.service.Convention;
import org.vxd4j.api.service.Documents;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** The threads of Windows 95: their life, data, priority and the switches between them. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmThreads {

    /**
     * Reserves a dword in every thread's control block and returns its offset, 0 when there is none left. It is not cleared
     * (rule MM-09).
     */
    @VxdService(
            ordinal = 0x0FF,
            name = "_AllocateThreadDataSlot",
            since = Target.WIN95,
            convention = Convention.C,
            effects = Effect.ALLOCATES,
            source = Documents.WIN95_DDK)
    @Out(Reg.EAX)
    default int allocateThreadDataSlot() {
        throw ServiceNotImplemented.of("_AllocateThreadDataSlot");
    }

    /** Gives the dword of _AllocateThreadDataSlot back. */
    @VxdService(
            ordinal = 0x100,
            name = "_FreeThreadDataSlot",
            since = Target.WIN95,
            convention = Convention.C,
            effects = Effect.ALLOCATES,
            source = Documents.WIN95_DDK)
    default void freeThreadDataSlot(int offset) {
        throw ServiceNotImplemented.of("_FreeThreadDataSlot");
    }

    /** Calls back at every switch to another thread from now on: EAX is the one before, EDI the one now. Be fast. */
    @VxdService(
            ordinal = 0x104,
            name = "Call_When_Thread_Switched",
            since = Target.WIN95,
            effects = Effect.HOOKS,
            source = Documents.WIN95_DDK)
    default void callWhenThreadSwitched(@In(Reg.ESI) EventProc callback) {
        throw ServiceNotImplemented.of("Call_When_Thread_Switched");
    }

    /**
     * Begins a thread in a virtual machine; for the system's own components only (rule SC-14). The ring-3 registers, the type
     * of thread and the rest come in registers and on the stack.
     */
    @VxdService(
            ordinal = 0x105,
            name = "VMMCreateThread",
            since = Target.WIN95,
            effects = {Effect.ALLOCATES, Effect.TASK_SWITCH},
            uses = {Reg.EAX, Reg.ECX, Reg.EDX, Reg.EBX, Reg.EBP, Reg.ESI, Reg.EDI, Reg.FLAGS},
            source = Documents.WIN95_DDK)
    @Out(Reg.EDI)
    default ThreadHandle vmmCreateThread(Registers start) {
        throw ServiceNotImplemented.of("VMMCreateThread");
    }

    /**
     * Ends a thread that is neither current nor its virtual machine's first; for the system's own components only (rule
     * SC-14).
     */
    @VxdService(
            ordinal = 0x107,
            name = "VMMTerminateThread",
            since = Target.WIN95,
            effects = Effect.TERMINATES,
            uses = {Reg.EAX, Reg.ECX, Reg.EDX, Reg.EBX, Reg.EBP, Reg.ESI, Reg.EDI, Reg.FLAGS},
            source = Documents.WIN95_DDK)
    default void vmmTerminateThread(@In(Reg.EDI) ThreadHandle thread) {
        throw ServiceNotImplemented.of("VMMTerminateThread");
    }

    /** Handle of the running thread. */
    @VxdService(
            ordinal = 0x108,
            name = "Get_Cur_Thread_Handle",
            since = Target.WIN95,
            async = Versions.ALWAYS,
            uses = {Reg.EDI, Reg.FLAGS},
            source = "VMM.INC; register contract inferred")
    @Out(Reg.EDI)
    ThreadHandle getCurThreadHandle();

    /** Handle of a virtual machine's first thread. */
    @VxdService(
            ordinal = 0x10D,
            name = "Get_Initial_Thread_Handle",
            since = Target.WIN95,
            async = Versions.ALWAYS,
            uses = {Reg.EDI, Reg.FLAGS},
            source = "VMM.INC; register contract inferred")
    @Out(Reg.EDI)
    ThreadHandle getInitialThreadHandle(@In(Reg.EBX) VmHandle vm);

    /**
     * Ends the callbacks of Call_When_Thread_Switched.
     *
     * @return true (carry set) when it was not installed
     */
    @VxdService(
            ordinal = 0x112,
            name = "Cancel_Call_When_Thread_Switched",
            since = Target.WIN95,
            effects = Effect.HOOKS,
            source = Documents.WIN95_DDK)
    @Carry
    default boolean cancelCallWhenThreadSwitched(@In(Reg.ESI) EventProc callback) {
        throw ServiceNotImplemented.of("Cancel_Call_When_Thread_Switched");
    }

    /** Adds a signed boost to one thread's execution priority; may switch tasks inside the call (rule BO-10). */
    @VxdService(
            ordinal = 0x114,
            name = "Adjust_Thread_Exec_Priority",
            since = Target.WIN95,
            effects = {Effect.ADJUSTS_PRIORITY, Effect.TASK_SWITCH},
            source = Documents.WIN95_DDK)
    default void adjustThreadExecPriority(@In(Reg.EAX) int boost, @In(Reg.EDI) ThreadHandle thread) {
        throw ServiceNotImplemented.of("Adjust_Thread_Exec_Priority");
    }

    /** Begins a stretch in which the thread is neither suspended nor ended; stretches nest (rule SY-14). */
    @VxdService(
            ordinal = 0x135,
            name = "_EnterMustComplete",
            async = Versions.UNSTATED,
            since = Target.WIN95,
            convention = Convention.C,
            source = Documents.WIN95_DDK)
    default void enterMustComplete() {
        throw ServiceNotImplemented.of("_EnterMustComplete");
    }

    /** Ends the stretch; what was put off happens when the outermost ends. */
    @VxdService(
            ordinal = 0x136,
            name = "_LeaveMustComplete",
            since = Target.WIN95,
            convention = Convention.C,
            effects = Effect.TASK_SWITCH,
            source = Documents.WIN95_DDK)
    default void leaveMustComplete() {
        throw ServiceNotImplemented.of("_LeaveMustComplete");
    }

    /** Lengthens a thread's slices by an amount that shrinks with each; both values have the same sign (rule SC-13). */
    @VxdService(
            ordinal = 0x162,
            name = "Boost_With_Decay",
            since = Target.WIN95,
            effects = Effect.ADJUSTS_PRIORITY,
            source = Documents.WIN95_DDK)
    default void boostWithDecay(
            @In(Reg.EAX) int boostMillis, @In(Reg.EDI) ThreadHandle thread, @In(Reg.ECX) int decayMillis) {
        throw ServiceNotImplemented.of("Boost_With_Decay");
    }

    /** Lends a thread the Win32 priority of one that waits for it; the result is the handle of the loan. */
    @VxdService(
            ordinal = 0x163,
            name = "Set_Inversion_Pri",
            since = Target.WIN95,
            effects = Effect.ADJUSTS_PRIORITY,
            uses = {Reg.EAX, Reg.FLAGS},
            source = Documents.WIN95_DDK)
    default CheckedDword setInversionPri(
            @In(Reg.EAX) int priority,
            @In(Reg.EBX) ThreadHandle booster,
            @In(Reg.EDI) ThreadHandle thread,
            @In(Reg.EDX) int id) {
        throw ServiceNotImplemented.of("Set_Inversion_Pri");
    }

    /** Lengthens or shortens all slices of a thread. */
    @VxdService(
            ordinal = 0x168,
            name = "Set_Thread_Static_Boost",
            since = Target.WIN95,
            effects = Effect.ADJUSTS_PRIORITY,
            source = Documents.WIN95_DDK)
    default void setThreadStaticBoost(@In(Reg.EAX) int millis, @In(Reg.EDI) ThreadHandle thread) {
        throw ServiceNotImplemented.of("Set_Thread_Static_Boost");
    }

    /** Calls a procedure on a larger stack of the driver's, whose pages must be locked: ring 0 has only 4 KB. */
    @VxdService(
            ordinal = 0x18C,
            name = "_Call_On_My_Stack",
            since = Target.WIN95,
            convention = Convention.C,
            source = Documents.WIN95_DDK)
    default void callOnMyStack(EventProc callback, Object refData, int stackTop, int stackBytes) {
        throw ServiceNotImplemented.of("_Call_On_My_Stack");
    }
}
