package org.vxd4j.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;
import org.vxd4j.api.Target;
import org.vxd4j.cli.check.ClassPlace;
import org.vxd4j.cli.check.Compilation;
import org.vxd4j.cli.check.CompilerOptions;
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

/** {@code vxd4j check}: looks at drivers, sources or class files, with the processor and prints what is wrong with them. */
@Command(
        name = "check",
        description =
                "Check drivers, sources or class files, by all rules and print what is wrong; nothing is left behind.",
        customSynopsis = "vxd4j check FILE.java|JAR|FOLDER... [--format text|json] [--target 3.0|3.1|95|98] [-cp PATH]"
                + " [--werror] [--waivers]")
final class CheckCommand implements Callable<Integer> {
    private final Supplier<List<Processor>> processors;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE.java|JAR|FOLDER",
            description = "The drivers' source files, or jars and folders of their class files.")
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
            names = "--werror",
            description = "Make errors of the rules' warnings; javac does so with -Avxd4j.werror=true.")
    private boolean werror;

    @Option(
            names = "--waivers",
            description = "List each @Unchecked with its reason, what it suppresses, and who checks that instead.")
    private boolean waivers;

    CheckCommand(Supplier<List<Processor>> processors) {
        this.processors = processors;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        CheckedFiles checked = CheckedFiles.of(files);
        if (!checked.unfit().isEmpty()) {
            checked.unfit().forEach(line -> err.println("vxd4j check: " + line));
            return Exit.USAGE;
        }
        ClassPath.missing(classPath).ifPresent(entry -> {
            throw new WrongUsage(
                    spec,
                    "-cp names " + entry + ", which is not there",
                    "vxd4j check FILE.java|JAR|FOLDER... -cp PATH");
        });
        ClassPath.damaged(classPath).ifPresent(entry -> {
            throw new WrongUsage(
                    spec,
                    "-cp names " + entry + ", which is no jar and no folder, or is damaged",
                    "vxd4j check FILE.java|JAR|FOLDER... -cp PATH");
        });
        refuseWhatIsNotUnderstood(checked);
        if (!checked.places().isEmpty() && waivers) {
            throw new WrongUsage(spec, "--waivers reads sources", "vxd4j check FILE.java... --waivers");
        }
        List<Problem> problems = problems(checked);
        if (waivers && problems.stream().allMatch(p -> p.rule() != null || !p.isError())) {
            printWaivers(checked.sources(), spec.commandLine().getOut());
            long errors = problems.stream().filter(Problem::isError).count();
            if (errors > 0) {
                spec.commandLine().getOut().flush();
                err.println("vxd4j check: the drivers have %d error%s; leave out --waivers to see %s"
                        .formatted(errors, errors == 1 ? "" : "s", errors == 1 ? "it" : "them"));
            }
            return errors == 0 ? Exit.OK : Exit.ERRORS;
        }
        print(problems, spec.commandLine().getOut());
        if (problems.stream().anyMatch(Problem::isDefectOfOurs)) {
            return Exit.INTERNAL;
        }
        return problems.stream().anyMatch(Problem::isError) ? Exit.ERRORS : Exit.OK;
    }

    private void refuseWhatIsNotUnderstood(CheckedFiles checked) {
        List<Processor> understanding = processors.get();
        if (understanding.isEmpty()) {
            throw new IllegalStateException("the annotation processor is not beside the command");
        }
        if (target != null && !CompilerOptions.canChooseTarget(understanding)) {
            throw new WrongUsage(
                    spec, "this processor cannot check for another version", "vxd4j check FILE.java|JAR|FOLDER...");
        }
        if (werror && !CompilerOptions.canMakeErrors(understanding)) {
            throw new WrongUsage(
                    spec, "this processor cannot make errors of warnings", "vxd4j check FILE.java|JAR|FOLDER...");
        }
        if (!checked.places().isEmpty() && !CompilerOptions.canCheckClasses(understanding)) {
            throw new WrongUsage(spec, "this processor cannot check class files", "vxd4j check FILE.java...");
        }
    }

    /** Of all that was typed; what is checked may use each other. */
    private List<Problem> problems(CheckedFiles checked) throws IOException {
        List<String> path = new ArrayList<>();
        checked.places().forEach(p -> path.add(p.path().toString()));
        if (!classPath.isEmpty()) {
            path.add(classPath);
        }
        Compilation compilation =
                new Compilation(processors, new CompilerOptions(String.join(File.pathSeparator, path), target, werror));
        List<Problem> problems = new ArrayList<>();
        if (!checked.sources().isEmpty()) {
            problems.addAll(compilation.problems(checked.sources()));
        }
        for (ClassPlace place : checked.places()) {
            problems.addAll(compilation.problems(place));
        }
        return problems;
    }

    /** Of sources that compile, as far as the compiler alone has a say. */
    private void printWaivers(List<Path> sources, PrintWriter out) throws IOException {
        List<WaiverUse> uses = new WaiverAudit(
                        new Compilation(processors, new CompilerOptions(classPath, target, false)), sources)
                .uses();
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
