package org.vxd4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vxd4j.vmm.example.Example;
import org.vxd4j.vmm.example.ExampleOption;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What was typed after an example's name.
 *
 * @param options values by name, with the defaults of those not typed
 * @param trace the file for the trace, or null
 * @param help true when only help is asked for
 */
record ExampleArguments(Map<String, String> options, Path trace, boolean help) {

    /** Reads the words; wrong ones are reported as those of {@code vxd4j run EXAMPLE}. */
    static ExampleArguments parse(CommandSpec run, Example example, List<String> words) {
        ParseResult parsed = commandLine(run, example).parseArgs(words.toArray(String[]::new));
        boolean help = parsed.isUsageHelpRequested();
        Map<String, String> options = new LinkedHashMap<>();
        for (ExampleOption option : example.options()) {
            String value = parsed.matchedOptionValue("--" + option.name(), null);
            if (value == null) {
                value = defaultOf(option);
            }
            if (value != null) {
                options.put(option.name(), value);
            }
        }
        String trace = parsed.matchedOptionValue("--trace", null);
        return new ExampleArguments(options, trace == null ? null : Path.of(trace), help);
    }

    /** The example as a command of its own, for parsing and for its help. */
    static CommandLine commandLine(CommandSpec run, Example example) {
        CommandSpec spec = CommandSpec.create().name(run.qualifiedName() + " " + example.name());
        StringBuilder synopsis = new StringBuilder(spec.name());
        for (ExampleOption option : example.options()) {
            boolean required = "".equals(option.defaultValue());
            String name = "--" + option.name();
            spec.addOption(OptionSpec.builder(name)
                    .type(String.class)
                    .paramLabel(option.argument())
                    .required(required)
                    .description(description(option))
                    .build());
            String word = name + " " + option.argument();
            synopsis.append(' ').append(required ? word : "[" + word + "]");
        }
        synopsis.append(" [--trace FILE]");
        spec.addOption(OptionSpec.builder("--trace")
                .type(String.class)
                .paramLabel("FILE")
                .description("Write the trace there: one line for each thing that happens.")
                .build());
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
        spec.usageMessage()
                .description(example.summary())
                .customSynopsis(synopsis.toString())
                .width(100);
        CommandLine line = new CommandLine(spec);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setOut(run.commandLine().getOut());
        line.setErr(run.commandLine().getErr());
        return line;
    }

    private static String description(ExampleOption option) {
        String standard = option.defaultValue();
        return standard == null || standard.isEmpty()
                ? option.description()
                : option.description() + " Default: " + standard + ".";
    }

    /** The default; a file's is relative to vxd4j's folder, wherever the command is typed. */
    private static String defaultOf(ExampleOption option) {
        String home = System.getProperty("vxd4j.home");
        String value = option.defaultValue();
        if (home == null
                || value == null
                || value.isEmpty()
                || !option.argument().equals("FILE")) {
            return value;
        }
        Path inHome = Path.of(home).resolve(value);
        return Files.exists(inHome) ? inHome.toString() : value;
    }
}
