package org.vxd4j.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vxd4j help}: the same as {@code --help} behind the command. */
@Command(
        name = "help",
        description = "Show what can be typed, or how a command is used.",
        customSynopsis = "vxd4j help [COMMAND]")
final class HelpCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command to be explained.")
    private String command;

    HelpCommand() {}

    @Override
    public void run() {
        CommandLine all = spec.commandLine().getParent();
        Map<String, CommandLine> commands = all.getSubcommands();
        CommandLine asked = command == null ? all : commands.get(command);
        if (asked == null) {
            String what = "unknown command '" + command + "'" + Nearest.hint(command, commands.keySet());
            throw new WrongUsage(spec, what, "vxd4j help " + String.join("|", commands.keySet()));
        }
        asked.usage(spec.commandLine().getOut());
    }
}
