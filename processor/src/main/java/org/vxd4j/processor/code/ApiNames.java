package org.vxd4j.processor.code;

import java.util.List;

/**
 * The classes of the API that analysed code mentions, named as class files name them. Names and not classes: loading a class for its name
 * alone takes a build longer.
 */
public final class ApiNames {
    private static final String HOME = "org/vxd4j/api/";

    public static final String CLIENT_REGS = HOME + "ClientRegs";
    public static final String CPU = HOME + "Cpu";
    public static final String EVENT_HANDLE = HOME + "EventHandle";
    public static final String EVENT_PROC = HOME + "EventProc";
    public static final String EVENT_TARGET = HOME + "EventTarget";
    public static final String GLOBAL_EVENT = HOME + "GlobalEvent";
    public static final String IO_PROC = HOME + "IoProc";
    public static final String IO_TYPE = HOME + "IoType";
    public static final String IRQ_DESCRIPTOR = HOME + "IrqDescriptor";
    public static final String PRIORITY_EVENT = HOME + "PriorityEvent";
    public static final String REGISTERS = HOME + "Registers";
    public static final String RESTRICTED_EVENT = HOME + "RestrictedEvent";
    public static final String IRQ_HANDLE = HOME + "IrqHandle";
    public static final String THREAD_EVENT = HOME + "ThreadEvent";
    public static final String THREAD_HANDLE = HOME + "ThreadHandle";
    public static final String TIME_OUT_HANDLE = HOME + "TimeOutHandle";
    public static final String VM_EVENT = HOME + "VmEvent";
    public static final String VM_HANDLE = HOME + "VmHandle";

    private static final String REGISTER_FILE = "(L" + REGISTERS + ";)V";

    /** The methods by which the VMM calls procedures, each of an interface with no other. */
    public static final List<MethodRef> PROCEDURE_CALLS =
            List.of(new MethodRef(EVENT_PROC, "call", REGISTER_FILE), new MethodRef(IO_PROC, "access", REGISTER_FILE));

    private ApiNames() {}

    /** True for a class of the API, by its binary name. */
    public static boolean contains(String type) {
        return type.startsWith(HOME);
    }
}
