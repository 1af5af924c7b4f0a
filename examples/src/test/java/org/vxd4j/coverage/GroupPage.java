package org.vxd4j.coverage;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vxd4j.api.rule.HeldRule;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleCoverage;
import org.vxd4j.api.rule.RuleCoverage.Group;
import org.vxd4j.api.rule.RuleCoverage.Planned;
import org.vxd4j.api.rule.Severity;

/** {@code docs/rules/EF.md} and its like: all there is to say about each rule of a group, as {@code vxd4j explain} says it. */
final class GroupPage {
    private GroupPage() {}

    /** The page's file. */
    static String file(Group group) {
        return group.id() + ".md";
    }

    /** Where on the page a rule is. */
    static String anchor(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    static String text(Group group, String command) {
        StringBuilder text = new StringBuilder("""
                # %s (%s)

                Written by `RuleCoverageTests` from the declarations; do not edit. [All rules](../rules.md). The command is
                `%s`.
                """.formatted(group.title(), group.id(), command));
        sections(group).values().forEach(text::append);
        return text.toString();
    }

    /** By number. */
    static Map<String, String> sections(Group group) {
        Map<String, String> sections = new TreeMap<>();
        for (Rule rule : RuleCatalogue.all()) {
            if (rule.id().startsWith(group.id() + "-")) {
                sections.put(rule.id(), section(rule));
            }
        }
        for (HeldRule rule : RuleCoverage.held()) {
            if (rule.id().startsWith(group.id() + "-")) {
                sections.put(rule.id(), section(rule));
            }
        }
        for (Planned rule : RuleCoverage.planned()) {
            if (rule.id().startsWith(group.id() + "-")) {
                sections.put(rule.id(), section(rule));
            }
        }
        return sections;
    }

    private static String section(Rule rule) {
        return """

                ## %s

                `%s`, %s, %s; enforced: %s.

                **%s**

                %s

                Wrong:

                ```java
                %s```

                Right:

                ```java
                %s```

                Source: %s.
                """.formatted(
                        rule.id(),
                        rule.name(),
                        severity(rule.severity()),
                        rule.versions(),
                        RulesPage.enforced(rule).replaceFirst("^both", "compile time and run time"),
                        escaped(rule.statement()),
                        escaped(rule.why()),
                        rule.bad(),
                        rule.good(),
                        rule.source());
    }

    private static String section(HeldRule rule) {
        return """

                ## %s

                %s, %s; no driver can break it.

                **%s**

                %s
                """.formatted(
                        rule.id(),
                        severity(rule.severity()),
                        rule.versions(),
                        escaped(rule.statement()),
                        escaped(rule.because()));
    }

    private static String section(Planned rule) {
        return """

                ## %s

                %s, %s; not enforced yet.

                **%s**

                %s
                """.formatted(
                        rule.id(),
                        severity(rule.severity()),
                        rule.versions(),
                        escaped(rule.statement()),
                        escaped(rule.reason()));
    }

    /** Names with underlines and stars are names, not emphasis. */
    static String escaped(String text) {
        return text.replace("*", "\\*").replace("_", "\\_").replace("<", "&lt;");
    }

    private static String severity(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
