package org.vxd4j.api;

/**
 * A thread of execution, as Windows 95 names it in EDI: the address of its thread control block.
 *
 * <p>One object for each thread, so handles compare with {@code ==}. Every virtual machine has one thread; only the System
 * VM can have more. Source: VMM.H.
 */
public final class ThreadHandle implements EventTarget {
    private final int address;
    private final int id;
    private final VmHandle vm;

    /** For the kernel, which alone makes threads. */
    public ThreadHandle(int address, int id, VmHandle vm) {
        if (address == 0) {
            throw new IllegalArgumentException("0 means \"no thread\" and cannot be a thread handle");
        }
        this.address = address;
        this.id = id;
        this.vm = vm;
    }

    @Override
    public int dword() {
        return address;
    }

    /** TCB_ThreadId. */
    public int id() {
        return id;
    }

    /** TCB_VMHandle: the virtual machine the thread belongs to. */
    public VmHandle vm() {
        return vm;
    }

    @Override
    public String toString() {
        return vm + ".T" + id;
    }
}
