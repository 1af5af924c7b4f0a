package org.vxd4j.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleCoverage;
import org.vxd4j.api.rule.RuleExample;

/**
 * A driver, and what the compiler has to say about it. Some are the examples of the catalogue; the others lie in
 * {@code src/test/corpus}, in a folder for each rule, and expect a diagnostic on each line that ends in {@code // expect: EF-09} and
 * nowhere else. A file that expects nothing is a legal twin.
 *
 * @param rule the rule it is about
 * @param name where it is from
 * @param source the whole source file
 * @param kind what it shows
 * @param expected for a violation of the corpus, line and rule of each diagnostic
 */
record RuleCase(Rule rule, String name, String source, Kind kind, List<String> expected) {
    static final Path CORPUS = Path.of(System.getProperty("basedir", "."), "src/test/corpus");

    private static final Pattern EXPECTATION = Pattern.compile("// expect: (\\w\\w-\\d\\d)\\s*$");
    private static final Pattern DIAGNOSTIC =
            Pattern.compile("[^:]*:(?:(-?\\d+):)? \\w+: (?:\\[vxd:([a-z0-9-]+)\\])?.*", Pattern.DOTALL);

    /** From an annotation to the first line of its method. */
    private static final int CLOSE = 3;

    /** What a case shows. */
    enum Kind {
        /** One diagnostic, of its rule, somewhere. */
        EXAMPLE,
        /** The diagnostics it expects, on their lines. */
        VIOLATION,
        /** It compiles, and no diagnostic is of its rule. */
        TWIN,
        /** The compiler says nothing: the kernel does, or nobody yet. */
        SILENT
    }

    /** The examples of the catalogue and the files of the corpus, by rule. */
    static List<RuleCase> all() {
        List<RuleCase> cases = new ArrayList<>();
        for (Rule rule : RuleCatalogue.all()) {
            RuleExample bad = RuleExample.of(rule.bad());
            boolean silent = bad.atRunTime() || RuleCoverage.undecided().contains(rule.id());
            cases.add(new RuleCase(rule, "bad example", bad.source(), silent ? Kind.SILENT : Kind.EXAMPLE, List.of()));
            String good = RuleExample.of(rule.good()).source();
            cases.add(new RuleCase(rule, "good example", good, Kind.TWIN, List.of()));
            sources(CORPUS.resolve(rule.id())).forEach(file -> cases.add(of(rule, file)));
        }
        return cases;
    }

    /** The source files of a folder; none when there is no such folder. */
    static List<Path> sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleCase of(Rule rule, Path file) {
        String source = read(file);
        List<String> expected = new ArrayList<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher expectation = EXPECTATION.matcher(lines.get(i));
            if (expectation.find()) {
                expected.add((i + 1) + " " + expectation.group(1));
            }
        }
        Kind kind = expected.isEmpty() ? Kind.TWIN : Kind.VIOLATION;
        return new RuleCase(rule, file.getFileName().toString(), source, kind, expected);
    }

    /** What is wrong with what the compiler said; empty when nothing is. */
    List<String> complaints(List<String> diagnostics) {
        List<String> found = diagnostics.stream().map(RuleCase::lineAndRule).toList();
        boolean right = switch (kind) {
            case EXAMPLE -> found.size() == 1 && found.get(0).endsWith(" " + rule.id());
            case VIOLATION ->
                found.stream()
                        .sorted()
                        .toList()
                        .equals(expected.stream().sorted().toList());
            case TWIN ->
                found.stream().noneMatch(f -> f.endsWith(" " + rule.id()) || f.endsWith(" javac"))
                        && diagnostics.stream().noneMatch(d -> d.contains(": error: "));
            case SILENT -> found.isEmpty();
        };
        return right
                ? List.of()
                : Stream.concat(Stream.of("expected " + wanted()), diagnostics.stream())
                        .toList();
    }

    /**
     * The same for what is said about its class file, which does not know where declarations stand, nor every line of a statement: close by
     * is right.
     */
    List<String> complaintsOfClassFile(List<String> diagnostics) {
        if (kind != Kind.VIOLATION) {
            return complaints(diagnostics);
        }
        List<String> missing = new ArrayList<>(expected);
        List<String> found = new ArrayList<>(diagnostics);
        found.removeIf(d -> missing.stream()
                .filter(e -> isClose(e, d))
                .min(Comparator.comparingInt(e -> distance(e, d)))
                .filter(missing::remove)
                .isPresent());
        missing.addAll(found);
        return missing;
    }

    /** The same rule, and a line close by, or named in the message. */
    private static boolean isClose(String expected, String diagnostic) {
        String[] one = expected.split(" ");
        String found = lineAndRule(diagnostic);
        return found.endsWith(" " + one[1])
                && (found.startsWith("-1 ")
                        || distance(expected, diagnostic) <= CLOSE
                        || diagnostic.contains("in line " + one[0] + " "));
    }

    private static int distance(String expected, String diagnostic) {
        return Math.abs(Integer.parseInt(expected.split(" ")[0])
                - Integer.parseInt(lineAndRule(diagnostic).split(" ")[0]));
    }

    private String wanted() {
        return switch (kind) {
            case EXAMPLE -> "one diagnostic of " + rule.id();
            case VIOLATION -> String.join(", ", expected);
            case TWIN -> "none of " + rule.id() + ", and no error";
            case SILENT -> "nothing";
        };
    }

    private static String lineAndRule(String diagnostic) {
        Matcher parts = DIAGNOSTIC.matcher(diagnostic);
        if (!parts.matches() || parts.group(2) == null) {
            return "0 javac";
        }
        return (parts.group(1) == null ? "-1" : parts.group(1)) + " "
                + RuleCatalogue.find(parts.group(2)).map(Rule::id).orElse(parts.group(2));
    }

    @Override
    public String toString() {
        return rule.id() + " " + rule.name() + ": " + name;
    }
}
