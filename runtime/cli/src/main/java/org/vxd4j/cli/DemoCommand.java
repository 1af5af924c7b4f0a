package org.vxd4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vxd4j.cli.story.Story;
import org.vxd4j.vmm.example.Example;
import org.vxd4j.vmm.example.ExampleRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vxd4j demo}: the serial-capture example on a file that comes with vxd4j, and the story of what happened. */
@Command(
        name = "demo",
        description = "Run a serial driver on a file that comes with vxd4j, and tell what happened.",
        customSynopsis = "vxd4j demo")
final class DemoCommand implements Callable<Integer> {
    private static final String EXAMPLE = "serial-capture";
    /** The text that ships with the example. */
    private static final String MESSAGE = "message.txt";

    private final Examples examples;

    @Spec
    private CommandSpec spec;

    DemoCommand(Examples examples) {
        this.examples = examples;
    }

    @Override
    public Integer call() throws IOException {
        Example example = examples.find(EXAMPLE)
                .orElseThrow(() -> new IllegalStateException("the example " + EXAMPLE + " is not beside the command"));
        Path folder = Files.createTempDirectory("vxd4j-demo");
        Path input = folder.resolve(MESSAGE);
        Path output = folder.resolve("captured.txt");
        try {
            Files.write(input, message(example));
            return run(example, input, output);
        } finally {
            Files.deleteIfExists(input);
            Files.deleteIfExists(output);
            Files.delete(folder);
        }
    }

    private static byte[] message(Example example) throws IOException {
        try (InputStream message = example.getClass().getResourceAsStream(MESSAGE)) {
            if (message == null) {
                throw new IllegalStateException("the text of the demo is not beside the example " + EXAMPLE);
            }
            return message.readAllBytes();
        }
    }

    private int run(Example example, Path input, Path output) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<String> words = List.of("--in", input.toString(), "--out", output.toString());
        Map<String, String> options =
                ExampleArguments.parse(spec, example, words).options();
        out.println(example.name() + ": " + example.summary());
        out.println("Times are the simulated PC's, in milliseconds since it was switched on.");
        out.println();
        Story story = new Story();
        example.run(new ExampleRun(options, out, story));
        out.println();
        boolean same = compare(input, output, out);
        out.println();
        story.lines().forEach(out::println);
        out.println();
        out.println("Next: vxd4j run " + EXAMPLE + " --trace trace.txt   every record of this run, in text");
        out.println("      vxd4j rules                               what the compiler checks in a driver");
        return same ? Exit.OK : Exit.ERRORS;
    }

    private static boolean compare(Path input, Path output, PrintWriter out) throws IOException {
        long bytes = Files.size(input);
        long differs = Files.mismatch(input, output);
        if (differs < 0) {
            out.println("Bytes: %d sent down the line, %d captured, all the same.".formatted(bytes, bytes));
            return true;
        }
        out.println("Bytes: %d sent down the line, %d captured; they DIFFER from byte %d on."
                .formatted(bytes, Files.size(output), differs));
        return false;
    }
}
