package org.vxd4j.cli.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The life of one event from its scheduling to its call: how long it waited, and what for. */
final class Life {
    private static final int KEPT = 8;

    private final int number;
    private final List<Moment> moments = new ArrayList<>();
    private final Moment scheduled;
    private final Map<String, Long> causes = new LinkedHashMap<>();
    private Stretch stretch;
    private boolean held;

    /** A stretch of waiting with the same unmet flags. */
    private record Stretch(long from, int unmet, int vm, long[] running, long[] critical) {}

    Life(int number, Moment scheduled, VmClocks running, VmClocks critical) {
        this.number = number;
        this.scheduled = scheduled;
        moments.add(scheduled);
        begin(scheduled.time(), 0, scheduled.vm(), running, critical);
    }

    int number() {
        return number;
    }

    String name() {
        return scheduled.subject();
    }

    long scheduledAt() {
        return scheduled.time();
    }

    /** The first moments of its own. */
    List<Moment> moments() {
        return moments;
    }

    /** True when some restriction was seen not to hold. */
    boolean wasHeld() {
        return held;
    }

    /** Nanoseconds by cause, in the order they came up. */
    Map<String, Long> causes() {
        return causes;
    }

    /** The VMM looked at it and found these flags not met. */
    void held(Moment moment, VmClocks running, VmClocks critical) {
        held |= moment.b() != 0;
        if (moments.size() < KEPT) {
            moments.add(moment);
        }
        end(moment.time(), moment.vm(), running, critical);
        begin(moment.time(), moment.b(), moment.vm(), running, critical);
    }

    /** It is called, at the given time in the given VM. */
    void called(long time, int vm, VmClocks running, VmClocks critical) {
        end(time, vm, running, critical);
    }

    private void begin(long time, int unmet, int vm, VmClocks running, VmClocks critical) {
        stretch = new Stretch(time, unmet, vm, running.read(time), critical.read(time));
    }

    private void end(long time, int vm, VmClocks running, VmClocks critical) {
        long length = time - stretch.from;
        int owner = critical.longestSince(stretch.critical, time, 0);
        if (stretch.unmet != 0) {
            add(Phrases.obstacle(stretch.unmet, owner, stretch.vm), length);
            return;
        }
        // The VMM did not look at it: its VM was not current. When that was because the owner of the critical section
        // is
        // preferred, and the event wants the section free, the owner is what it waited for.
        long owned = owner == 0 || !wantsCriticalSectionFree() ? 0 : critical.since(stretch.critical, time, owner);
        if (owned > 0) {
            held = true;
            add(Phrases.obstacle(Phrases.CRITICAL_SECTION, owner, stretch.vm), owned);
        }
        int runner = running.longestSince(stretch.running, time, vm);
        add(runner == 0 ? "the VMM on its way to it" : "VM" + runner + " having the processor", length - owned);
    }

    private boolean wantsCriticalSectionFree() {
        return (scheduled.b() & Phrases.CRITICAL_SECTION) != 0;
    }

    private void add(String cause, long nanos) {
        if (nanos > 0) {
            causes.merge(cause, nanos, Long::sum);
        }
    }
}
