package org.vxd4j.examples.misuse;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleCoverage;
import org.vxd4j.api.rule.RuleExample;
import org.vxd4j.vmm.example.Example;
import org.vxd4j.vmm.example.ExampleOption;
import org.vxd4j.vmm.example.ExampleRun;
import org.vxd4j.vmm.example.WrongOption;

/** Compiles the bad example of every rule, or of one, and shows what the compiler says to it. */
public final class MisuseExample implements Example {

    /** For the service loader. */
    public MisuseExample() {}

    @Override
    public String name() {
        return "misuse";
    }

    @Override
    public String summary() {
        return "a driver for each rule that the compiler decides, with the diagnostics it gets";
    }

    @Override
    public List<ExampleOption> options() {
        return List.of(new ExampleOption("rule", "RULE", "only this rule, by its id or name", null));
    }

    @Override
    public void run(ExampleRun run) throws IOException {
        List<String> silent = new ArrayList<>();
        for (Rule rule : rules(run.option("rule"))) {
            RuleExample bad = RuleExample.of(rule.bad());
            List<String> diagnostics = bad.atRunTime() ? List.of() : SourceCheck.diagnostics(bad.source());
            if (diagnostics.isEmpty()) {
                silent.add(rule.id());
            } else {
                show(rule, bad, diagnostics, run.out());
            }
        }
        if (!silent.isEmpty()) {
            run.out().println("Decided by the kernel at run time: " + String.join(", ", silent));
        }
    }

    private static List<Rule> rules(String wanted) {
        if (wanted == null) {
            return RuleCatalogue.all();
        }
        RuleCoverage.planned().stream()
                .filter(planned -> planned.id().equalsIgnoreCase(wanted))
                .findFirst()
                .ifPresent(planned -> {
                    throw new WrongOption(
                            "--rule: %s is not enforced yet: %s".formatted(planned.id(), planned.reason()));
                });
        Rule rule = RuleCatalogue.find(wanted)
                .orElseThrow(() -> new WrongOption("--rule: there is no rule '%s'; did you mean %s?"
                        .formatted(wanted, String.join(", ", RuleCatalogue.nearest(wanted)))));
        return List.of(rule);
    }

    private static void show(Rule rule, RuleExample bad, List<String> diagnostics, PrintWriter out) {
        out.println("== %s %s (Windows %s driver)"
                .formatted(rule.id(), rule.name(), bad.target().label()));
        out.println();
        out.print(bad.code().indent(4));
        out.println();
        diagnostics.forEach(out::println);
        out.println();
    }
}
