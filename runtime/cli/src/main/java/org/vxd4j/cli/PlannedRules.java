package org.vxd4j.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vxd4j.api.rule.RuleCoverage;
import org.vxd4j.api.rule.RuleCoverage.Planned;

/** {@code vxd4j rules --planned}: the rules that are known but not enforced yet, under the reasons why. */
final class PlannedRules {
    private PlannedRules() {}

    static void print(PrintWriter out) {
        Map<String, List<Planned>> byReason = new LinkedHashMap<>();
        for (Planned rule : RuleCoverage.planned()) {
            byReason.computeIfAbsent(rule.reason(), reason -> new ArrayList<>()).add(rule);
        }
        byReason.forEach((reason, rules) -> {
            out.println(reason);
            for (Planned rule : rules) {
                out.println("  %-6s  %-7s  %-18s  %s"
                        .formatted(rule.id(), severity(rule), rule.versions(), rule.statement()));
            }
            out.println();
        });
        out.println("RULES planned " + RuleCoverage.planned().size());
    }

    static JsonArray json() {
        JsonArray array = new JsonArray();
        for (Planned rule : RuleCoverage.planned()) {
            JsonObject object = new JsonObject();
            object.addProperty("id", rule.id());
            object.addProperty("severity", severity(rule));
            object.addProperty("versions", rule.versions());
            object.addProperty("statement", rule.statement());
            object.addProperty("reason", rule.reason());
            array.add(object);
        }
        return array;
    }

    static String severity(Planned rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT);
    }
}
