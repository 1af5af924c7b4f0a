package org.vxd4j.cli.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleCoverage;
import org.vxd4j.api.rule.RuleExample;

/** Puts the examples of the rules to the compiler: the wrong one of each must be caught, and its legal twin accepted. */
public final class ExampleScore {
    private final Compilation compilation;
    private int rules;
    private int caught;
    private int accepted;

    /** By a compiler. */
    public ExampleScore(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Prints a line for each rule as it is judged, and the score. */
    public void print(PrintWriter out) throws IOException {
        Path folder = Files.createTempDirectory("vxd4j");
        Path file = folder.resolve("Example.java");
        try {
            for (Rule rule : RuleCatalogue.all()) {
                out.println("%-6s  %-40s  %s".formatted(rule.id(), rule.name(), verdict(rule, file)));
                out.flush();
            }
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
        out.println("RULES %d  caught %d/%d  accepted %d/%d".formatted(rules, caught, rules, accepted, rules));
    }

    private String verdict(Rule rule, Path file) throws IOException {
        if (RuleCoverage.where(rule) == RuleCoverage.Where.RUN_TIME) {
            return "run time  " + RuleCoverage.kernelTests().getOrDefault(rule.id(), "-");
        }
        boolean catches =
                problems(rule.bad(), file).stream().anyMatch(p -> rule.id().equals(p.rule()));
        boolean accepts = problems(rule.good(), file).stream()
                .noneMatch(p -> p.isError() || rule.id().equals(p.rule()));
        rules++;
        caught += catches ? 1 : 0;
        accepted += accepts ? 1 : 0;
        return (catches ? "caught" : "MISSED") + "  " + (accepts ? "accepted" : "REFUSED");
    }

    private List<Problem> problems(String example, Path file) throws IOException {
        Files.writeString(file, RuleExample.of(example).source());
        return compilation.problems(List.of(file));
    }
}
