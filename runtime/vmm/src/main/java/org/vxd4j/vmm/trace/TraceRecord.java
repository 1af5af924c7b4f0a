package org.vxd4j.vmm.trace;

/**
 * One record of the trace, lent to a sink for the duration of a call: the object is used again for the next record.
 */
public final class TraceRecord {
    private long time;
    private TraceKind kind;
    private int vm;
    private int thread;
    private String subject;
    private int a;
    private int b;

    TraceRecord() {}

    TraceRecord set(long time, TraceKind kind, int vm, int thread, String subject, int a, int b) {
        this.time = time;
        this.kind = kind;
        this.vm = vm;
        this.thread = thread;
        this.subject = subject;
        this.a = a;
        this.b = b;
        return this;
    }

    /** Virtual nanoseconds since power on. */
    public long time() {
        return time;
    }

    /** What happened. */
    public TraceKind kind() {
        return kind;
    }

    /** CB_VMID of the virtual machine it happened in; 1 is the System VM. */
    public int vm() {
        return vm;
    }

    /** Id of the thread it happened in. */
    public int thread() {
        return thread;
    }

    /** A name or text, by kind; empty when the kind has none. */
    public String subject() {
        return subject;
    }

    /** First payload word, by kind. */
    public int a() {
        return a;
    }

    /** Second payload word, by kind. */
    public int b() {
        return b;
    }
}
