package org.vxd4j.vmm.kernel;

import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;

/** Measures how long the procedures of a hardware interrupt keep interrupts off, from the interrupt on. */
final class InterruptsOff {
    private static final Rule TOO_LONG = RuleCatalogue.get("PC-16");

    /** The figure is ours: in a millisecond a serial port at 115200 baud receives eleven characters, most of what a FIFO holds. */
    private static final long LONGEST = 1_000_000;

    private static final long NOT_MEASURED = -1;

    private final Kernel kernel;
    private long since = NOT_MEASURED;
    private int vector;

    InterruptsOff(Kernel kernel) {
        this.kernel = kernel;
    }

    /** An interrupt arrived, and disabled interrupts. */
    void begin(int interrupt) {
        vector = interrupt;
        since = kernel.now();
    }

    /** Interrupts are enabled again, by the handler, by a callback it calls, or because it ends. */
    void end() {
        if (since != NOT_MEASURED) {
            long off = kernel.now() - since;
            since = NOT_MEASURED;
            if (off > LONGEST) {
                kernel.warnOnce(
                        TOO_LONG,
                        "interrupt %02Xh".formatted(vector),
                        "its handler kept interrupts off for %d microseconds, and more than %d are long; enable them, or do the work in an event"
                                .formatted(off / 1000, LONGEST / 1000));
            }
        }
    }
}
