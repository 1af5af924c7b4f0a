package org.vxd4j.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vxd4j.api.rule.HeldRule;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleCoverage;
import org.vxd4j.api.rule.RuleCoverage.Group;
import org.vxd4j.api.rule.RuleCoverage.Planned;
import org.vxd4j.api.rule.RuleCoverage.Where;
import org.vxd4j.api.rule.Severity;

/** {@code docs/rules.md}: every rule, where it is enforced, and why not yet. */
final class RulesPage {
    private static final String NOT_DECIDED = "The analysis of bodies does not decide it yet.";

    private RulesPage() {}

    static String text(String command) {
        StringBuilder text = new StringBuilder("""
                # Rules

                What a virtual device driver must and must not do, group by group. *Compile time* is the annotation processor, *run time*
                the kernel; *both* means that the same rule is decided on constants and bodies by the one and on what really happens by
                the other; *by construction* that there is no way to break the rule. A rule's number leads to its whole story, with a wrong and a right example, as `vxd4j explain ID` tells it; the tests
                compile them all.

                Written by `RuleCoverageTests` from the declarations; do not edit. The command is
                `%s`.

                """.formatted(command));
        appendCounts(text);
        for (Group group : RuleCoverage.groups()) {
            Map<String, String> rows = rows(group);
            if (!rows.isEmpty()) {
                text.append("\n## [%s (%s)](%s)\n\n".formatted(group.title(), group.id(), page(group)));
                text.append("| id | name | severity | versions | enforced | statement |\n|---|---|---|---|---|---|\n");
                rows.values().forEach(text::append);
            }
        }
        return text.toString();
    }

    private static void appendCounts(StringBuilder text) {
        text.append(
                "| group | rules | compile time | run time | both | by construction | not yet |\n|---|---:|---:|---:|---:|---:|---:|\n");
        for (Group group : RuleCoverage.groups()) {
            appendCounts(text, group.title(), group.id() + "-");
        }
        appendCounts(text, "all", "");
    }

    private static void appendCounts(StringBuilder text, String title, String prefix) {
        List<String> counts = new ArrayList<>();
        long planned = RuleCoverage.planned().stream()
                .filter(rule -> rule.id().startsWith(prefix))
                .count();
        long held = RuleCoverage.held().stream()
                .filter(rule -> rule.id().startsWith(prefix))
                .count();
        long all = planned + held;
        for (Where where : Where.values()) {
            long count = RuleCatalogue.all().stream()
                    .filter(rule -> rule.id().startsWith(prefix) && RuleCoverage.where(rule) == where)
                    .count();
            all += count;
            if (where == Where.NOT_YET) {
                count += planned;
            } else if (where == Where.CONSTRUCTION) {
                count += held;
            }
            counts.add(String.valueOf(count));
        }
        if (all > 0) {
            text.append("| %s | %d | %s |\n".formatted(title, all, String.join(" | ", counts)));
        }
    }

    /** By number. */
    private static Map<String, String> rows(Group group) {
        Map<String, String> rows = new TreeMap<>();
        for (Rule rule : RuleCatalogue.all()) {
            if (rule.id().startsWith(group.id() + "-")) {
                rows.put(
                        rule.id(),
                        row(
                                link(group, rule.id()),
                                "`" + rule.name() + "`",
                                severity(rule.severity()),
                                rule.versions(),
                                enforced(rule),
                                rule.statement()));
            }
        }
        for (HeldRule rule : RuleCoverage.held()) {
            if (rule.id().startsWith(group.id() + "-")) {
                rows.put(
                        rule.id(),
                        row(
                                link(group, rule.id()),
                                "",
                                severity(rule.severity()),
                                rule.versions(),
                                held(rule),
                                rule.statement()));
            }
        }
        for (Planned rule : RuleCoverage.planned()) {
            if (rule.id().startsWith(group.id() + "-")) {
                String enforced = "*not yet:* " + rule.reason();
                rows.put(
                        rule.id(),
                        row(
                                link(group, rule.id()),
                                "",
                                severity(rule.severity()),
                                rule.versions(),
                                enforced,
                                rule.statement()));
            }
        }
        return rows;
    }

    /** Why nobody can break it, and which test proves that. */
    static String held(HeldRule rule) {
        String text = Where.CONSTRUCTION.label() + ": " + rule.because();
        return rule.test().equals("-") ? text : text + " (`" + rule.test() + "`)";
    }

    private static String page(Group group) {
        return "rules/" + GroupPage.file(group);
    }

    private static String link(Group group, String id) {
        return "[%s](%s#%s)".formatted(id, page(group), GroupPage.anchor(id));
    }

    /** By whom, and which test of the kernel shows it. */
    static String enforced(Rule rule) {
        Where where = RuleCoverage.where(rule);
        StringBuilder text = new StringBuilder(where == Where.NOT_YET ? "*not yet:* " + NOT_DECIDED : where.label());
        if (where == Where.RUN_TIME && RuleCoverage.undecided().contains(rule.id())) {
            text.append("; compile time *not yet:* ").append(NOT_DECIDED);
        }
        String test = RuleCoverage.kernelTests().getOrDefault(rule.id(), "-");
        return test.equals("-") ? text.toString() : text + " (`" + test + "`)";
    }

    private static String severity(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String row(String... cells) {
        List<String> escaped = new ArrayList<>();
        for (String cell : cells) {
            escaped.add(cell.replace("|", "\\|").replace("*.", "\\*."));
        }
        return "| " + String.join(" | ", escaped) + " |\n";
    }
}
