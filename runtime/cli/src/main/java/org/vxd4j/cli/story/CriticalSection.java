package org.vxd4j.cli.story;

import static org.vxd4j.cli.story.Moment.span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who had the critical section, and who had to wait for it. */
final class CriticalSection {
    private static final int SHOWN = 5;

    private final VmClocks owner = new VmClocks();
    private final Map<Integer, Tally> held = new TreeMap<>();
    private final Map<Integer, Tally> waited = new TreeMap<>();
    private final Map<Integer, Long> waiting = new HashMap<>();
    private long delayed;

    VmClocks clocks() {
        return owner;
    }

    void claimed(Moment m) {
        owner.give(m.vm(), m.time());
        Long since = waiting.remove(m.thread());
        if (since != null) {
            waited.computeIfAbsent(m.vm(), vm -> new Tally()).add(m.time() - since);
        }
    }

    void waits(Moment m) {
        waiting.putIfAbsent(m.thread(), m.time());
    }

    void delayed() {
        delayed++;
    }

    void released(Moment m) {
        owner.give(0, m.time());
        held.computeIfAbsent(m.b(), vm -> new Tally()).add(m.a() * 1_000L);
    }

    /** A line for each VM. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        TreeSet<Integer> vms = new TreeSet<>(held.keySet());
        vms.addAll(waited.keySet());
        for (int vm : vms.stream().limit(SHOWN).toList()) {
            Tally had = held.getOrDefault(vm, new Tally());
            Tally waitedFor = waited.getOrDefault(vm, new Tally());
            lines.add("  VM%-3d had it %s, %s in all, %s at most; waited for it %s, %s at most"
                    .formatted(
                            vm,
                            Phrases.plural(had.count(), "time"),
                            span(had.total()),
                            span(had.longest()),
                            Phrases.plural(waitedFor.count(), "time"),
                            span(waitedFor.longest())));
        }
        if (vms.size() > SHOWN) {
            lines.add("  and " + Phrases.plural(vms.size() - SHOWN, "other VM"));
        }
        if (delayed > 0) {
            lines.add("  its release was put off until events were processed " + Phrases.plural(delayed, "time"));
        }
        return lines;
    }
}
