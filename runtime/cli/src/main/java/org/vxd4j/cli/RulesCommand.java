package org.vxd4j.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.HeldRule;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleCoverage;
import org.vxd4j.cli.check.Compilation;
import org.vxd4j.cli.check.CompilerOptions;
import org.vxd4j.cli.check.ExampleScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vxd4j rules}: the catalogue as a table, or what it covers, or what it lacks. */
@Command(
        name = "rules",
        description = "List the rules that drivers are checked against, or cannot break; --planned lists the rest.",
        customSynopsis = "vxd4j rules [--coverage|--planned] [--format text|json]")
final class RulesCommand implements Callable<Integer> {
    /** Stands for the name of a rule that no message can name. */
    private static final String HELD = "(held by construction)";

    private final Supplier<List<Processor>> processors;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = Format.Converter.class,
            description = "For a person, or for a tool.")
    private Format format;

    @Option(
            names = "--coverage",
            description =
                    "Which wrong examples the compiler catches, and how many rules of each group are enforced, and where.")
    private boolean coverage;

    @Option(names = "--planned", description = "The rules that are known but not enforced yet, and why.")
    private boolean planned;

    RulesCommand(Supplier<List<Processor>> processors) {
        this.processors = processors;
    }

    @Override
    public Integer call() throws IOException {
        if (coverage && planned) {
            throw new WrongUsage(
                    spec,
                    "--coverage and --planned are two answers",
                    "vxd4j rules --coverage, or vxd4j rules --planned");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.println(pretty(coverage ? new CoverageReport().json() : planned ? PlannedRules.json() : json()));
        } else if (coverage) {
            new CoverageReport().print(out);
            if (!processors.get().isEmpty()) {
                new ExampleScore(new Compilation(processors, CompilerOptions.NONE)).print(out);
            }
        } else if (planned) {
            PlannedRules.print(out);
        } else {
            text(out);
        }
        return Exit.OK;
    }

    private static void text(PrintWriter out) {
        int width = RuleCatalogue.all().stream()
                .mapToInt(r -> r.name().length())
                .max()
                .orElse(0);
        String row = "%-6s  %-" + width + "s  %-7s  %-19s  %s";
        SortedMap<String, String> lines = new TreeMap<>();
        for (Rule rule : RuleCatalogue.all()) {
            lines.put(
                    rule.id(),
                    row.formatted(rule.id(), rule.name(), severity(rule), rule.versions(), rule.statement()));
        }
        for (HeldRule rule : RuleCoverage.held()) {
            lines.put(rule.id(), row.formatted(rule.id(), HELD, severity(rule), rule.versions(), rule.statement()));
        }
        lines.values().forEach(out::println);
    }

    static String severity(Rule rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String severity(HeldRule rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT);
    }

    private static JsonArray json() {
        SortedMap<String, JsonObject> rules = new TreeMap<>();
        for (Rule rule : RuleCatalogue.all()) {
            JsonObject object = new JsonObject();
            object.addProperty("id", rule.id());
            object.addProperty("name", rule.name());
            object.addProperty("severity", severity(rule));
            object.addProperty("since", rule.since().label());
            object.addProperty("until", rule.until().label());
            object.addProperty("statement", rule.statement());
            rules.put(rule.id(), object);
        }
        for (HeldRule rule : RuleCoverage.held()) {
            JsonObject object = new JsonObject();
            object.addProperty("id", rule.id());
            object.add("name", JsonNull.INSTANCE);
            object.addProperty("severity", severity(rule));
            object.addProperty("since", rule.since().label());
            object.addProperty("until", Target.WIN98.label());
            object.addProperty("statement", rule.statement());
            rules.put(rule.id(), object);
        }
        JsonArray array = new JsonArray();
        rules.values().forEach(array::add);
        return array;
    }

    private static String pretty(JsonArray array) {
        return new GsonBuilder()
                .setPrettyPrinting()
                .serializeNulls()
                .disableHtmlEscaping()
                .create()
                .toJson(array);
    }
}
