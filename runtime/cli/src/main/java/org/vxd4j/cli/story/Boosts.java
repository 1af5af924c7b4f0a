package org.vxd4j.cli.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The priority boosts that were given, and the highest priority they led to. */
final class Boosts {
    private static final int SHOWN = 3;

    private final Map<String, Long> given = new TreeMap<>();
    private int highest;
    private int highestVm;

    void changed(Moment m) {
        if (m.a() > 0) {
            given.merge(Phrases.boost(m.a()) + (m.subject().isEmpty() ? "" : " for " + m.subject()), 1L, Long::sum);
        }
        if (m.b() > highest) {
            highest = m.b();
            highestVm = m.vm();
        }
    }

    /** A few words for each kind, the most frequent first, and the highest priority. */
    List<String> summary() {
        if (given.isEmpty()) {
            return List.of("none");
        }
        List<String> lines = new ArrayList<>();
        given.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .limit(SHOWN)
                .forEach(e -> lines.add(Phrases.plural(e.getValue(), "time") + " " + e.getKey()));
        if (given.size() > SHOWN) {
            lines.add("and " + Phrases.plural(given.size() - SHOWN, "other kind"));
        }
        lines.add("the highest priority was " + Phrases.hex(highest) + ", in VM" + highestVm);
        return lines;
    }
}
