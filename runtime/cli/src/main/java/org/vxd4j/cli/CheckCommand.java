package org.vxd4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.annotation.processing.Processor;
import org.vxd4j.api.Target;
import org.vxd4j.cli.check.Compilation;
import org.vxd4j.cli.check.Problem;
import org.vxd4j.cli.check.ProblemJson;
import org.vxd4j.cli.check.ProblemText;
import org.vxd4j.cli.check.WaiverAudit;
import org.vxd4j.cli.check.WaiverUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code vxd4j check}: compiles drivers with the processor and prints what is wrong with them. */
@Command(
        name = "check",
        description = "Compile drivers with all checks and print what is wrong; nothing is left behind.",
        customSynopsis =
                "vxd4j check FILE.java... [--format text|json] [--target 3.0|3.1|95|98] [-cp PATH] [--waivers]")
final class CheckCommand implements Callable<Integer> {
    private final List<Processor> processors;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE.java", description = "The drivers' source files.")
    private List<String> files;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = Format.Converter.class,
            description = "For a person, or for a tool.")
    private Format format;

    @Option(
            names = "--target",
            paramLabel = "3.0|3.1|95|98",
            converter = TargetConverter.class,
            description = "Check as for this version of Windows, whatever the drivers say.")
    private Target target;

    @Option(
            names = {"-cp", "--class-path"},
            paramLabel = "PATH",
            defaultValue = "",
            description = "Jars and class folders that the drivers use, besides vxd4j's own.")
    private String classPath;

    @Option(
            names = "--waivers",
            description = "List each @Unchecked with its reason, what it suppresses, and who checks that instead.")
    private boolean waivers;

    CheckCommand(List<Processor> processors) {
        this.processors = processors;
    }

    @Override
    public Integer call() throws IOException {
        if (processors.isEmpty()) {
            throw new IllegalStateException("the annotation processor is not beside the command");
        }
        PrintWriter err = spec.commandLine().getErr();
        List<String> unfit = unfit();
        if (!unfit.isEmpty()) {
            unfit.forEach(line -> err.println("vxd4j check: " + line));
            return Exit.USAGE;
        }
        if (target != null && !Compilation.canChooseTarget(processors)) {
            throw new WrongUsage(spec, "this processor cannot check for another version", "vxd4j check FILE.java...");
        }
        List<Problem> problems = new Compilation(processors, classPath, target)
                .problems(files.stream().map(Path::of).toList());
        if (waivers && problems.stream().allMatch(p -> p.rule() != null || !p.isError())) {
            printWaivers(spec.commandLine().getOut());
            return Exit.OK;
        }
        print(problems, spec.commandLine().getOut());
        if (problems.stream().anyMatch(Problem::isDefectOfOurs)) {
            return Exit.INTERNAL;
        }
        return problems.stream().anyMatch(Problem::isError) ? Exit.ERRORS : Exit.OK;
    }

    private List<String> unfit() {
        List<String> lines = new ArrayList<>();
        for (String file : files) {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                lines.add(file + " is a folder; type the .java files in it");
            } else if (!Files.exists(path)) {
                lines.add(file + ": no such file");
            } else if (!file.endsWith(".java")) {
                lines.add(file + " is not a .java file");
            } else if (!Files.isReadable(path)) {
                lines.add(file + " cannot be read");
            }
        }
        return lines;
    }

    /** Of sources that compile, as far as the compiler alone has a say. */
    private void printWaivers(PrintWriter out) throws IOException {
        List<Path> sources = files.stream().map(Path::of).toList();
        List<WaiverUse> uses =
                new WaiverAudit(() -> new Compilation(Processors.installed(), classPath, target), sources).uses();
        if (format == Format.JSON) {
            out.println(WaiverListing.json(uses));
        } else {
            WaiverListing.print(uses, out);
        }
    }

    private void print(List<Problem> problems, PrintWriter out) {
        if (format == Format.JSON) {
            out.println(ProblemJson.array(problems));
        } else {
            ProblemText.lines(problems).forEach(out::println);
        }
    }

    /** Reads a version as the documents write it. */
    static final class TargetConverter implements ITypeConverter<Target> {
        @Override
        public Target convert(String label) {
            for (Target target : Target.values()) {
                if (target.label().equals(label)) {
                    return target;
                }
            }
            throw new TypeConversionException("'" + label + "' is none of 3.0, 3.1, 95, 98");
        }
    }
}
