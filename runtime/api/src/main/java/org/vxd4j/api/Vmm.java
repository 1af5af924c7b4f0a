package org.vxd4j.api;

import org.vxd4j.api.service.Documents;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/**
 * The services of the Virtual Machine Manager, device 1.
 *
 * <p>Parameters stand in the order EAX, EBX, ECX, EDX, ESI, EDI of the registers they arrive in (thread services: EDI first).
 * A call that breaks a rule raises the kernel's fault with the rule's id.
 */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface Vmm {

    /** Version of the running VMM: major in AH, minor in AL, debug revision in ECX. */
    @VxdService(
            ordinal = 0x000,
            name = "Get_VMM_Version",
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS})
    VmmVersion getVmmVersion();

    /** Handle of the virtual machine that is current. After a time-out the only way to know where a callback runs (rule ET-04). */
    @VxdService(
            ordinal = 0x001,
            name = "Get_Cur_VM_Handle",
            async = Versions.ALWAYS,
            uses = {Reg.EBX, Reg.FLAGS})
    @Out(Reg.EBX)
    VmHandle getCurVmHandle();

    /** True (zero flag set) when the handle is the current virtual machine's. */
    @VxdService(ordinal = 0x002, name = "Test_Cur_VM_Handle", async = Versions.ALWAYS)
    @Zero
    boolean testCurVmHandle(@In(Reg.EBX) VmHandle vm);

    /** Handle of the System VM. */
    @VxdService(
            ordinal = 0x003,
            name = "Get_Sys_VM_Handle",
            async = Versions.ALWAYS,
            uses = {Reg.EBX, Reg.FLAGS})
    @Out(Reg.EBX)
    VmHandle getSysVmHandle();

    /** True (zero flag set) when the handle is the System VM's. */
    @VxdService(ordinal = 0x004, name = "Test_Sys_VM_Handle", async = Versions.ALWAYS)
    @Zero
    boolean testSysVmHandle(@In(Reg.EBX) VmHandle vm);

    /** True (carry set) when the handle is <em>not</em> that of a live virtual machine. */
    @VxdService(ordinal = 0x005, name = "Validate_VM_Handle", async = Versions.ALWAYS)
    @Carry
    boolean validateVmHandle(@In(Reg.EBX) VmHandle vm);

    /** How often the VMM is re-entered: nonzero means an interrupt hit the VMM, and only async services are legal. */
    @VxdService(ordinal = 0x006, name = "Get_VMM_Reenter_Count", async = Versions.ALWAYS)
    @Out(Reg.ECX)
    int getVmmReenterCount();

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

    /** Adds a signed boost to a virtual machine's execution priority; may switch tasks inside the call (rule BO-10). */
    @VxdService(
            ordinal = 0x01E,
            name = "Adjust_Exec_Priority",
            effects = {Effect.ADJUSTS_PRIORITY, Effect.TASK_SWITCH})
    void adjustExecPriority(@In(Reg.EAX) int boost, @In(Reg.EBX) VmHandle vm);

    /**
     * Claims the critical section, waiting for it as the {@link BlockFlag}s say; the first claim boosts the owner by
     * {@link Boost#CRITICAL_SECTION_BOOST}.
     */
    @VxdService(
            ordinal = 0x01F,
            name = "Begin_Critical_Section",
            effects = {Effect.BLOCKS, Effect.ADJUSTS_PRIORITY, Effect.TASK_SWITCH})
    void beginCriticalSection(@In(Reg.ECX) int flags);

    /** Gives one claim back; with the last one the boost goes, and somebody with more priority may run. */
    @VxdService(
            ordinal = 0x020,
            name = "End_Critical_Section",
            effects = {Effect.ADJUSTS_PRIORITY, Effect.TASK_SWITCH})
    void endCriticalSection();

    /** Claims the critical section several times at once; no claims are ignored. In Windows 3.0 the claims are in ECX (rule CS-07). */
    @VxdService(
            ordinal = 0x022,
            name = "Claim_Critical_Section",
            effects = {Effect.BLOCKS, Effect.ADJUSTS_PRIORITY, Effect.TASK_SWITCH})
    void claimCriticalSection(@In(Reg.EAX) int claims, @In(Reg.ECX) int flags);

    /** Gives several claims back at once; no claims are ignored. */
    @VxdService(
            ordinal = 0x023,
            name = "Release_Critical_Section",
            effects = {Effect.ADJUSTS_PRIORITY, Effect.TASK_SWITCH})
    void releaseCriticalSection(@In(Reg.ECX) int claims);

    /**
     * Installs a callback for the release of the critical section; one-shot, the newest first.
     *
     * <p>Source of the statements: seed Call_When_Not_Critical.
     */
    @VxdService(ordinal = 0x024, name = "Call_When_Not_Critical", effects = Effect.SCHEDULES)
    void callWhenNotCritical(@In(Reg.EDX) Object refData, @In(Reg.ESI) EventProc callback);

    /** Owner, claims and priority, after completing delayed releases: may switch tasks (rule CS-16). */
    @VxdService(
            ordinal = 0x029,
            name = "Get_Crit_Section_Status",
            async = Versions.ONLY_30,
            effects = {Effect.BLOCKS, Effect.TASK_SWITCH})
    CritStatus getCritSectionStatus();

    /** Calls back at event time after so many milliseconds of real time; ECX is how late. */
    @VxdService(
            ordinal = 0x03C,
            name = "Set_Global_Time_Out",
            async = Versions.ONLY_98,
            effects = Effect.SCHEDULES,
            uses = {Reg.ESI, Reg.FLAGS})
    @Out(Reg.ESI)
    TimeOutHandle setGlobalTimeOut(
            @In(Reg.EAX) int millis, @In(Reg.EDX) Object refData, @In(Reg.ESI) EventProc callback);

    /** Calls back at event time after a virtual machine has <em>run</em> for so many milliseconds. */
    @VxdService(
            ordinal = 0x03D,
            name = "Set_VM_Time_Out",
            async = Versions.ONLY_98,
            effects = Effect.SCHEDULES,
            uses = {Reg.ESI, Reg.FLAGS})
    @Out(Reg.ESI)
    TimeOutHandle setVmTimeOut(
            @In(Reg.EAX) int millis,
            @In(Reg.EBX) VmHandle vm,
            @In(Reg.EDX) Object refData,
            @In(Reg.ESI) EventProc callback);

    /** Takes any kind of time-out back; no time-out is ignored, one already called is rule TO-02. */
    @VxdService(ordinal = 0x03E, name = "Cancel_Time_Out")
    void cancelTimeOut(@In(Reg.ESI) TimeOutHandle timeOut);

    /** Milliseconds since the system started, from the timer; wraps after 49.5 days (rule TO-09). */
    @VxdService(
            ordinal = 0x03F,
            name = "Get_System_Time",
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS})
    @Out(Reg.EAX)
    int getSystemTime();

    /** Makes the current virtual machine take an interrupt when it next runs. */
    @VxdService(
            ordinal = 0x046,
            name = "Simulate_Int",
            effects = {Effect.MODIFIES_CLIENT, Effect.PAGEABLE_TOUCH})
    void simulateInt(@In(Reg.EAX) int interrupt);

    /**
     * Installs the single handler of one port and turns trapping on.
     *
     * @return true (carry set) when the port is taken or the table full (rule IO-01)
     */
    @VxdService(ordinal = 0x096, name = "Install_IO_Handler", initOnly = Versions.ONLY_3X, effects = Effect.HOOKS)
    @Carry
    boolean installIoHandler(@In(Reg.ESI) IoProc callback, @In(Reg.EDX) int port);

    /** As Get_Crit_Section_Status, but leaves delayed releases alone: may report a section that is as good as free (rule CS-17). */
    @VxdService(ordinal = 0x0F1, name = "Get_Crit_Status_No_Block", since = Target.WIN31, async = Versions.ALWAYS)
    CritStatus getCritStatusNoBlock();

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
            since = Target.WIN95,
            source = "VMM.INC; register contract inferred from the siblings")
    void cancelThreadEvent(@In(Reg.EDI) ThreadHandle thread, @In(Reg.ESI) ThreadEvent event);

    /** Calls back at event time after a thread has <em>run</em> for so many milliseconds. */
    @VxdService(
            ordinal = 0x0FD,
            name = "Set_Thread_Time_Out",
            since = Target.WIN95,
            effects = Effect.SCHEDULES,
            uses = {Reg.ESI, Reg.FLAGS},
            source = Documents.WIN95_DDK)
    @Out(Reg.ESI)
    TimeOutHandle setThreadTimeOut(
            @In(Reg.EAX) int millis,
            @In(Reg.EDI) ThreadHandle thread,
            @In(Reg.EDX) Object refData,
            @In(Reg.ESI) EventProc callback);

    /** Calls back inside the timer interrupt: ECX (milliseconds late) and EDX only, async services only (rule TO-04). */
    @VxdService(
            ordinal = 0x0FE,
            name = "Set_Async_Time_Out",
            since = Target.WIN95,
            effects = Effect.SCHEDULES,
            uses = {Reg.ESI, Reg.FLAGS},
            source = Documents.WIN95_DDK)
    @Out(Reg.ESI)
    TimeOutHandle setAsyncTimeOut(
            @In(Reg.EAX) int millis, @In(Reg.EDX) Object refData, @In(Reg.ESI) EventProc callback);

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
     * Removes the newest installation of a critical-section callback.
     *
     * @return true (carry set) when there was none
     */
    @VxdService(
            ordinal = 0x12A,
            name = "Cancel_Call_When_Not_Critical",
            since = Target.WIN95,
            source = Documents.WIN95_DDK)
    @Carry
    boolean cancelCallWhenNotCritical(@In(Reg.ESI) EventProc callback);

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
}
