package org.vxd4j.board;

import java.util.Arrays;

/**
 * The one virtual clock of a machine, in nanoseconds since power on. Nothing moves unless {@link #advanceTo} is called;
 * what is due on the way fires in order of time, and at equal times in the order it was scheduled, so that a run is the
 * same on every host.
 *
 * <p>Pending alarms are a binary heap of the alarms themselves: O(log n) each, and no allocation but for growth.
 */
public final class Clock {

    private Alarm[] heap = new Alarm[8];
    private int size;
    private long now;
    private long nextSequence;
    private Alarm firing;

    /** At power on: time 0, nothing scheduled. */
    public Clock() {}

    /** Virtual nanoseconds since power on. */
    public long now() {
        return now;
    }

    /**
     * Makes the alarm due at that time. An alarm that is scheduled already is moved there, and counts as scheduled last.
     *
     * @throws IllegalArgumentException when the time has passed, or is {@link Long#MAX_VALUE}, which stands for never
     * @throws IllegalStateException when the alarm is scheduled on another clock
     */
    public void schedule(Alarm alarm, long atNanos) {
        if (atNanos < now || atNanos == Long.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "alarm \"" + alarm + "\" cannot be scheduled at " + atNanos + " ns: it is " + now + " ns now");
        }
        if (alarm.isScheduled()) {
            requireMine(alarm);
        } else {
            append(alarm);
        }
        alarm.due = atNanos;
        alarm.sequence = nextSequence++;
        siftDown(siftUp(alarm.heapIndex));
    }

    /** Takes the alarm off the clock; no effect when it isn't scheduled. */
    public void cancel(Alarm alarm) {
        if (alarm.isScheduled()) {
            requireMine(alarm);
            remove(alarm);
        }
    }

    /** When the next alarm is due; {@link Long#MAX_VALUE} when none is scheduled. */
    public long nextDue() {
        return size == 0 ? Long.MAX_VALUE : heap[0].due;
    }

    /**
     * Moves time forward and fires what is due up to and including that time. While an alarm fires, {@link #now()} is
     * the time it was due. When an alarm throws, the clock stays at its time and the rest stays scheduled.
     *
     * @throws IllegalArgumentException when that would be back in time
     * @throws IllegalStateException when called by an alarm: time has one driver
     */
    public void advanceTo(long nanos) {
        if (nanos < now) {
            throw new IllegalArgumentException(
                    "virtual time never goes back: it is " + now + " ns, not to become " + nanos + " ns");
        }
        if (firing != null) {
            throw new IllegalStateException("alarm \"" + firing + "\" must not move the clock while it fires");
        }
        while (size > 0 && heap[0].due <= nanos) {
            fire(heap[0]);
        }
        now = nanos;
    }

    /** Moves time forward by so many nanoseconds; see {@link #advanceTo}. */
    public void advance(long nanos) {
        if (nanos < 0 || nanos > Long.MAX_VALUE - now) {
            throw new IllegalArgumentException("virtual time cannot advance by " + nanos + " ns from " + now + " ns");
        }
        advanceTo(now + nanos);
    }

    private void fire(Alarm alarm) {
        remove(alarm);
        now = alarm.due;
        alarm.countFiring(now);
        firing = alarm;
        try {
            alarm.fire(now);
        } finally {
            firing = null;
        }
    }

    private void requireMine(Alarm alarm) {
        if (alarm.scheduledOn != this) {
            throw new IllegalStateException("alarm \"" + alarm + "\" is scheduled on another machine's clock");
        }
    }

    private void append(Alarm alarm) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        alarm.scheduledOn = this;
        put(alarm, size++);
    }

    private void remove(Alarm alarm) {
        int hole = alarm.heapIndex;
        Alarm last = heap[--size];
        heap[size] = null;
        if (last != alarm) {
            put(last, hole);
            siftDown(siftUp(hole));
        }
        alarm.heapIndex = Alarm.NOT_SCHEDULED;
        alarm.scheduledOn = null;
    }

    private int siftUp(int start) {
        int index = start;
        Alarm alarm = heap[index];
        while (index > 0) {
            int parent = (index - 1) >>> 1;
            if (!isBefore(alarm, heap[parent])) {
                break;
            }
            put(heap[parent], index);
            index = parent;
        }
        put(alarm, index);
        return index;
    }

    private void siftDown(int start) {
        int index = start;
        Alarm alarm = heap[index];
        while (2 * index + 1 < size) {
            int child = 2 * index + 1;
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], alarm)) {
                break;
            }
            put(heap[child], index);
            index = child;
        }
        put(alarm, index);
    }

    private void put(Alarm alarm, int index) {
        heap[index] = alarm;
        alarm.heapIndex = index;
    }

    private static boolean isBefore(Alarm left, Alarm right) {
        return left.due < right.due || left.due == right.due && left.sequence < right.sequence;
    }
}
