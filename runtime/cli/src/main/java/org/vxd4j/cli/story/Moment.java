package org.vxd4j.cli.story;

import org.vxd4j.vmm.trace.TraceKind;
import org.vxd4j.vmm.trace.TraceRecord;

/**
 * A trace record that is kept, with what the story knew when it was written.
 *
 * @param order how many moments a story tells came before it
 * @param event the number of the event it is about, in the order of their scheduling; 0 for none
 * @param owner the VM that owns the critical section then; 0 for none
 */
record Moment(
        long order, long time, TraceKind kind, int vm, int thread, String subject, int a, int b, int event, int owner) {

    static Moment of(long order, TraceRecord r, int event, int owner) {
        return new Moment(order, r.time(), r.kind(), r.vm(), r.thread(), r.subject(), r.a(), r.b(), event, owner);
    }

    /** Virtual time in milliseconds, as the story writes it. */
    static String millis(long nanos) {
        return "%d.%03d".formatted(nanos / 1_000_000, nanos / 1_000 % 1_000);
    }

    /** A length of time with its unit. */
    static String span(long nanos) {
        return millis(nanos) + " ms";
    }
}
