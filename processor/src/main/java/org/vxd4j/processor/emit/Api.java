package org.vxd4j.processor.emit;

import org.vxd4j.processor.model.ClassName;

/** The classes that generated code names, as {@link ClassName#code()} has them. */
final class Api {
    private static final char END = ClassName.MARK;
    private static final String LANG = ClassName.MARK + "java.lang" + ClassName.SEPARATOR;
    private static final String HOME = ClassName.MARK + "org.vxd4j.api" + ClassName.SEPARATOR;
    private static final String LINK = ClassName.MARK + "org.vxd4j.api.link" + ClassName.SEPARATOR;
    private static final String SERVICE = ClassName.MARK + "org.vxd4j.api.service" + ClassName.SEPARATOR;

    static final String CLASS = LANG + "Class" + END;
    static final String OBJECT = LANG + "Object" + END;
    static final String OVERRIDE = "@" + LANG + "Override" + END;
    static final String SUPPRESS_WARNINGS = "@" + LANG + "SuppressWarnings" + END;
    static final String LIST = ClassName.MARK + "java.util" + ClassName.SEPARATOR + "List" + END;

    static final String BLOCK_FLAG = HOME + "BlockFlag" + END;
    static final String BOOST = HOME + "Boost" + END;
    static final String CONTROL_MESSAGE = HOME + "ControlMessage" + END;
    static final String DEVICE_ID = HOME + "DeviceId" + END;
    static final String EVENT_HANDLE = HOME + "EventHandle" + END;
    static final String EVENT_TARGET = HOME + "EventTarget" + END;
    static final String GLOBAL_EVENT = HOME + "GlobalEvent" + END;
    static final String INIT_ORDER = HOME + "InitOrder" + END;
    static final String IRQ_DESCRIPTOR = HOME + "IrqDescriptor" + END;
    static final String IRQ_HANDLE = HOME + "IrqHandle" + END;
    static final String PEF = HOME + "Pef" + END;
    static final String PRIORITY_EVENT = HOME + "PriorityEvent" + END;
    static final String REG = HOME + "Reg" + END;
    static final String REGISTERS = HOME + "Registers" + END;
    static final String RESTRICTED_EVENT = HOME + "RestrictedEvent" + END;
    static final String SCOPE = HOME + "Scope" + END;
    static final String TARGET = HOME + "Target" + END;
    static final String THREAD_EVENT = HOME + "ThreadEvent" + END;
    static final String THREAD_HANDLE = HOME + "ThreadHandle" + END;
    static final String TIME_OUT_HANDLE = HOME + "TimeOutHandle" + END;
    static final String VIA = HOME + "Via" + END;
    static final String VM_EVENT = HOME + "VmEvent" + END;
    static final String VM_HANDLE = HOME + "VmHandle" + END;
    static final String VMM = HOME + "Vmm" + END;

    static final String DEVICE_BLOCK = LINK + "DeviceBlock" + END;
    static final String DEVICE_HEADER = LINK + "DeviceHeader" + END;
    static final String EVENT_ENTRY = LINK + "EventEntry" + END;
    static final String EVENT_PORT = LINK + "EventPort" + END;
    static final String EVENT_STATE = LINK + "EventState" + END;
    static final String INTERRUPT_ENTRY = LINK + "InterruptEntry" + END;
    static final String IO_TRAP_ENTRY = LINK + "IoTrapEntry" + END;
    static final String LINKER = LINK + "Linker" + END;
    static final String RESTRICTION = LINK + "Restriction" + END;
    static final String SERVICE_ENTRY = LINK + "ServiceEntry" + END;
    static final String SERVICE_GATE = LINK + "ServiceGate" + END;
    static final String TIME_OUT_ENTRY = LINK + "TimeOutEntry" + END;
    static final String VXD_GENERATED = "@" + LINK + "VxdGenerated" + END;

    static final String SERVICE_CONTRACT = SERVICE + "ServiceContract" + END;
    static final String SERVICE_CONTRACTS = SERVICE + "ServiceContracts" + END;

    private Api() {}

    static String listOf(String element) {
        return LIST + "<" + element + ">";
    }
}
