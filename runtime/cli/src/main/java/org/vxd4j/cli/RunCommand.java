package org.vxd4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vxd4j.vmm.example.Example;
import org.vxd4j.vmm.example.ExampleRun;
import org.vxd4j.vmm.example.WrongOption;
import org.vxd4j.vmm.trace.TraceSink;
import org.vxd4j.vmm.trace.TraceText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vxd4j run}: one example, with its options. */
@Command(
        name = "run",
        description = "Run an example; without a name, list them.",
        customSynopsis = "vxd4j run EXAMPLE [--OPTION VALUE...] [--trace FILE]")
final class RunCommand implements Callable<Integer> {
    private final Examples examples;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "EXAMPLE", description = "The example's name, then its options.")
    private List<String> words = List.of();

    RunCommand(Examples examples) {
        this.examples = examples;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (words.isEmpty()) {
            out.println("Examples; run one with: vxd4j run EXAMPLE");
            examples.table().forEach(out::println);
            return Exit.OK;
        }
        String name = words.get(0);
        Example example = examples.find(name).orElseThrow(() -> unknown(name));
        ExampleArguments arguments = ExampleArguments.parse(spec, example, words.subList(1, words.size()));
        CommandLine asCommand = ExampleArguments.commandLine(spec, example);
        if (arguments.help()) {
            asCommand.usage(out);
            return Exit.OK;
        }
        try {
            run(example, arguments, out);
        } catch (WrongOption e) {
            String synopsis = asCommand.getCommandSpec().usageMessage().customSynopsis()[0];
            throw new WrongUsage(asCommand.getCommandSpec(), e.getMessage(), synopsis);
        }
        return Exit.OK;
    }

    private static void run(Example example, ExampleArguments arguments, PrintWriter out) throws IOException {
        if (arguments.trace() == null) {
            example.run(new ExampleRun(arguments.options(), out, TraceSink.NONE));
            return;
        }
        refuseWhatIsNoFile(arguments.trace());
        refuseNamedTwice(arguments);
        try (Writer trace = Files.newBufferedWriter(arguments.trace(), StandardCharsets.UTF_8)) {
            example.run(new ExampleRun(arguments.options(), out, new TraceText(trace)));
        }
    }

    private static void refuseWhatIsNoFile(Path trace) {
        Path folder = trace.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new WrongOption("--trace: there is no folder '%s'".formatted(trace.getParent()));
        }
        if (Files.isDirectory(trace)) {
            throw new WrongOption("--trace: '%s' is a folder; name a file in it".formatted(trace));
        }
    }

    /** Opening the trace empties its file, and must not empty one that the example reads or writes. */
    private static void refuseNamedTwice(ExampleArguments arguments) throws IOException {
        for (Map.Entry<String, String> option : arguments.options().entrySet()) {
            Path named = Path.of(option.getValue());
            if (Files.exists(named) && Files.exists(arguments.trace()) && Files.isSameFile(named, arguments.trace())) {
                throw new WrongOption("--trace: '%s' is the file of --%s; name another file for the trace"
                        .formatted(arguments.trace(), option.getKey()));
            }
        }
    }

    private WrongUsage unknown(String name) {
        String what = "no example is called '" + name + "'" + Nearest.hint(name, examples.names());
        return new WrongUsage(spec, what, "vxd4j run " + String.join("|", examples.names()));
    }
}
