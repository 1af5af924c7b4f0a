package org.vxd4j.cli.story;

import static org.vxd4j.cli.story.Moment.millis;
import static org.vxd4j.cli.story.Moment.span;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vxd4j.vmm.trace.TraceKind;
import org.vxd4j.vmm.trace.TraceRecord;
import org.vxd4j.vmm.trace.TraceSink;

/**
 * A run retold for a reader: the first event step by step, the first that was held,
 * the one that waited longest, what kept events waiting, the
 * competition for the critical section, and totals. It stays short however long the run is.
 */
public final class Story implements TraceSink {
    private static final int OPENING_EVENTS = 1;
    private static final int OPENING_MOMENTS = 400;
    private static final int OPENING_LINES = 14;
    private static final int LIFE_LINES = 10;
    private static final int REMEMBERED = 2048;
    private static final int WARNINGS = 3;

    private final VmClocks processor = new VmClocks();
    private final CriticalSection critical = new CriticalSection();
    private final Events events = new Events(processor, critical.clocks());
    private final Boosts boosts = new Boosts();
    private final Deque<Moment> recent = new ArrayDeque<>();
    private final List<Moment> opening = new ArrayList<>();
    private final List<String> drivers = new ArrayList<>();
    private final TreeSet<Integer> vms = new TreeSet<>();
    private final List<Moment> complaints = new ArrayList<>();
    private List<Moment> longest = List.of();
    private Life firstHeld;
    private List<Moment> firstHeldLife = List.of();
    private long records;
    private long told;
    private long openingDone;
    private long interruptsOfVms;
    private long interruptsOfVmm;
    private long switches;
    private long overruns;
    private long warnings;
    private long faults;
    private Moment last;

    @Override
    public void accept(TraceRecord r) {
        records++;
        Moment m = Moment.of(told, r, events.number(r), critical.clocks().holder());
        last = m;
        vms.add(m.vm());
        if (happensInCurrentVm(m.kind()) && processor.holder() != m.vm()) {
            processor.give(m.vm(), m.time());
        }
        count(m);
        if (Excerpt.tells(m.kind())) {
            told++;
            remember(m);
            open(m);
        }
        Life called = events.take(r, m);
        if (called != null) {
            excerpt(called);
        }
    }

    /** Priorities and the critical section may change for a thread that does not run. */
    private static boolean happensInCurrentVm(TraceKind kind) {
        return switch (kind) {
            case PRIORITY, CRIT_CLAIMED, CRIT_RELEASED -> false;
            default -> true;
        };
    }

    private void count(Moment m) {
        switch (m.kind()) {
            case LOADED -> drivers.add(m.subject());
            case SWITCH -> switches++;
            case PRIORITY -> boosts.changed(m);
            case CRIT_CLAIMED -> critical.claimed(m);
            case CRIT_WAITS -> critical.waits(m);
            case CRIT_DELAYED -> critical.delayed();
            case CRIT_RELEASED -> critical.released(m);
            case INTERRUPT -> {
                if (m.b() == 0) {
                    interruptsOfVms++;
                } else {
                    interruptsOfVmm++;
                }
            }
            case WARNING -> {
                warnings++;
                overruns += m.subject().toLowerCase(Locale.ROOT).contains("overrun") ? 1 : 0;
                complain(m);
            }
            case FAULT -> {
                faults++;
                complain(m);
            }
            default -> {
                // Told, but not counted.
            }
        }
    }

    private void complain(Moment m) {
        if (complaints.size() < WARNINGS) {
            complaints.add(m);
        }
    }

    private void remember(Moment m) {
        if (recent.size() == REMEMBERED) {
            recent.removeFirst();
        }
        recent.addLast(m);
    }

    /** The opening begins with the interrupt before the first event and ends when a few events are done. */
    private void open(Moment m) {
        boolean begins = m.kind() == TraceKind.EVENT_QUEUED || m.kind() == TraceKind.EVENT_AT_ONCE;
        if (opening.isEmpty() && begins) {
            List<Moment> before = List.copyOf(recent);
            int from = before.size() - 1;
            for (int i = before.size() - 1; i >= Math.max(0, before.size() - 4); i--) {
                from = before.get(i).kind() == TraceKind.INTERRUPT ? i : from;
            }
            opening.addAll(before.subList(from, before.size()));
        } else if (!opening.isEmpty() && openingDone < OPENING_EVENTS && opening.size() < OPENING_MOMENTS) {
            opening.add(m);
            openingDone += m.kind() == TraceKind.EVENT_DONE ? 1 : 0;
        }
    }

    /** Keeps the life of the first event that was held, and of the one that waited longest so far. */
    private void excerpt(Life called) {
        if (called == events.longest()) {
            longest = life(called);
        }
        if (firstHeld == null && called.wasHeld()) {
            firstHeld = called;
            firstHeldLife = life(called);
        }
    }

    /** What is remembered from the event's scheduling on, and its own moments for certain. */
    private List<Moment> life(Life event) {
        List<Moment> moments = new ArrayList<>();
        long oldest = recent.isEmpty() ? Long.MAX_VALUE : recent.peekFirst().order();
        for (Moment own : event.moments()) {
            if (own.order() < oldest) {
                moments.add(own);
            }
        }
        long from = event.moments().get(0).order();
        for (Moment m : recent) {
            if (m.order() >= from) {
                moments.add(m);
            }
        }
        return moments;
    }

    /** The story. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("The machine: " + Phrases.plural(vms.size(), "virtual machine") + " (VM1 is the System VM), drivers "
                + (drivers.isEmpty() ? "none" : String.join(" ", drivers)) + ".");
        section(lines, "How it began", Excerpt.lines(opening, 0, OPENING_LINES));
        if (firstHeld != null && firstHeld != events.longest()) {
            life(lines, "The first event that was held", firstHeld, firstHeldLife);
        }
        if (events.longestWait() > 0) {
            life(lines, "The longest wait, " + span(events.longestWait()), events.longest(), longest);
        }
        section(lines, "What kept events waiting", events.causeLines());
        section(lines, "The critical section", critical.lines());
        section(lines, "In all", totals());
        return lines;
    }

    private static void life(List<String> lines, String title, Life life, List<Moment> moments) {
        section(
                lines,
                "%s: event %d (%s)".formatted(title, life.number(), life.name()),
                Excerpt.lines(moments, life.number(), LIFE_LINES));
        lines.add("              It waited for " + causes(life) + ".");
    }

    private static void section(List<String> lines, String title, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(title);
            lines.addAll(content);
        }
    }

    private static String causes(Life life) {
        return life.causes().entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .limit(3)
                .map(e -> e.getKey() + " (" + span(e.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    private List<String> totals() {
        List<String> lines = new ArrayList<>();
        lines.add("  events      " + events.summary());
        if (events.longestWait() > 0) {
            lines.add("  longest     " + span(events.longestWait()) + ", for " + causes(events.longest()));
        }
        String title = "  boosts      ";
        for (String line : boosts.summary()) {
            lines.add(title + line);
            title = " ".repeat(title.length());
        }
        lines.add("  interrupts  %d hit a VM, %d hit the VMM; the processor changed hands %s"
                .formatted(interruptsOfVms, interruptsOfVmm, Phrases.plural(switches, "time")));
        lines.add("  trouble     %s, %s, %s"
                .formatted(
                        Phrases.plural(overruns, "overrun"),
                        Phrases.plural(warnings, "warning"),
                        Phrases.plural(faults, "fault")));
        for (Moment complaint : complaints) {
            lines.add("    %s  %s".formatted(millis(complaint.time()), Sentence.of(complaint)));
        }
        if (last != null) {
            String why = last.kind() == TraceKind.STOPPED ? " (" + last.subject() + ")" : "";
            lines.add("  end         at %s%s, after %s"
                    .formatted(millis(last.time()), why, Phrases.plural(records, "trace record")));
        }
        return lines;
    }
}
