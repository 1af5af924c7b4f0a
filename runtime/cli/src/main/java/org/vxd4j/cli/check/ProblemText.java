package org.vxd4j.cli.check;

import java.util.ArrayList;
import java.util.List;

/** Problems as javac prints them: place and message, the line, a caret, and how many there were. */
public final class ProblemText {
    private ProblemText() {}

    /** The lines for a person; the last one counts. */
    public static List<String> lines(List<Problem> problems) {
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems) {
            add(lines, problem);
        }
        lines.add(count(problems));
        return lines;
    }

    private static void add(List<String> lines, Problem problem) {
        String place = problem.file() == null
                ? ""
                : problem.file() + ":" + (problem.line() == 0 ? "" : problem.line() + ":") + " ";
        (place + problem.severity().word() + ": " + problem.message()).lines().forEach(lines::add);
        if (problem.sourceLine() != null) {
            lines.add(problem.sourceLine());
            // Tabs stay tabs, so that the caret stands below its place however wide they are.
            String before = problem.sourceLine().substring(0, problem.column() - 1);
            lines.add(before.replaceAll("[^\t]", " ") + "^");
        }
    }

    private static String count(List<Problem> problems) {
        long errors = count(problems, Problem.Severity.ERROR);
        long warnings = count(problems, Problem.Severity.WARNING);
        if (errors == 0 && warnings == 0) {
            return "no errors";
        }
        if (errors == 0) {
            return words(warnings, "warning");
        }
        return warnings == 0 ? words(errors, "error") : words(errors, "error") + ", " + words(warnings, "warning");
    }

    private static long count(List<Problem> problems, Problem.Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).count();
    }

    private static String words(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
