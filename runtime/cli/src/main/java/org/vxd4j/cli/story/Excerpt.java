package org.vxd4j.cli.story;

import static org.vxd4j.cli.story.Moment.millis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vxd4j.vmm.trace.TraceKind;

/** Moments as lines, as many as fit: what matters least is left out first. */
final class Excerpt {
    private static final int LEAST = 4;

    private Excerpt() {}

    /** True when a story tells such a thing one by one at all. */
    static boolean tells(TraceKind kind) {
        return switch (kind) {
            case CONTROL, LOADED, IO_TRAP, IDLE, INTERRUPT_DONE -> false;
            default -> true;
        };
    }

    /**
     * The lines of these moments.
     *
     * @param event the event that it is all about, or 0 when it is about every event
     */
    static List<String> lines(List<Moment> moments, int event, int limit) {
        List<Moment> kept = choose(moments, event, limit);
        List<String> lines = new ArrayList<>();
        for (Moment moment : kept) {
            lines.add("%12s  %s".formatted(millis(moment.time()), Sentence.of(moment)));
        }
        long left =
                moments.isEmpty() ? 0 : last(moments).order() - moments.get(0).order() + 1 - kept.size();
        if (left > 0) {
            lines.add(" ".repeat(14) + "(and " + Phrases.plural(left, "lesser thing") + ")");
        }
        return lines;
    }

    private static Moment last(List<Moment> moments) {
        return moments.get(moments.size() - 1);
    }

    /** The weightiest moments in their order; of those that weigh the same and do not all fit, the first. */
    private static List<Moment> choose(List<Moment> moments, int event, int limit) {
        List<Moment> chosen = new ArrayList<>();
        int lightest = event == 0 ? LEAST : LEAST - 1;
        for (int weight = 0; weight <= lightest && chosen.size() < limit; weight++) {
            for (Moment moment : moments) {
                if (weight(moment, event) == weight && chosen.size() < limit) {
                    chosen.add(moment);
                }
            }
        }
        chosen.sort(Comparator.comparingLong(Moment::order));
        return chosen;
    }

    /** 0: tells the event's own life; 4: can be missed first. */
    private static int weight(Moment m, int event) {
        return switch (m.kind()) {
            case EVENT_QUEUED, EVENT_AT_ONCE, EVENT_HELD, EVENT_CALLED, EVENT_DONE, EVENT_TIMED_OUT, EVENT_CANCELLED ->
                event == 0 || m.event() == event ? 0 : 3;
            case FAULT, WARNING -> 0;
            case CRIT_CLAIMED, CRIT_WAITS, CRIT_RELEASED -> 1;
            case IF_CHANGED, SWITCH -> 2;
            case PRIORITY -> event == 0 ? 2 : 3;
            case INTERRUPT -> event == 0 ? 1 : 4;
            default -> 4;
        };
    }
}
