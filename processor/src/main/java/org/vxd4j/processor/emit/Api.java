package org.vxd4j.processor.emit;

import com.palantir.javapoet.ClassName;

/** The names of the API that generated code uses more than once. */
final class Api {
    private static final String HOME = "org.vxd4j.api";
    private static final String LINK = HOME + ".link";

    static final ClassName BOOST = ClassName.get(HOME, "Boost");
    static final ClassName PEF = ClassName.get(HOME, "Pef");
    static final ClassName REG = ClassName.get(HOME, "Reg");
    static final ClassName REGISTERS = ClassName.get(HOME, "Registers");
    static final ClassName VMM = ClassName.get(HOME, "Vmm");
    static final ClassName SCOPE = ClassName.get(HOME, "Scope");
    static final ClassName EVENT_HANDLE = ClassName.get(HOME, "EventHandle");
    static final ClassName TIME_OUT_HANDLE = ClassName.get(HOME, "TimeOutHandle");
    static final ClassName VM_HANDLE = ClassName.get(HOME, "VmHandle");
    static final ClassName THREAD_HANDLE = ClassName.get(HOME, "ThreadHandle");
    static final ClassName LINKER = ClassName.get(LINK, "Linker");
    static final ClassName EVENT_ENTRY = ClassName.get(LINK, "EventEntry");
    static final ClassName TIME_OUT_ENTRY = ClassName.get(LINK, "TimeOutEntry");

    private Api() {}

    static ClassName home(String simpleName) {
        return ClassName.get(HOME, simpleName);
    }

    static ClassName link(String simpleName) {
        return ClassName.get(LINK, simpleName);
    }

    static ClassName service(String simpleName) {
        return ClassName.get(HOME + ".service", simpleName);
    }
}
