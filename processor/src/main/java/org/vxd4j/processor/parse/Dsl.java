package org.vxd4j.processor.parse;

import java.util.List;

/** The names by which drivers are read. Names and not classes: loading a class of the API for its name alone takes a build longer. */
public final class Dsl {
    private static final String HOME = "org.vxd4j.api.";

    /** {@code @VxD}. */
    public static final String VXD = HOME + "VxD";

    /** {@code @VxdGenerated}, the mark of our own classes. */
    public static final String VXD_GENERATED = HOME + "link.VxdGenerated";

    static final String CONTROL = HOME + "Control";
    static final String SERVICE = HOME + "Service";
    static final String EVENT_CALLBACK = HOME + "EventCallback";
    static final String TIME_OUT = HOME + "TimeOut";
    static final String HARDWARE_INTERRUPT = HOME + "HardwareInterrupt";
    static final String VIRTUAL_INTERRUPT = HOME + "VirtualInterrupt";
    static final String VIRTUAL_EOI = HOME + "VirtualEoi";
    static final String MASK_CHANGE = HOME + "MaskChange";
    static final String VIRTUAL_IRET = HOME + "VirtualIret";
    static final String IO_TRAP = HOME + "IoTrap";

    /** {@code @CritSection}. */
    public static final String CRIT_SECTION = HOME + "CritSection";

    static final String V86_API = HOME + "V86Api";
    static final String PM_API = HOME + "PmApi";
    static final String V86_INT = HOME + "V86Int";
    static final String PM_INT = HOME + "PmInt";
    static final String HOOK_SERVICE = HOME + "HookService";
    static final String ON_IDLE = HOME + "OnIdle";
    static final String ON_TASK_SWITCH = HOME + "OnTaskSwitch";
    static final String FAULT = HOME + "Fault";
    static final String PER_VM = HOME + "PerVm";

    static final String ASYNC = HOME + "Async";
    static final String CARRY = HOME + "Carry";
    static final String EFFECTS = HOME + "Effects";
    static final String IN = HOME + "In";
    static final String OUT = HOME + "Out";
    static final String TIMED_OUT = HOME + "TimedOut";
    static final String UNCHECKED = HOME + "Unchecked";
    static final String UNCHECKED_ALL = HOME + "Unchecked.All";
    static final String ZERO = HOME + "Zero";

    static final String SERVICE_TABLE = HOME + "service.ServiceTable";
    static final String VXD_SERVICE = HOME + "service.VxdService";

    static final String CLIENT_REGS = HOME + "ClientRegs";
    static final String CPU = HOME + "Cpu";
    static final String DWORD = HOME + "Dword";
    static final String IRQ_HANDLE = HOME + "IrqHandle";
    static final String THREAD_HANDLE = HOME + "ThreadHandle";
    static final String VM_HANDLE = HOME + "VmHandle";
    static final String VMM = HOME + "Vmm";

    static final String OBJECT = "java.lang.Object";
    static final String SUPPRESS_WARNINGS = "java.lang.SuppressWarnings";

    /** The annotations that make a method an entry point, in the order in which a method with several is that. */
    static final List<String> ENTRIES = List.of(
            CONTROL,
            SERVICE,
            EVENT_CALLBACK,
            TIME_OUT,
            HARDWARE_INTERRUPT,
            VIRTUAL_INTERRUPT,
            VIRTUAL_EOI,
            MASK_CHANGE,
            VIRTUAL_IRET,
            IO_TRAP,
            CRIT_SECTION);

    /** Those for methods that no glue is generated for yet. */
    static final List<String> HOOKS =
            List.of(V86_API, PM_API, V86_INT, PM_INT, HOOK_SERVICE, ON_IDLE, ON_TASK_SWITCH, FAULT);

    private Dsl() {}
}
