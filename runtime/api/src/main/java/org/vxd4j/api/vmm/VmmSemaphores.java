package org.vxd4j.api.vmm;

import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.In;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.api.result.CheckedDword;
import org.vxd4j.api.service.Convention;
import org.vxd4j.api.service.Documents;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** Semaphores, mutexes, and blocking on an identifier. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmSemaphores {

    /** Makes a semaphore with so many tokens; the result is its handle (rule SY-02). */
    @VxdService(
            ordinal = 0x025,
            name = "Create_Semaphore",
            effects = Effect.ALLOCATES,
            uses = {Reg.EAX, Reg.FLAGS})
    default CheckedDword createSemaphore(@In(Reg.ECX) int tokens) {
        throw ServiceNotImplemented.of("Create_Semaphore");
    }

    /** Gives a semaphore back; nobody may wait for it (rule SY-07). */
    @VxdService(ordinal = 0x026, name = "Destroy_Semaphore")
    default void destroySemaphore(@In(Reg.EAX) int semaphore) {
        throw ServiceNotImplemented.of("Destroy_Semaphore");
    }

    /** Takes a token, or waits for one as the {@link BlockFlag}s say (rule SY-03). */
    @VxdService(
            ordinal = 0x027,
            name = "Wait_Semaphore",
            effects = {Effect.BLOCKS, Effect.TASK_SWITCH})
    default void waitSemaphore(@In(Reg.EAX) int semaphore, @In(Reg.ECX) int flags) {
        throw ServiceNotImplemented.of("Wait_Semaphore");
    }

    /** Puts a token back; somebody who waits goes on. At interrupt time that happens later (rule SY-16). */
    @VxdService(
            ordinal = 0x028,
            name = "Signal_Semaphore",
            async = Versions.ALWAYS,
            effects = {Effect.SCHEDULES, Effect.TASK_SWITCH})
    default void signalSemaphore(@In(Reg.EAX) int semaphore) {
        throw ServiceNotImplemented.of("Signal_Semaphore");
    }

    /**
     * Waits for _SignalID with the same dword; may return without a signal, so test the condition again (rules SY-12, SY-13).
     */
    @VxdService(
            ordinal = 0x0FA,
            name = "_BlockOnID",
            since = Target.WIN95,
            convention = Convention.C_KEEPING_REGISTERS,
            effects = {Effect.BLOCKS, Effect.TASK_SWITCH},
            source = Documents.WIN95_DDK)
    default void blockOnId(int id, int flags) {
        throw ServiceNotImplemented.of("_BlockOnID");
    }

    /** Makes a mutex whose owner is boosted; the result is its handle, or 0. */
    @VxdService(
            ordinal = 0x101,
            name = "_CreateMutex",
            since = Target.WIN95,
            convention = Convention.C,
            effects = Effect.ALLOCATES,
            source = Documents.WIN95_DDK)
    @Out(Reg.EAX)
    default int createMutex(int boost, int flags) {
        throw ServiceNotImplemented.of("_CreateMutex");
    }

    /** Gives a mutex back; 0 when that failed (rule SY-07). */
    @VxdService(
            ordinal = 0x102,
            name = "_DestroyMutex",
            since = Target.WIN95,
            convention = Convention.C,
            effects = Effect.ALLOCATES,
            source = Documents.WIN95_DDK)
    @Out(Reg.EAX)
    default int destroyMutex(int mutex) {
        throw ServiceNotImplemented.of("_DestroyMutex");
    }

    /** The thread that has the mutex, or null. */
    @VxdService(
            ordinal = 0x103,
            name = "_GetMutexOwner",
            async = Versions.UNSTATED,
            since = Target.WIN95,
            convention = Convention.C,
            source = Documents.WIN95_DDK)
    @Out(Reg.EAX)
    default ThreadHandle getMutexOwner(int mutex) {
        throw ServiceNotImplemented.of("_GetMutexOwner");
    }

    /**
     * Wakes all who wait for the dword, without a switch inside the call. That it may be called at interrupt time is an
     * inference.
     */
    @VxdService(
            ordinal = 0x127,
            name = "_SignalID",
            since = Target.WIN95,
            convention = Convention.C,
            async = Versions.ALWAYS,
            source = Documents.WIN95_DDK)
    default void signalId(int id) {
        throw ServiceNotImplemented.of("_SignalID");
    }

    /** Takes a mutex, waiting for it as the {@link BlockFlag}s say; its owner may take it again (rule SY-10). */
    @VxdService(
            ordinal = 0x12E,
            name = "_EnterMutex",
            since = Target.WIN95,
            convention = Convention.C,
            effects = {Effect.BLOCKS, Effect.ADJUSTS_PRIORITY, Effect.TASK_SWITCH},
            source = Documents.WIN95_DDK)
    default void enterMutex(int mutex, int flags) {
        throw ServiceNotImplemented.of("_EnterMutex");
    }

    /** Gives a mutex back as often as it was taken (rule SY-09). */
    @VxdService(
            ordinal = 0x12F,
            name = "_LeaveMutex",
            since = Target.WIN95,
            convention = Convention.C,
            effects = {Effect.ADJUSTS_PRIORITY, Effect.TASK_SWITCH},
            source = Documents.WIN95_DDK)
    default void leaveMutex(int mutex) {
        throw ServiceNotImplemented.of("_LeaveMutex");
    }

    /**
     * As Signal_Semaphore, but whoever waits goes on only when events are next processed. That it may be called at interrupt
     * time is an inference.
     */
    @VxdService(
            ordinal = 0x131,
            name = "Signal_Semaphore_No_Switch",
            since = Target.WIN95,
            async = Versions.ALWAYS,
            source = Documents.WIN95_DDK)
    default void signalSemaphoreNoSwitch(@In(Reg.EAX) int semaphore) {
        throw ServiceNotImplemented.of("Signal_Semaphore_No_Switch");
    }
}
