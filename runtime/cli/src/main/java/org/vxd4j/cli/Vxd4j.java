package org.vxd4j.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;
import org.vxd4j.vmm.example.Example;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The {@code vxd4j} command. */
@Command(
        name = "vxd4j",
        description = "Windows virtual device drivers as annotated Java classes: checked at compile time, run on a"
                + " simulated PC.",
        customSynopsis = "vxd4j demo|run|check|explain|rules|services",
        versionProvider = Version.class,
        footer = {"", "New here? Type: vxd4j demo"})
public final class Vxd4j implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    private boolean version;

    Vxd4j() {}

    /** Runs a command; the process ends with its exit code. */
    public static void main(String... args) {
        StandardOutput output = new StandardOutput();
        PrintWriter out = new PrintWriter(output, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exit = run(Examples.installed(), Processors::installed, out, err, args);
        out.flush();
        output.failure().ifPresent(why -> err.println("vxd4j: not everything was printed: " + why));
        err.flush();
        System.exit(output.failure().isPresent() && exit == Exit.OK ? Exit.ERRORS : exit);
    }

    /** Runs a command with these examples, and new processors each time they are needed, and returns the exit code. */
    static int run(
            List<Example> examples,
            Supplier<List<Processor>> processors,
            PrintWriter out,
            PrintWriter err,
            String... args) {
        Examples found = new Examples(examples);
        CommandLine line = new CommandLine(new Vxd4j())
                .addSubcommand(new DemoCommand(found))
                .addSubcommand(new RunCommand(found))
                .addSubcommand(new CheckCommand(processors))
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new RulesCommand(processors))
                .addSubcommand(new ServicesCommand(BaseDrivers::installed))
                .addSubcommand(new HelpCommand())
                .setUsageHelpWidth(100)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(new WrongUsageLine())
                .setExecutionExceptionHandler(new FailureLine());
        line.getSubcommands().get("run").setStopAtPositional(true);
        return line.execute(args);
    }

    @Override
    public void run() {
        throw new WrongUsage(spec, "no command given", "vxd4j demo, or vxd4j --help");
    }
}
