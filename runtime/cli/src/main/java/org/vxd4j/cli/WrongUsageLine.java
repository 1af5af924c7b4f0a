package org.vxd4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong usage as one line: what was wrong, and what to type. */
final class WrongUsageLine implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] args) {
        e.getCommandLine().getErr().println(line(e, args));
        return Exit.USAGE;
    }

    private static String line(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String type = e instanceof WrongUsage wrong ? wrong.type() : synopsis(command);
        return command.getCommandSpec().qualifiedName() + ": " + what(e, command, args) + "; type: " + type;
    }

    private static String what(ParameterException e, CommandLine command, String[] args) {
        if (e instanceof WrongUsage) {
            return e.getMessage();
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), command);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            // Who mistypes an option is not helped by hearing what else is missing.
            return Stream.of(args)
                    .filter(word -> word.startsWith("-") && !isOption(word, command))
                    .findFirst()
                    .map(word -> unknown(word, command))
                    .orElseGet(() -> "missing " + label(missing.getMissing().get(0)));
        }
        String first = e.getMessage().lines().findFirst().orElse("wrong usage");
        return first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
    }

    private static String unknown(String word, CommandLine command) {
        if (word.startsWith("-") && word.length() > 1) {
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            return "unknown option " + name + Nearest.hint(name, optionNames(command));
        }
        return command.getSubcommands().isEmpty()
                ? "unexpected argument '" + word + "'"
                : "unknown command '" + word + "'"
                        + Nearest.hint(word, command.getSubcommands().keySet());
    }

    private static boolean isOption(String word, CommandLine command) {
        return optionNames(command).contains(word.contains("=") ? word.substring(0, word.indexOf('=')) : word);
    }

    private static List<String> optionNames(CommandLine command) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : command.getCommandSpec().options()) {
            names.addAll(List.of(option.names()));
        }
        return names;
    }

    private static String label(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.names()[0] + " " + arg.paramLabel() : arg.paramLabel();
    }

    private static String synopsis(CommandLine command) {
        return command.getCommandSpec().usageMessage().customSynopsis()[0];
    }
}
