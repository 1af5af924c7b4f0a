package org.vxd4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README keeps what it promises: a newcomer types exactly this. */
class ReadmeTest {
    private static final Path HOUSE = Path.of("../..");

    @TempDir
    private Path folder;

    @Test
    void theDriverCompilesCleanly() throws IOException {
        assertThat(check(driver())).isEqualTo(new Typed(0, List.of("no errors"), List.of()));
    }

    @Test
    void theBrokenDriverGetsThePrintedMessage() throws IOException {
        String broken = driver().replace("Boost.LOW_PRI_DEVICE_BOOST", "Boost.CRITICAL_SECTION_BOOST");
        assertThat(check(broken)).isEqualTo(new Typed(1, block("text"), List.of()));
    }

    @Test
    void theCiScriptRunsTheTestCommand() throws IOException {
        assertThat(block("sh")).last().asString().startsWith("./mvnw verify ");
        assertThat(Files.readAllLines(HOUSE.resolve(".ci/run"))).contains("  ./mvnw verify");
    }

    @Test
    void theDriverStandsOnTheFirstTwoScreens() throws IOException {
        assertThat(Files.readAllLines(HOUSE.resolve("README.md")).indexOf("```text"))
                .isLessThan(60);
    }

    @Test
    void noPageAsksForAMavenOfTheReadersOwn() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(HOUSE.resolve("README.md"), HOUSE.resolve("CONTRIBUTING.md")));
        try (Stream<Path> docs = Files.walk(HOUSE.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
        }
        assertThat(pages)
                .hasSizeGreaterThan(10)
                .allSatisfy(page -> assertThat(page).content().doesNotContainPattern("\\bmvn\\b"));
    }

    private Typed check(String source) throws IOException {
        Path file = folder.resolve("RtcAlarm.java");
        Files.writeString(file, source);
        Typed typed = Typed.command("check", file.toString());
        // The README's reader stands in the driver's folder.
        List<String> lines = typed.out().stream()
                .map(line -> line.replace(file.toString(), "RtcAlarm.java"))
                .toList();
        return new Typed(typed.exit(), lines, typed.err());
    }

    private static String driver() throws IOException {
        return String.join("\n", block("java")) + "\n";
    }

    /** The lines of the first block in this language. */
    private static List<String> block(String language) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(HOUSE.resolve("README.md"))) {
            if (inside && line.equals("```")) {
                return lines;
            }
            if (inside) {
                lines.add(line);
            }
            inside |= line.equals("```" + language);
        }
        throw new AssertionError("the README has no block in " + language);
    }
}
