package org.vxd4j.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.vxd4j.api.rule.HeldRule;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleCoverage;
import org.vxd4j.api.rule.RuleCoverage.Group;
import org.vxd4j.api.rule.RuleCoverage.Planned;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vxd4j explain}: one rule, with its reason and two examples. */
@Command(
        name = "explain",
        description = "Explain a rule: what it states, why, what breaks it and what does not.",
        customSynopsis = "vxd4j explain RULE, as in vxd4j explain EF-09",
        footer = "A group's two letters list its rules, as in vxd4j explain EF.")
final class ExplainCommand implements Callable<Integer> {
    private static final int WIDTH = 100;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RULE", description = "A rule's id or name, as in messages.")
    private String rule;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        // Typed as it stands in messages: [vxd:NAME].
        rule = rule.replaceFirst("^\\[", "").replaceFirst("]$", "").replaceFirst("(?i)^vxd:", "");
        Optional<Group> group = RuleCoverage.groups().stream()
                .filter(g -> g.id().equalsIgnoreCase(rule))
                .findFirst();
        if (group.isPresent()) {
            print(group.get(), out);
            return Exit.OK;
        }
        Optional<Rule> found = RuleCatalogue.find(rule);
        if (found.isPresent()) {
            print(found.get(), out);
        } else if (RuleCoverage.held(rule).isPresent()) {
            print(RuleCoverage.held(rule).get(), out);
        } else {
            print(RuleCoverage.planned(rule).orElseThrow(this::unknown), out);
        }
        return Exit.OK;
    }

    private WrongUsage unknown() {
        String nearest = rule.length() < Nearest.ENOUGH
                ? ""
                : " (the nearest are " + String.join(", ", RuleCatalogue.nearest(rule)) + ")";
        String what = "no rule is called '" + rule + "'" + nearest;
        return new WrongUsage(spec, what, "vxd4j explain RULE, or vxd4j rules for all of them");
    }

    /** The rules of a group in the order of their numbers, wherever they are enforced. */
    private static void print(Group group, PrintWriter out) {
        SortedMap<String, String> lines = new TreeMap<>();
        RuleCatalogue.all().forEach(r -> lines.put(r.id(), r.statement()));
        RuleCoverage.held().forEach(r -> lines.put(r.id(), r.statement() + " (no driver can break it)"));
        RuleCoverage.planned().forEach(r -> lines.put(r.id(), r.statement() + " (not enforced yet)"));
        out.println(group.id() + "  " + group.title());
        out.println();
        lines.forEach((id, line) -> {
            if (id.startsWith(group.id() + "-")) {
                out.println("  " + id + "  " + line);
            }
        });
    }

    private static void print(Rule rule, PrintWriter out) {
        out.println(
                rule.id() + "  " + rule.name() + "  (" + RulesCommand.severity(rule) + ", " + rule.versions() + ")");
        out.println();
        paragraph(rule.statement(), out);
        out.println();
        out.println("Why:");
        paragraph("  " + rule.why(), out);
        out.println();
        out.println("Wrong:");
        out.print(rule.bad().indent(2));
        out.println();
        out.println("Right:");
        out.print(rule.good().indent(2));
        out.println();
        out.println("Source: " + rule.source());
    }

    private static void print(HeldRule rule, PrintWriter out) {
        String severity = rule.severity().name().toLowerCase(Locale.ROOT);
        out.println(rule.id() + "  (" + severity + ", " + rule.versions() + ")");
        out.println();
        paragraph(rule.statement(), out);
        out.println();
        out.println("No driver can break this rule:");
        paragraph("  " + rule.because(), out);
    }

    private static void print(Planned rule, PrintWriter out) {
        out.println(rule.id() + "  (" + PlannedRules.severity(rule) + ", " + rule.versions() + ")");
        out.println();
        paragraph(rule.statement(), out);
        out.println();
        out.println("This rule is known, but not enforced yet:");
        paragraph("  " + rule.reason(), out);
    }

    /** Words in lines of at most {@link #WIDTH}, each as far from the left as the first. */
    private static void paragraph(String text, PrintWriter out) {
        String margin = " ".repeat(text.length() - text.stripLeading().length());
        StringBuilder line = new StringBuilder(margin);
        for (String word : text.strip().split(" ")) {
            if (line.length() > margin.length() && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line.setLength(margin.length());
            }
            line.append(line.length() > margin.length() ? " " : "").append(word);
        }
        out.println(line);
    }
}
