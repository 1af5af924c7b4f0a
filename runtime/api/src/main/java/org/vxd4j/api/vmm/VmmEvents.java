package org.vxd4j.api.vmm;

import org.vxd4j.api.DeviceId;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.GlobalEvent;
import org.vxd4j.api.In;
import org.vxd4j.api.Out;
import org.vxd4j.api.Pef;
import org.vxd4j.api.PriorityEvent;
import org.vxd4j.api.Reg;
import org.vxd4j.api.RestrictedEvent;
import org.vxd4j.api.Target;
import org.vxd4j.api.ThreadEvent;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.api.VmEvent;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.service.Convention;
import org.vxd4j.api.service.Documents;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** Events, and the callbacks that wait for a state of the current virtual machine. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmEvents {

    /**
     * Calls back at the IRET of the interrupt the current virtual machine is in.
     *
     * <p>{@code timeOutMillis}: 0 none; positive: called once, at the time-out (carry set) or the IRET; negative: at the time-out and
     * again at the IRET (zero flag set).
     */
    @VxdService(ordinal = 0x00D, name = "Call_When_VM_Returns", effects = Effect.MODIFIES_CLIENT)
    void callWhenVmReturns(
            @In(Reg.EAX) int timeOutMillis, @In(Reg.EDX) Object refData, @In(Reg.ESI) EventProc callback);

    /** Always queues an event that any virtual machine may run. */
    @VxdService(
            ordinal = 0x00E,
            name = "Schedule_Global_Event",
            async = Versions.ALWAYS,
            effects = Effect.SCHEDULES,
            uses = {Reg.ESI, Reg.FLAGS})
    @Out(Reg.ESI)
    GlobalEvent scheduleGlobalEvent(@In(Reg.EDX) Object refData, @In(Reg.ESI) EventProc callback);

    /** Always queues an event for one virtual machine. */
    @VxdService(
            ordinal = 0x00F,
            name = "Schedule_VM_Event",
            async = Versions.ALWAYS,
            effects = Effect.SCHEDULES,
            uses = {Reg.ESI, Reg.FLAGS})
    @Out(Reg.ESI)
    VmEvent scheduleVmEvent(@In(Reg.EBX) VmHandle vm, @In(Reg.EDX) Object refData, @In(Reg.ESI) EventProc callback);

    /** Calls the callback at once, or queues it when an interrupt hit the VMM. */
    @VxdService(ordinal = 0x010, name = "Call_Global_Event", async = Versions.ALWAYS, effects = Effect.SCHEDULES)
    @Out(Reg.ESI)
    GlobalEvent callGlobalEvent(@In(Reg.EDX) Object refData, @In(Reg.ESI) EventProc callback);

    /**
     * Calls the callback at once, or queues it when another virtual machine is current or an interrupt hit the VMM.
     *
     * <p>Source of the statements: seed Call_VM_Event.
     */
    @VxdService(ordinal = 0x011, name = "Call_VM_Event", async = Versions.ALWAYS, effects = Effect.SCHEDULES)
    @Out(Reg.ESI)
    VmEvent callVmEvent(@In(Reg.EBX) VmHandle vm, @In(Reg.EDX) Object refData, @In(Reg.ESI) EventProc callback);

    /** Takes a pending global event back; no event is ignored, one already called is rule EH-02. */
    @VxdService(ordinal = 0x012, name = "Cancel_Global_Event", async = Versions.ALWAYS)
    void cancelGlobalEvent(@In(Reg.ESI) GlobalEvent event);

    /** Takes a pending VM event back; needs the virtual machine it was scheduled for (rule EH-04). */
    @VxdService(ordinal = 0x013, name = "Cancel_VM_Event", async = Versions.ALWAYS)
    void cancelVmEvent(@In(Reg.EBX) VmHandle vm, @In(Reg.ESI) VmEvent event);

    /**
     * Calls or queues an event with priority boost, restrictions and time-out.
     *
     * <p>{@code flags} are {@link Pef} bits; {@code timeOutMillis} counts only with {@link Pef#TIME_OUT}. Source of the statements:
     * seed Call_Priority_VM_Event.
     */
    @VxdService(
            ordinal = 0x014,
            name = "Call_Priority_VM_Event",
            async = Versions.ALWAYS,
            effects = {Effect.SCHEDULES, Effect.ADJUSTS_PRIORITY, Effect.TASK_SWITCH})
    @Out(Reg.ESI)
    PriorityEvent callPriorityVmEvent(
            @In(Reg.EAX) int boost,
            @In(Reg.EBX) VmHandle vm,
            @In(Reg.ECX) int flags,
            @In(Reg.EDX) Object refData,
            @In(Reg.ESI) EventProc callback,
            @In(Reg.EDI) int timeOutMillis);

    /**
     * Takes a pending priority event back, and its boost, {@link Pef#DONT_UNBOOST} or not. Not in the list of services
     * for interrupt time (rule EH-08).
     */
    @VxdService(
            ordinal = 0x015,
            name = "Cancel_Priority_VM_Event",
            effects = Effect.ADJUSTS_PRIORITY,
            uses = {Reg.ESI, Reg.FLAGS})
    void cancelPriorityVmEvent(@In(Reg.ESI) PriorityEvent event);

    /** Calls the callback at once when the current virtual machine has interrupts enabled, else when it enables them. */
    @VxdService(
            ordinal = 0x019,
            name = "Call_When_VM_Ints_Enabled",
            effects = Effect.SCHEDULES,
            uses = {Reg.FLAGS})
    void callWhenVmIntsEnabled(@In(Reg.EDX) Object refData, @In(Reg.ESI) EventProc callback);

    /** Sets the current virtual machine's IF. Waiting callbacks run at the next event point, not inside the call. */
    @VxdService(ordinal = 0x01A, name = "Enable_VM_Ints", effects = Effect.MODIFIES_CLIENT)
    void enableVmInts();

    /** Clears the current virtual machine's IF. */
    @VxdService(ordinal = 0x01B, name = "Disable_VM_Ints", effects = Effect.MODIFIES_CLIENT)
    void disableVmInts();

    /** Always queues an event for one thread. */
    @VxdService(
            ordinal = 0x0FB,
            name = "Schedule_Thread_Event",
            since = Target.WIN95,
            async = Versions.ALWAYS,
            effects = Effect.SCHEDULES,
            uses = {Reg.ESI, Reg.FLAGS},
            source = Documents.WIN95_DDK)
    @Out(Reg.ESI)
    ThreadEvent scheduleThreadEvent(
            @In(Reg.EDI) ThreadHandle thread, @In(Reg.EDX) Object refData, @In(Reg.ESI) EventProc callback);

    /** Takes a pending thread event back. */
    @VxdService(
            ordinal = 0x0FC,
            name = "Cancel_Thread_Event",
            async = Versions.UNSTATED,
            since = Target.WIN95,
            source = "VMM.INC; register contract inferred from the siblings")
    void cancelThreadEvent(@In(Reg.EDI) ThreadHandle thread, @In(Reg.ESI) ThreadEvent event);

    /**
     * Calls or queues an event of any scope, with priority boost, restrictions and time-out.
     *
     * <p>{@code target} is {@link EventTarget#GLOBAL}, a virtual machine, or, with {@link Pef#THREAD_EVENT}, a thread; {@code flags}
     * are {@link Pef} bits; {@code timeOutMillis} counts only with {@link Pef#TIME_OUT}. Source of the statements: seed
     * Call_Restricted_Event.
     */
    @VxdService(
            ordinal = 0x15A,
            name = "Call_Restricted_Event",
            since = Target.WIN95,
            async = Versions.ALWAYS,
            effects = {Effect.SCHEDULES, Effect.ADJUSTS_PRIORITY, Effect.TASK_SWITCH},
            uses = {Reg.ESI, Reg.FLAGS},
            source = Documents.WIN95_DDK)
    @Out(Reg.ESI)
    RestrictedEvent callRestrictedEvent(
            @In(Reg.EAX) int boost,
            @In(Reg.EBX) EventTarget target,
            @In(Reg.ECX) int flags,
            @In(Reg.EDX) Object refData,
            @In(Reg.ESI) EventProc callback,
            @In(Reg.EDI) int timeOutMillis);

    /** Takes a pending restricted event and its boost back. */
    @VxdService(
            ordinal = 0x15B,
            name = "Cancel_Restricted_Event",
            async = Versions.UNSTATED,
            since = Target.WIN95,
            effects = Effect.ADJUSTS_PRIORITY,
            uses = {Reg.ESI, Reg.FLAGS},
            source = Documents.WIN95_DDK)
    void cancelRestrictedEvent(@In(Reg.ESI) RestrictedEvent event);

    /**
     * Lets a device supply the state behind a restriction: VPICD's for {@link Pef#WAIT_NOT_HW_INT}, the only flag that works.
     *
     * @param flagBit number of the flag's bit
     * @param reserved must be 0
     * @return offset of a control block dword; while the flag's bit is set there, the restriction is not met
     */
    @VxdService(
            ordinal = 0x15C,
            name = "Register_PEF_Provider",
            since = Target.WIN95,
            initOnly = Versions.ALWAYS,
            effects = Effect.HOOKS,
            uses = {Reg.EAX, Reg.ECX, Reg.EDX, Reg.FLAGS},
            source = Documents.WIN95_DDK)
    @Out(Reg.EAX)
    int registerPefProvider(@In(Reg.EAX) int flagBit, @In(Reg.ECX) int reserved);

    /** Nonzero while the current thread is in an event callback. That it may be called at interrupt time is an inference. */
    @VxdService(
            ordinal = 0x191,
            name = "_AtEventTime",
            since = Target.WIN95,
            convention = Convention.C,
            async = Versions.ALWAYS,
            source = Documents.WIN95_DDK)
    @Out(Reg.EAX)
    default int atEventTime() {
        throw ServiceNotImplemented.of("_AtEventTime");
    }
}
