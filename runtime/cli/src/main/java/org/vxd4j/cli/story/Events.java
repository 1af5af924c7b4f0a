package org.vxd4j.cli.story;

import static org.vxd4j.cli.story.Moment.span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vxd4j.vmm.trace.TraceKind;
import org.vxd4j.vmm.trace.TraceRecord;

/** All events of a run: those pending, and what became of the others. */
final class Events {
    private static final int SHOWN = 6;

    private final Map<Object, Life> pending = new HashMap<>();
    private final Map<Object, Integer> running = new HashMap<>();
    private final Map<String, Tally> causes = new TreeMap<>();
    private final VmClocks processor;
    private final VmClocks critical;
    private int numbered;
    private long scheduled;
    private long atOnce;
    private long held;
    private long timedOut;
    private long cancelled;
    private Life longest;
    private long longestWait = -1;

    Events(VmClocks processor, VmClocks critical) {
        this.processor = processor;
        this.critical = critical;
    }

    /** The number of the event that a record is about; new ones get the next. */
    int number(TraceRecord r) {
        Object key = key(r);
        return switch (r.kind()) {
            case EVENT_QUEUED, EVENT_AT_ONCE -> ++numbered;
            case EVENT_DONE -> running.getOrDefault(key, 0);
            case EVENT_HELD, EVENT_CALLED, EVENT_TIMED_OUT, EVENT_CANCELLED ->
                pending.containsKey(key) ? pending.get(key).number() : 0;
            default -> 0;
        };
    }

    /** Events without a handle (a callback waiting for the critical section) are told apart by name. */
    private static Object key(TraceRecord r) {
        return r.a() == 0 ? r.subject() : Integer.valueOf(r.a());
    }

    /** Takes a record in; returns the event that is called now, or null. */
    Life take(TraceRecord r, Moment m) {
        Object key = key(r);
        switch (m.kind()) {
            case EVENT_QUEUED -> {
                scheduled++;
                pending.put(key, new Life(m.event(), m, processor, critical));
            }
            case EVENT_AT_ONCE -> {
                atOnce++;
                running.put(m.subject(), m.event());
            }
            case EVENT_HELD -> {
                if (pending.containsKey(key)) {
                    pending.get(key).held(m, processor, critical);
                }
            }
            case EVENT_CALLED, EVENT_TIMED_OUT -> {
                if (m.kind() == TraceKind.EVENT_TIMED_OUT) {
                    timedOut++;
                }
                running.put(key, m.event());
                return called(pending.remove(key), m);
            }
            case EVENT_DONE -> running.remove(key);
            case EVENT_CANCELLED -> {
                cancelled++;
                pending.remove(key);
            }
            default -> {
                // Not about an event.
            }
        }
        return null;
    }

    private Life called(Life life, Moment m) {
        if (life == null) {
            return null;
        }
        life.called(m.time(), m.vm(), processor, critical);
        held += life.wasHeld() ? 1 : 0;
        life.causes()
                .forEach((cause, nanos) ->
                        causes.computeIfAbsent(cause, c -> new Tally()).add(nanos));
        long wait = m.time() - life.scheduledAt();
        if (wait > longestWait) {
            longest = life;
            longestWait = wait;
        }
        return life;
    }

    /** The event that waited longest of those called; null when none was. */
    Life longest() {
        return longest;
    }

    long longestWait() {
        return longestWait;
    }

    /** A line for each thing that kept events waiting, the worst first. */
    List<String> causeLines() {
        List<String> lines = new ArrayList<>();
        List<Map.Entry<String, Tally>> worst = causes.entrySet().stream()
                .sorted((a, b) ->
                        Long.compare(b.getValue().total(), a.getValue().total()))
                .toList();
        for (Map.Entry<String, Tally> cause : worst.subList(0, Math.min(SHOWN, worst.size()))) {
            Tally tally = cause.getValue();
            lines.add("  %s: %s in all, %s at most, for %s"
                    .formatted(
                            cause.getKey(),
                            span(tally.total()),
                            span(tally.longest()),
                            Phrases.plural(tally.count(), "event")));
        }
        if (worst.size() > SHOWN) {
            lines.add("  and " + Phrases.plural(worst.size() - SHOWN, "lesser cause"));
        }
        return lines;
    }

    /** What became of them, in one line. */
    String summary() {
        return "%d scheduled (%d of them held), %d called at once, %d timed out, %d taken back, %d still pending"
                .formatted(scheduled, held, atOnce, timedOut, cancelled, pending.size());
    }
}
