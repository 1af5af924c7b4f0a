package org.vxd4j.board;

import java.util.Objects;

/**
 * Something that happens at a moment of virtual time. A chip makes its alarms once, when it is built, and schedules them
 * again and again: the alarm is its own heap node, so that scheduling allocates nothing.
 */
public abstract class Alarm {

    static final int NOT_SCHEDULED = -1;

    /**
     * How often one alarm may fire without time moving on. Each firing that asks for the same moment again is legal by
     * itself, but an alarm that never stops asking would hang the machine without a word.
     */
    static final int FIRINGS_AT_ONE_MOMENT = 1_000;

    private final String name;
    private long lastFired = -1;
    private int firingsThen;

    /** The heap of the clock below owns these four. */
    Clock scheduledOn;

    int heapIndex = NOT_SCHEDULED;
    long due;
    long sequence;

    /** @param name what the alarm is, for messages: the chip and the thing that happens */
    protected Alarm(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * The moment has come. The alarm is no longer scheduled and may schedule itself again.
     *
     * @param now the time it was due, which is also what {@link Clock#now()} says
     */
    protected abstract void fire(long now);

    public final boolean isScheduled() {
        return heapIndex != NOT_SCHEDULED;
    }

    /** When it will fire, in nanoseconds since power on; {@link Long#MAX_VALUE} when it isn't scheduled. */
    public final long due() {
        return isScheduled() ? due : Long.MAX_VALUE;
    }

    final void countFiring(long now) {
        firingsThen = now == lastFired ? firingsThen + 1 : 1;
        lastFired = now;
        if (firingsThen > FIRINGS_AT_ONE_MOMENT) {
            throw new IllegalStateException("alarm \"" + name + "\" fired " + FIRINGS_AT_ONE_MOMENT + " times at " + now
                    + " ns and asks for the same moment again: schedule it later than now");
        }
    }

    /** The name it was given. */
    @Override
    public final String toString() {
        return name;
    }
}
