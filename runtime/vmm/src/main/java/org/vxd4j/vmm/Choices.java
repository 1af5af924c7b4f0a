package org.vxd4j.vmm;

/**
 * Everything that could go either way on a real machine goes through here; the same answers give the same run.
 *
 * <p>Answer 0 is always what the kernel does by itself.
 */
@FunctionalInterface
public interface Choices {

    /** The fixed answers: 0 to everything. */
    Choices FIXED = (point, alternatives) -> 0;

    /** What is to be chosen. */
    enum Point {
        /** Which of several threads of the same highest priority runs; 0: the current one, or else the first created. */
        EQUAL_PRIORITY,
        /** Whether a pending hardware interrupt is taken at this service call or port access; 0: now, 1: later. */
        INTERRUPT_WINDOW,
        /** Where a new event goes in its list; 0: the usual end for its kind, 1: the other end. */
        EVENT_ORDER
    }

    /** An answer from 0 to {@code alternatives - 1}. */
    int choose(Point point, int alternatives);
}
