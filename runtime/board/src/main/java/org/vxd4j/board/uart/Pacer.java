package org.vxd4j.board.uart;

/** The ends of characters that follow each other without a gap: whole nanoseconds, with the fraction carried along. */
final class Pacer {

    private long nanos;
    private long fraction;

    /** The next character begins now. */
    void restart(long now) {
        nanos = now;
        fraction = 0;
    }

    /** When a character of that length ends that began where the last one ended. */
    long next(long units) {
        long total = fraction + units;
        nanos += total / CharacterTime.UNITS_PER_NANO;
        fraction = total % CharacterTime.UNITS_PER_NANO;
        return nanos;
    }
}
