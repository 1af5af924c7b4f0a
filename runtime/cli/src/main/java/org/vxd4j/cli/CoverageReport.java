package org.vxd4j.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleCoverage;
import org.vxd4j.api.rule.RuleCoverage.Group;
import org.vxd4j.api.rule.RuleCoverage.Where;

/** {@code vxd4j rules --coverage}: how many rules of each group are enforced, and where; from the declarations alone. */
final class CoverageReport {
    private final List<Count> counts = new ArrayList<>();

    /** One line: rules of the catalogue by where they are enforced, those that cannot be broken, and planned ones. */
    private record Count(String group, String title, Map<Where, Integer> rules, int planned) {
        int at(Where where) {
            return rules.getOrDefault(where, 0);
        }

        int all() {
            return rules.values().stream().mapToInt(Integer::intValue).sum() + planned;
        }
    }

    CoverageReport() {
        for (Group group : RuleCoverage.groups()) {
            Count count = count(group.id(), group.title(), group.id() + "-");
            if (count.all() > 0) {
                counts.add(count);
            }
        }
    }

    private static Count count(String group, String title, String prefix) {
        Map<Where, Integer> rules = new EnumMap<>(Where.class);
        for (Rule rule : RuleCatalogue.all()) {
            if (rule.id().startsWith(prefix)) {
                rules.merge(RuleCoverage.where(rule), 1, Integer::sum);
            }
        }
        int held = (int) RuleCoverage.held().stream()
                .filter(rule -> rule.id().startsWith(prefix))
                .count();
        if (held > 0) {
            rules.put(Where.CONSTRUCTION, held);
        }
        int planned = (int) RuleCoverage.planned().stream()
                .filter(rule -> rule.id().startsWith(prefix))
                .count();
        return new Count(group, title, rules, planned);
    }

    void print(PrintWriter out) {
        int width = counts.stream().mapToInt(c -> c.title().length()).max().orElse(0);
        String row = "%-5s  %-" + width + "s  %5s  %12s  %8s  %4s %4s %7s";
        out.println(row.formatted("group", "about", "rules", "compile time", "run time", "both", "held", "not yet"));
        for (Count count : counts) {
            out.println(row.formatted(
                    count.group(),
                    count.title(),
                    count.all(),
                    count.at(Where.COMPILE_TIME),
                    count.at(Where.RUN_TIME),
                    count.at(Where.BOTH),
                    count.at(Where.CONSTRUCTION),
                    count.at(Where.NOT_YET) + count.planned()));
        }
        Count sum = count("", "", "");
        int open = sum.at(Where.NOT_YET) + sum.planned();
        out.println("RULES %d  enforced %d (compile time %d, run time %d, both %d, held %d)  not yet %d"
                .formatted(
                        sum.all(),
                        sum.all() - open,
                        sum.at(Where.COMPILE_TIME),
                        sum.at(Where.RUN_TIME),
                        sum.at(Where.BOTH),
                        sum.at(Where.CONSTRUCTION),
                        open));
    }

    JsonArray json() {
        JsonArray array = new JsonArray();
        for (Count count : counts) {
            JsonObject object = new JsonObject();
            object.addProperty("group", count.group());
            object.addProperty("about", count.title());
            object.addProperty("rules", count.all());
            object.addProperty("compileTime", count.at(Where.COMPILE_TIME));
            object.addProperty("runTime", count.at(Where.RUN_TIME));
            object.addProperty("both", count.at(Where.BOTH));
            object.addProperty("held", count.at(Where.CONSTRUCTION));
            object.addProperty("notYet", count.at(Where.NOT_YET) + count.planned());
            array.add(object);
        }
        return array;
    }
}
