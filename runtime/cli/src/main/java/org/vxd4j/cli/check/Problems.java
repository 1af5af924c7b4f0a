package org.vxd4j.cli.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;

/** Collects what the compiler reports. */
final class Problems implements DiagnosticListener<JavaFileObject> {
    private static final Pattern NAME = Pattern.compile("\\[vxd:([a-z0-9-]+)]");
    /** The compiler wonders for whom our own options are when there is nothing for the processor to do. */
    private static final String FOR_NOBODY = "compiler.warn.proc.unmatched.processor.options";

    /** The last line of our messages: the fix, then where it stands. */
    private static final Pattern FIX = Pattern.compile("\n *([^\n]*?)     \\([^\n]*\\)$");

    /** Where something stands in a class file; the compiler has no place for that. */
    private static final Pattern IN_CLASS_FILE = Pattern.compile("^([^\\s:]+)(?::(\\d+))?: (?=\\[vxd:)");

    /** The name of what the processor says about class files themselves. */
    private static final String CLASS_FILE = "class-file";

    private final List<Problem> all = new ArrayList<>();

    /** In the order of the source, file by file: declarations and bodies are judged at different times. */
    List<Problem> all() {
        List<String> files = all.stream().map(Problem::file).distinct().toList();
        return all.stream()
                .sorted(Comparator.<Problem>comparingInt(p -> files.indexOf(p.file()))
                        .thenComparingLong(Problem::line))
                .toList();
    }

    boolean anyError() {
        return all.stream().anyMatch(Problem::isError);
    }

    void clear() {
        all.clear();
    }

    /** Adds an error about a class file, as the processor words its own. */
    void classFile(String message) {
        String named = "[vxd:%s] %s".formatted(CLASS_FILE, message);
        all.add(new Problem(null, 0, 0, 0, null, Problem.Severity.ERROR, null, CLASS_FILE, named, null));
    }

    /** What keeps class files from being checked: they are damaged, or not those of this Java; said of where they are. */
    List<Problem> unreadable(Path place) {
        return all.stream()
                .filter(p -> CLASS_FILE.equals(p.name()))
                .map(p -> p.in(place.toString()))
                .toList();
    }

    /** Adds news that the compiler does not have. */
    void note(String file, String message) {
        all.add(new Problem(file, 0, 0, 0, null, Problem.Severity.NOTE, null, null, message, null));
    }

    @Override
    public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (FOR_NOBODY.equals(diagnostic.getCode())) {
            return;
        }
        String message = diagnostic.getMessage(Locale.ENGLISH).stripTrailing();
        Matcher named = NAME.matcher(message);
        String name = named.find() ? named.group(1) : null;
        if (name != null) {
            // javac moves every line but the first to the right; the rule's own margin is enough.
            message = message.replace("\n    ", "\n  ");
        }
        Optional<Rule> rule = name == null ? Optional.empty() : RuleCatalogue.find(name);
        Place place = place(diagnostic);
        String file =
                diagnostic.getSource() == null ? null : diagnostic.getSource().getName();
        Matcher inClassFile = IN_CLASS_FILE.matcher(message);
        if (inClassFile.find()) {
            file = inClassFile.group(1);
            place = new Place(inClassFile.group(2) == null ? 0 : Integer.parseInt(inClassFile.group(2)), 0, 0, null);
            message = message.substring(inClassFile.end());
        }
        all.add(new Problem(
                file,
                place.line,
                place.column,
                place.endColumn,
                place.text,
                Problem.Severity.of(diagnostic.getKind()),
                rule.map(Rule::id).orElse(null),
                name,
                message,
                name == null ? null : fix(message)));
    }

    private static String fix(String message) {
        Matcher fix = FIX.matcher(message);
        return fix.find() ? fix.group(1) : null;
    }

    private static Place place(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getSource() == null || diagnostic.getPosition() == Diagnostic.NOPOS) {
            return new Place(0, 0, 0, null);
        }
        try {
            String source = diagnostic.getSource().getCharContent(true).toString();
            return Place.of(source, (int) diagnostic.getPosition(), (int) diagnostic.getEndPosition());
        } catch (IOException e) {
            return new Place((int) diagnostic.getLineNumber(), (int) diagnostic.getColumnNumber(), 0, null);
        }
    }

    /** A place in a source; javac's own columns count a tab as up to eight, these count characters. */
    private record Place(int line, int column, int endColumn, String text) {
        static Place of(String source, int position, int end) {
            int from = Math.min(position, source.length());
            int start = from;
            while (start > 0 && !isLineEnd(source.charAt(start - 1))) {
                start--;
            }
            int stop = from;
            while (stop < source.length() && !isLineEnd(source.charAt(stop))) {
                stop++;
            }
            int line = (int) source.substring(0, start)
                    .replace("\r\n", "\n")
                    .chars()
                    .filter(c -> c == '\n' || c == '\r')
                    .count();
            int endColumn = Math.max(from, Math.min(end, stop)) - start + 1;
            return new Place(line + 1, from - start + 1, endColumn, source.substring(start, stop));
        }

        private static boolean isLineEnd(char c) {
            return c == '\n' || c == '\r';
        }
    }
}
