package org.vxd4j.api.callback;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;

/**
 * The kinds of procedures that the VMM and its devices call in a driver, and what each finds, may do and must leave alone.
 *
 * <p>What no document says and the collected facts infer is stated like the rest. Every kind must preserve EBP, ESP, the
 * segment registers and a clear direction flag, but for {@link #mayModify}. Every fact is compared with the collected ones by
 * a test. Source: the pages on each callback of the Windows 3.1 guide and the Windows 95 DDK.
 */
public enum CallbackKind {
    /** A global or VM event, Windows 3.0 and 3.1. */
    EVENT_3X(facts("CB-EVENT-31", "Schedule_Global_Event", "Call_Global_Event", "Schedule_VM_Event", "Call_VM_Event")
            .level(Time.EVENT)
            .until(Target.WIN31)
            .in(Reg.EBX, Reg.EDX, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH)
            .once()),
    /**
     * A global or VM event, Windows 95 and later: nothing that pages, unless the event waited for the critical section (rules
     * MM-01, MM-02).
     */
    EVENT_95(facts("CB-EVENT-95", "Schedule_Global_Event", "Call_Global_Event", "Schedule_VM_Event", "Call_VM_Event")
            .level(Time.EVENT)
            .since(Target.WIN95)
            .in(Reg.EBX, Reg.EDX, Reg.EDI, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .once()),
    /**
     * A priority event. The carry says that the time-out came first, from Windows 3.1 on; EBX may be stale then (rule ET-04).
     */
    PRIORITY_EVENT(facts("CB-PRIORITY", "Call_Priority_VM_Event")
            .level(Time.EVENT)
            .in(Reg.EBX, Reg.EDX, Reg.EBP)
            .in95(Reg.EDI)
            .carryIn()
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .once()),
    /** A restricted event. The carry says that the time-out came first; both handles may be stale then (rule ET-04). */
    RESTRICTED_EVENT(facts("CB-RESTRICTED", "Call_Restricted_Event")
            .level(Time.EVENT)
            .since(Target.WIN95)
            .in(Reg.EBX, Reg.EDX, Reg.EDI, Reg.EBP)
            .carryIn()
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .once()),
    /** A thread event. */
    THREAD_EVENT(facts("CB-THREAD", "Schedule_Thread_Event")
            .level(Time.EVENT)
            .since(Target.WIN95)
            .in(Reg.EBX, Reg.EDX, Reg.EDI, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .once()),
    /** A restricted event with {@code PEF_Ring0_Event}: it stays in ring 0 from its first instruction to its last. */
    RING0_EVENT(facts("CB-RING0", "Call_Restricted_Event")
            .level(Time.EVENT)
            .since(Target.WIN95)
            .in(Reg.EBX, Reg.EDX, Reg.EDI, Reg.EBP)
            .carryIn()
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .allows(Allowed.RING0)
            .once()),
    /** The critical section was released, Windows 3.0 and 3.1. */
    NOT_CRITICAL_3X(facts("CB-CRITSEC-31", "Call_When_Not_Critical")
            .level(Time.EVENT)
            .until(Target.WIN31)
            .in(Reg.EBX, Reg.EDX, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .once()),
    /** The critical section was released, Windows 95 and later. */
    NOT_CRITICAL_95(facts("CB-CRITSEC-95", "Call_When_Not_Critical")
            .level(Time.EVENT)
            .since(Target.WIN95)
            .in(Reg.EBX, Reg.EDX, Reg.EDI, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .once()),
    /** The virtual machine enabled interrupts, or had done so already. */
    INTS_ENABLED(facts("CB-INTS-ENABLED", "Call_When_VM_Ints_Enabled")
            .level(Time.EVENT)
            .in(Reg.EBX, Reg.EDX, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .once()),
    /**
     * The interrupt in progress returned, or (carry) took too long; with the zero flag it is the second of two calls (rule
     * CB-13).
     */
    VM_RETURNS(facts("CB-VM-RETURNS", "Call_When_VM_Returns")
            .in(Reg.EBX, Reg.EDX, Reg.EBP)
            .carryIn()
            .zeroIn()
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .once()),
    /** Another virtual machine runs from now on (rule CB-10). */
    TASK_SWITCH(facts("CB-TASK-SWITCH", "Call_When_Task_Switched")
            .in(Reg.EAX, Reg.EBX)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .interrupts(OnEntry.NOT_STATED)),
    /** Another thread runs from now on (rule CB-10). */
    THREAD_SWITCH(facts("CB-THREAD-SWITCH", "Call_When_Thread_Switched")
            .since(Target.WIN95)
            .in(Reg.EAX, Reg.EDI)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .interrupts(OnEntry.NOT_STATED)),
    /** Nothing in the system has work (rule CB-12). */
    IDLE(facts("CB-IDLE", "Call_When_Idle")
            .in(Reg.EBX, Reg.EBP)
            .carryOut()
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .interrupts(OnEntry.NOT_STATED)),
    /** Real time went by. */
    GLOBAL_TIME_OUT(facts("CB-TIMEOUT-GLOBAL", "Set_Global_Time_Out")
            .level(Time.EVENT)
            .in(Reg.EBX, Reg.ECX, Reg.EDX, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .once()),
    /** A virtual machine has run for some time. */
    VM_TIME_OUT(facts("CB-TIMEOUT-VM", "Set_VM_Time_Out")
            .level(Time.EVENT)
            .in(Reg.EBX, Reg.ECX, Reg.EDX, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .once()),
    /** A thread has run for some time. */
    THREAD_TIME_OUT(facts("CB-TIMEOUT-THREAD", "Set_Thread_Time_Out")
            .level(Time.EVENT)
            .since(Target.WIN95)
            .in(Reg.EBX, Reg.ECX, Reg.EDX, Reg.EDI, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .once()),
    /** Real time went by; called inside the timer interrupt (rule TO-04). That interrupts are off is inferred. */
    ASYNC_TIME_OUT(facts("CB-TIMEOUT-ASYNC", "Set_Async_Time_Out")
            .since(Target.WIN95)
            .in(Reg.ECX, Reg.EDX)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .interrupts(OnEntry.NOT_STATED)
            .at(InterruptTime.YES)
            .allows(Allowed.ASYNC)
            .once()),
    /** A virtual machine accessed a port; what it reads leaves in EAX (rules IO-03 to IO-06). */
    IO_TRAP(facts("CB-IOTRAP", "Install_IO_Handler", "Install_Mult_IO_Handlers")
            .in(Reg.EAX, Reg.EBX, Reg.ECX, Reg.EDX, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)),
    /** A virtual machine took an interrupt in V86 mode; the carry passes it on (rule HK-01). */
    V86_INT_HOOK(facts("CB-V86-INT", "Hook_V86_Int_Chain")
            .in(Reg.EAX, Reg.EBX, Reg.EBP)
            .carryOut()
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)),
    /** A virtual machine took an interrupt in protected mode, whose vector leads to a call-back address. */
    PM_INT_HOOK(facts("CB-PM-INT", "Set_PM_Int_Vector")
            .in(Reg.EBX, Reg.EDX, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)),
    /** V86 code called a call-back address. */
    V86_CALL_BACK(facts("CB-V86-CALLBACK", "Allocate_V86_Call_Back")
            .in(Reg.EBX, Reg.EDX, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)),
    /** Protected-mode code called a call-back address. */
    PM_CALL_BACK(facts("CB-PM-CALLBACK", "Allocate_PM_Call_Back")
            .in(Reg.EBX, Reg.EDX, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)),
    /** V86 code came to a break point (rule HK-14). */
    V86_BREAK_POINT(facts("CB-V86-BREAK", "Install_V86_Break_Point")
            .in(Reg.EAX, Reg.EBX, Reg.EDX, Reg.ESI, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)),
    /** V86 code caused a fault (rule HK-12). */
    V86_FAULT(facts("CB-V86-FAULT", "Hook_V86_Fault")
            .in(Reg.EBX, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH)
            .interrupts(OnEntry.DISABLED)),
    /** Protected-mode code caused a fault (rule HK-12). */
    PM_FAULT(facts("CB-PM-FAULT", "Hook_PM_Fault")
            .in(Reg.EBX, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH)
            .interrupts(OnEntry.DISABLED)),
    /** Ring-0 code caused a fault; EBP points to the VMM's frame (rule HK-12). */
    VMM_FAULT(facts("CB-VMM-FAULT", "Hook_VMM_Fault")
            .in(Reg.EBX, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH)
            .interrupts(OnEntry.DISABLED)
            .at(InterruptTime.REENTERED)
            .allows(Allowed.ASYNC)),
    /** Nothing explains a page fault; the carry passes it on. */
    INVALID_PAGE_FAULT(facts("CB-INV-PAGEFAULT", "Hook_Invalid_Page_Fault")
            .since(Target.WIN31)
            .in(Reg.EBX, Reg.EDI)
            .carryOut()
            .modifies(CallbackFacts.EVERYTHING)),
    /** A V86 page that is not there was touched (rule HK-13). */
    V86_PAGE(facts("CB-V86-PAGE", "Hook_V86_Page")
            .in(Reg.EAX, Reg.EBX)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .interrupts(OnEntry.NOT_STATED)),
    /** A guarded range of ring-0 code caused an exception; all is as it was there. */
    EXCEPTION(facts("CB-EXCEPTION", "Install_Exception_Handler")
            .level(Time.UNKNOWN)
            .since(Target.WIN31)
            .interrupts(OnEntry.AS_CALLER)
            .allows(Allowed.ASYNC)),
    /** The non-maskable interrupt: no service at all. */
    NMI(facts("CB-NMI", "Set_NMI_Handler_Addr")
            .interrupts(OnEntry.DISABLED)
            .at(InterruptTime.YES)
            .allows(Allowed.NONE)),
    /** The handlers of a non-maskable interrupt are through; that asynchronous services only are safe is inferred. */
    NMI_EVENT(facts("CB-NMI-EVENT", "Hook_NMI_Event")
            .in(Reg.EBX, Reg.EBP)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .interrupts(OnEntry.NOT_STATED)
            .at(InterruptTime.YES)
            .allows(Allowed.ASYNC)),
    /**
     * A virtualised interrupt request came; the carry says that it is another sharer's (rules PC-04, PC-05). EDX with VPICD's
     * reference-data option only.
     */
    HW_INT(facts("CB-HWINT", "VPICD_Virtualize_IRQ")
            .in(Reg.EAX, Reg.EBX)
            .in95(Reg.EDX)
            .carryOut()
            .modifies(CallbackFacts.VPICD)
            .interrupts(OnEntry.DISABLED_FIRST)
            .at(InterruptTime.YES)
            .allows(Allowed.ASYNC)),
    /** An interrupt is about to be simulated; treat it as interrupt time (rule PC-09). */
    VIRT_INT(facts("CB-VIRTINT", "VID_Virt_Int_Proc")
            .in(Reg.EAX, Reg.EBX)
            .carryOut()
            .modifies(CallbackFacts.VPICD)
            .interrupts(OnEntry.DISABLED_FIRST)
            .allows(Allowed.ASYNC)),
    /** A virtual machine ended the simulated interrupt. */
    EOI(facts("CB-EOI", "VID_EOI_Proc")
            .in(Reg.EAX, Reg.EBX)
            .modifies(CallbackFacts.VPICD)
            .interrupts(OnEntry.DISABLED_FIRST)
            .allows(Allowed.ASYNC)),
    /** A virtual machine masked or unmasked the request. */
    MASK_CHANGE(facts("CB-MASK", "VID_Mask_Change_Proc")
            .in(Reg.EAX, Reg.EBX, Reg.ECX)
            .modifies(CallbackFacts.VPICD)
            .interrupts(OnEntry.DISABLED_FIRST)
            .allows(Allowed.ASYNC)),
    /** The simulated interrupt returned, or (carry) took too long (rule PC-11). */
    IRET(facts("CB-IRET", "VID_IRET_Proc")
            .in(Reg.EAX, Reg.EBX)
            .carryIn()
            .modifies(CallbackFacts.VPICD)
            .interrupts(OnEntry.DISABLED_FIRST)
            .allows(Allowed.ASYNC)),
    /** Any hardware interrupt came (rule PC-15). */
    EVERY_HW_INT(facts("CB-ANY-HWINT", "VPICD_Call_When_Hw_Int")
            .in(Reg.EBX)
            .modifies(EnumSet.of(Reg.EAX, Reg.ECX, Reg.EDX, Reg.ESI, Reg.EDI, Reg.FLAGS))
            .interrupts(OnEntry.DISABLED)
            .at(InterruptTime.YES)
            .allows(Allowed.ASYNC)),
    /** A system control message; the carry refuses those that may be refused (rule CM-04). */
    CONTROL(facts("CB-CONTROL", "DDB")
            .level(Time.UNKNOWN)
            .in(Reg.EAX, Reg.EBX, Reg.EDI)
            .carryOut()
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .interrupts(OnEntry.BY_MESSAGE)),
    /** A system control message to a procedure in C. */
    CONTROL_C(facts("CB-CONTROL-C", "Control_Dispatch")
            .level(Time.UNKNOWN)
            .since(Target.WIN95)
            .modifies(CallbackFacts.C)
            .interrupts(OnEntry.BY_MESSAGE)),
    /** A Win32 program called the device. */
    DEVICE_IO_CONTROL(facts("CB-DIOC", "control message 23h")
            .since(Target.WIN95)
            .in(Reg.ESI)
            .modifies(CallbackFacts.C)),
    /** V86 code called the device's API. */
    V86_API(facts("CB-V86-API", "DDB V86_API_Proc").in(Reg.EBX, Reg.EBP).modifies(CallbackFacts.SCRATCH_AND_FLAGS)),
    /** Protected-mode code called the device's API. */
    PM_API(facts("CB-PM-API", "DDB PM_API_Proc").in(Reg.EBX, Reg.EBP).modifies(CallbackFacts.SCRATCH_AND_FLAGS)),
    /** Somebody called the hooked API of another device (rule HK-15). */
    API_HOOK(facts("CB-API-HOOK", "Hook_Device_V86_API", "Hook_Device_PM_API").in(Reg.EBX, Reg.EBP)),
    /** Somebody called a hooked service, Windows 3.0 and 3.1 (rules HK-06, HK-10). */
    SERVICE_HOOK_3X(facts("CB-SVC-HOOK-31", "Hook_Device_Service")
            .until(Target.WIN31)
            .interrupts(OnEntry.AS_CALLER)
            .at(InterruptTime.AS_CALLER)
            .allows(Allowed.AS_CALLER)),
    /** Somebody called a hooked service, Windows 95 and later (rules HK-06, HK-07, HK-10). */
    SERVICE_HOOK_95(facts("CB-SVC-HOOK-95", "Hook_Device_Service")
            .since(Target.WIN95)
            .interrupts(OnEntry.AS_CALLER)
            .at(InterruptTime.AS_CALLER)
            .allows(Allowed.AS_CALLER)),
    /** Another device called a service in registers. */
    SERVICE(facts("CB-SERVICE", "service table")
            .interrupts(OnEntry.AS_CALLER)
            .at(InterruptTime.AS_CALLER)
            .allows(Allowed.AS_CALLER)),
    /** Another device called a service in C. */
    SERVICE_C(facts("CB-SERVICE-C", "service table")
            .modifies(CallbackFacts.C)
            .interrupts(OnEntry.AS_CALLER)
            .at(InterruptTime.AS_CALLER)
            .allows(Allowed.AS_CALLER)),
    /** Before Windows is there, in real mode. */
    REAL_MODE_INIT(facts("CB-REALINIT", "Declare_Virtual_Device real-mode segment")
            .level(Time.INITIALISATION)
            .in(Reg.EAX, Reg.EBX, Reg.ECX, Reg.EDX, Reg.ESI)
            .modifies(CallbackFacts.EVERYTHING)
            .allows(Allowed.NONE)
            .once()),
    /** A hot key came; at interrupt time unless PriorityNotify was asked for (rule AP-08, inferred). */
    HOT_KEY(facts("CB-HOTKEY", "VKD_Define_Hot_Key")
            .in(Reg.EAX, Reg.EBX, Reg.ECX, Reg.EDX, Reg.EDI)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .interrupts(OnEntry.NOT_STATED)
            .at(InterruptTime.PERHAPS)
            .allows(Allowed.ASYNC)),
    /** A text was typed into a virtual machine. */
    PASTE(facts("CB-PASTE", "VKD_Start_Paste")
            .level(Time.UNKNOWN)
            .in(Reg.EAX, Reg.EBX, Reg.EDX)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .once()),
    /** The user answered a message (rule AP-05). */
    SHELL_MESSAGE(facts("CB-SHELL-MSG", "SHELL_Message")
            .level(Time.UNKNOWN)
            .in(Reg.EAX, Reg.EDX)
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .once()),
    /** Windows heard of an event, or (carry) could not be told (rule AP-05). */
    SHELL_EVENT(facts("CB-SHELL-EVENT", "SHELL_Event")
            .level(Time.UNKNOWN)
            .in(Reg.EDX, Reg.EBP)
            .carryIn()
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .once()),
    /** It is application time (rules AP-01, AP-02). */
    APPY_TIME(facts("CB-APPY", "_SHELL_CallAtAppyTime")
            .level(Time.APPLICATION)
            .since(Target.WIN95)
            .modifies(CallbackFacts.C)
            .once()),
    /** A message of Windows is broadcast. */
    SYSTEM_BROADCAST(facts("CB-BROADCAST", "_SHELL_HookSystemBroadcast")
            .level(Time.UNKNOWN)
            .since(Target.WIN95)
            .modifies(CallbackFacts.C)),
    /** The free physical region has pages, or should give some; the carry says that it is done. */
    FREE_PHYS_REGION(facts("CB-FREEPHYS", "_SetFreePhysRegCalBk")
            .since(Target.WIN31)
            .in(Reg.EAX, Reg.ECX)
            .carryOut()
            .modifies(CallbackFacts.SCRATCH_AND_FLAGS)
            .interrupts(OnEntry.NOT_STATED)
            .allows(Allowed.NOT_PAGING)),
    /** A virtual machine programmed a DMA channel. */
    DMA_CHANNEL(
            facts("CB-DMA", "VDMAD_Virtualize_Channel").in(Reg.EAX, Reg.EBX).modifies(CallbackFacts.SCRATCH_AND_FLAGS)),
    /** A page of the driver's own kind is needed or written. */
    PAGER(facts("CB-PAGER", "_PagerRegister")
            .since(Target.WIN95)
            .modifies(CallbackFacts.C)
            .allows(Allowed.NOT_PAGING)),
    /** The procedure that runs on a larger stack (rule CB-15). */
    OWN_STACK(facts("CB-OWN-STACK", "_Call_On_My_Stack")
            .since(Target.WIN95)
            .modifies(CallbackFacts.C)
            .interrupts(OnEntry.AS_CALLER)
            .at(InterruptTime.AS_CALLER)
            .allows(Allowed.AS_CALLER)
            .once()),
    /** Ring-3 code called at interrupt time; listed for completeness. */
    BIMODAL_INT(facts("CB-BIMODAL", "VPICD_Install_Handler")
            .since(Target.WIN31)
            .interrupts(OnEntry.DISABLED)
            .at(InterruptTime.YES)
            .allows(Allowed.NONE));

    private final CallbackFacts facts;

    CallbackKind(CallbackFacts facts) {
        this.facts = facts;
    }

    private static CallbackFacts facts(String id, String... installers) {
        return new CallbackFacts(id, installers);
    }

    /** The kinds that a service, a field of a structure or a table installs in a version; none for what installs nothing. */
    public static List<CallbackKind> installedBy(String installer, Target target) {
        return Stream.of(values())
                .filter(kind -> kind.installers().contains(installer) && kind.exists(target))
                .toList();
    }

    /**
     * The kind that one installation makes; empty for what installs nothing. What the version does not have yet is judged as the
     * first version that has it judges it.
     *
     * @param ring0 true with {@code PEF_Ring0_Event}
     */
    public static Optional<CallbackKind> of(String installer, boolean ring0, Target target) {
        List<CallbackKind> kinds = installedBy(installer, target);
        List<CallbackKind> all = kinds.isEmpty()
                ? Stream.of(values())
                        .filter(kind -> kind.installers().contains(installer))
                        .toList()
                : kinds;
        return ring0 && all.contains(RING0_EVENT)
                ? Optional.of(RING0_EVENT)
                : all.stream().findFirst();
    }

    /** The kind's name in the collected facts. */
    public String id() {
        return facts.id;
    }

    /** DDK names of what installs it: services, fields of a structure, or a table. */
    public List<String> installers() {
        return facts.installers;
    }

    /** True when the version has it, with these facts. */
    public boolean exists(Target target) {
        return target.atLeast(facts.since) && facts.until.atLeast(target);
    }

    /** Registers that have a meaning when it is called. */
    public Set<Reg> in(Target target) {
        Set<Reg> registers = new HashSet<>(facts.in);
        if (target.atLeast(Target.WIN95)) {
            registers.addAll(facts.in95);
        }
        return ordered(registers);
    }

    private static Set<Reg> ordered(Set<Reg> registers) {
        Set<Reg> ordered = EnumSet.noneOf(Reg.class);
        ordered.addAll(registers);
        return Collections.unmodifiableSet(ordered);
    }

    /** True when the carry flag has a meaning when it is called. */
    public boolean carryIn() {
        return facts.carryIn;
    }

    /** True when the zero flag has a meaning when it is called. */
    public boolean zeroIn() {
        return facts.zeroIn;
    }

    /** True when the carry flag is an answer. */
    public boolean carryOut() {
        return facts.carryOut;
    }

    /**
     * Registers it may change; none for {@link #EXCEPTION}, hooks and services, where it depends on what is guarded, hooked or
     * promised.
     */
    public Set<Reg> mayModify() {
        return ordered(facts.modifies);
    }

    /** Whether interrupts are enabled when it is called. */
    public OnEntry interrupts() {
        return facts.interrupts;
    }

    /** Whether it is called at hardware-interrupt time. */
    public InterruptTime interruptTime() {
        return facts.time;
    }

    /**
     * The level of execution that it is called at; unknown where the caller's, the message's or an option's decides. Ring-3 code
     * counts as interrupt time like any other.
     */
    public Time level() {
        return switch (facts.time) {
            case YES -> this == NMI ? Time.NMI : Time.INTERRUPT;
            case REENTERED -> Time.REENTERED;
            case AS_CALLER, PERHAPS -> Time.UNKNOWN;
            case NO -> facts.level;
        };
    }

    /** True for the hook of a service: its registers, its answer and its moment are that one's. */
    public boolean isServiceHook() {
        return this == SERVICE_HOOK_3X || this == SERVICE_HOOK_95;
    }

    /** The services it may call. */
    public Allowed allowed() {
        return facts.allowed;
    }

    /** True when an installation is good for one call (or, where a negative time-out asks for it, two). */
    public boolean oneShot() {
        return facts.oneShot;
    }

    /** The state of the processor's interrupt flag when a callback is entered. */
    public enum OnEntry {
        /** Enabled, and they must be when it returns. */
        ENABLED,
        /** Disabled. */
        DISABLED,
        /** Disabled, and it may enable them. */
        DISABLED_FIRST,
        /** As whoever caused the call had them. */
        AS_CALLER,
        /** Disabled for some messages, see {@link org.vxd4j.api.ControlMessage#interruptsEnabled}. */
        BY_MESSAGE,
        /** No document says it. */
        NOT_STATED
    }

    /** Whether a callback is called at hardware-interrupt time. */
    public enum InterruptTime {
        /** It is not. */
        NO,
        /** It is. */
        YES,
        /** The VMM is re-entered: as at interrupt time. */
        REENTERED,
        /** When whoever caused the call is. */
        AS_CALLER,
        /** It may be, unless something else was asked for at its installation. */
        PERHAPS
    }

    /** Which services a callback may call. */
    public enum Allowed {
        /** All that its time allows. */
        ALL,
        /** The asynchronous ones. */
        ASYNC,
        /** None that pages. */
        NOT_PAGING,
        /** None that pages, blocks, runs nested, changes a priority or switches tasks (rules R0-01 to R0-05). */
        RING0,
        /** Those its caller may call. */
        AS_CALLER,
        /** None. */
        NONE
    }
}
