package org.vxd4j.board.rtc;

/**
 * The MC146818's divider chain: it turns 32.768 kHz into the second of the update cycle and the faster ticks of the
 * periodic interrupt. Counts are computed from virtual time by integer arithmetic, so that tick n of a rate lies at
 * floor(n * 10^9 / rate) ns after its origin and nothing drifts.
 */
final class Divider {

    static final long SECOND = 1_000_000_000L;

    private boolean running;
    /** When second 0 and tick 0 were. */
    private long origin;

    /** @param sinceSecond how long ago the last second began */
    void start(long now, long sinceSecond) {
        running = true;
        origin = now - sinceSecond;
    }

    /** Lets go of the reset: the first update ends half a second later (data sheet, "Divider control"). */
    void release(long now) {
        start(now, SECOND / 2);
    }

    /** Holds the chain in reset: no second passes and nothing ticks. */
    void hold() {
        running = false;
    }

    boolean isRunning() {
        return running;
    }

    long second(long now) {
        return (now - origin) / SECOND;
    }

    long startOfSecond(long second) {
        return origin + second * SECOND;
    }

    /** The number of the last tick at or before now. */
    long tick(long now, int hertz) {
        long elapsed = now - origin;
        long rest = elapsed % SECOND;
        return elapsed / SECOND * hertz + ((rest + 1) * hertz - 1) / SECOND;
    }

    long startOfTick(long tick, int hertz) {
        return origin + tick / hertz * SECOND + tick % hertz * SECOND / hertz;
    }
}
