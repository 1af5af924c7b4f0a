package org.vxd4j.vmm.trace;

/**
 * The machine's recorder: a ring of the newest records, and a sink that sees every one.
 *
 * <p>Writing a record allocates nothing.
 */
public final class Trace {
    private final long[] times;
    private final TraceKind[] kinds;
    private final String[] subjects;
    private final int[] words;
    private final TraceSink sink;
    private final TraceRecord lent = new TraceRecord();
    private long written;

    /**
     * @param capacity how many records the ring keeps, at least 1
     * @param sink sees every record
     */
    public Trace(int capacity, TraceSink sink) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a trace ring needs room for 1 record or more, not " + capacity);
        }
        this.times = new long[capacity];
        this.kinds = new TraceKind[capacity];
        this.subjects = new String[capacity];
        this.words = new int[capacity * 4];
        this.sink = sink;
    }

    /** Writes one record. */
    public void write(long time, TraceKind kind, int vm, int thread, String subject, int a, int b) {
        int slot = (int) (written++ % times.length);
        times[slot] = time;
        kinds[slot] = kind;
        subjects[slot] = subject;
        words[slot * 4] = vm;
        words[slot * 4 + 1] = thread;
        words[slot * 4 + 2] = a;
        words[slot * 4 + 3] = b;
        if (sink != TraceSink.NONE) {
            sink.accept(lent.set(time, kind, vm, thread, subject, a, b));
        }
    }

    /** How many records were written in all, kept or not. */
    public long written() {
        return written;
    }

    /** Replays the kept records, oldest first. */
    public void replay(TraceSink to) {
        TraceRecord record = new TraceRecord();
        for (long i = Math.max(0, written - times.length); i < written; i++) {
            int slot = (int) (i % times.length);
            to.accept(record.set(
                    times[slot],
                    kinds[slot],
                    words[slot * 4],
                    words[slot * 4 + 1],
                    subjects[slot],
                    words[slot * 4 + 2],
                    words[slot * 4 + 3]));
        }
    }
}
