package org.vxd4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.vxd4j.conformance.SeedStatements.Statement;

/** Every statement of the seeds has a test or a reason, and the table in {@code docs/conformance.md} says which. */
class ConformanceTableTests {
    private static final Path TABLE = Path.of(System.getProperty("basedir", "."), "..", "docs", "conformance.md");
    private static final String COMMAND =
            "./mvnw -pl examples -am test -Dtest=ConformanceTableTests -Dsurefire.failIfNoSpecifiedTests=false -Dvxd4j.docs=write";

    private final Map<String, Statement> statements = SeedStatements.all();
    private final Map<String, String> later = SeedStatements.later();
    private final Map<String, List<String>> tests = tests();

    @Test
    void everyStatementHasATestOrAReasonWhyNotYet() {
        List<String> open = statements.values().stream()
                .filter(s -> !tests.containsKey(s.number()) && !later.containsKey(s.number()))
                .map(s -> s.number() + " " + s.gist())
                .toList();
        assertThat(open)
                .as("statements without a test annotated @Seed(number) and without a line in later-statements.txt")
                .isEmpty();
    }

    @Test
    void noStatementHasBoth() {
        assertThat(later.keySet())
                .as("numbers in later-statements.txt that have a test by now")
                .doesNotContainAnyElementsOf(tests.keySet());
    }

    @Test
    void testsAndReasonsNameStatementsThatExist() {
        assertThat(statements.keySet()).containsAll(tests.keySet()).containsAll(later.keySet());
    }

    @Test
    void annotatedMethodsAreTests() {
        assertThat(annotated())
                .allSatisfy(method -> assertThat(method.isAnnotationPresent(Test.class)
                                || method.isAnnotationPresent(ParameterizedTest.class))
                        .as("%s is a test", method)
                        .isTrue());
    }

    @Test
    void theTableInTheDocumentsIsUpToDate() throws IOException {
        String table = table();
        if (System.getProperty("vxd4j.docs", "compare").equals("write")) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table);
        }
        assertThat(Files.exists(TABLE) ? Files.readString(TABLE, StandardCharsets.UTF_8) : "")
                .as("docs/conformance.md is stale; write it with\n    " + COMMAND)
                .isEqualTo(table);
    }

    private String table() {
        StringBuilder text = new StringBuilder("""
                # Conformance to the seed documents

                Four pages of the Windows 3.1 and Windows 95 DDK are the seeds of this project: they describe four services of the
                Virtual Machine Manager. Their statements are numbered in the order in which they stand there, and each one is shown by
                tests that carry its number (`@Seed`), or has a reason why that cannot be yet. The gists are in our words.

                Written by `ConformanceTableTests`; do not edit. The command is
                `%s`.

                | seed | statements | with tests | later |
                |---|---:|---:|---:|
                """.formatted(COMMAND));
        List<String> seeds =
                statements.values().stream().map(Statement::seed).distinct().toList();
        seeds.forEach(seed -> appendCounts(text, seed, seed));
        appendCounts(text, "all", "");
        seeds.forEach(seed -> appendSeed(text, seed));
        return text.toString();
    }

    private void appendCounts(StringBuilder text, String title, String seed) {
        List<String> numbers = statements.values().stream()
                .filter(statement -> statement.seed().startsWith(seed))
                .map(Statement::number)
                .toList();
        long shown = numbers.stream().filter(tests::containsKey).count();
        long waiting = numbers.stream().filter(later::containsKey).count();
        text.append("| %s | %d | %d | %d |%n".replace("%n", "\n").formatted(title, numbers.size(), shown, waiting));
    }

    private void appendSeed(StringBuilder text, String seed) {
        text.append("\n## ").append(seed).append("\n\n| no. | gist | shown by |\n|---|---|---|\n");
        for (Statement statement : statements.values()) {
            if (statement.seed().equals(seed)) {
                text.append("| %s | %s | %s |\n".formatted(statement.number(), statement.gist(), proof(statement)));
            }
        }
    }

    private String proof(Statement statement) {
        List<String> names = tests.getOrDefault(statement.number(), List.of());
        return names.isEmpty()
                ? "*later:* " + later.getOrDefault(statement.number(), "nobody has looked at it yet")
                : String.join("<br>", names);
    }

    /** The tests of each statement, as {@code `Class.method`}, ordered by name. */
    private static Map<String, List<String>> tests() {
        Map<String, List<String>> tests = new TreeMap<>(SeedStatements.IN_ORDER);
        for (Method method : annotated()) {
            for (String number : method.getAnnotation(Seed.class).value()) {
                tests.computeIfAbsent(number, n -> new ArrayList<>())
                        .add("`%s.%s`".formatted(method.getDeclaringClass().getSimpleName(), method.getName()));
            }
        }
        tests.values().forEach(names -> names.sort(null));
        return tests;
    }

    private static List<Method> annotated() {
        List<Method> annotated = new ArrayList<>();
        for (Class<?> type : testClasses()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Seed.class)) {
                    annotated.add(method);
                }
            }
        }
        return annotated;
    }

    /** The classes of this package whose names end in Tests. */
    private static List<Class<?>> testClasses() {
        Class<?> here = ConformanceTableTests.class;
        try (Stream<Path> files = Files.list(
                Path.of(here.getProtectionDomain().getCodeSource().getLocation().toURI())
                        .resolve(here.getPackageName().replace('.', '/')))) {
            List<Class<?>> classes = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith("Tests.class")) {
                    classes.add(Class.forName(here.getPackageName() + "." + name.replace(".class", "")));
                }
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
