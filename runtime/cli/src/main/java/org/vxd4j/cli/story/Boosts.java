package org.vxd4j.cli.story;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /** One line. */
    String summary() {
        if (given.isEmpty()) {
            return "no boosts";
        }
        List<Map.Entry<String, Long>> most = given.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .toList();
        String shown = most.stream()
                .limit(SHOWN)
                .map(e -> e.getValue() + " x " + e.getKey())
                .collect(Collectors.joining(", "));
        String more = most.size() > SHOWN ? ", and " + (most.size() - SHOWN) + " other kinds" : "";
        return shown + more + "; highest " + Phrases.hex(highest) + " in VM" + highestVm;
    }
}
