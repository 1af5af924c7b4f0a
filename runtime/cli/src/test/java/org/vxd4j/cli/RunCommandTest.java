package org.vxd4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private static final String SYNOPSIS =
            "vxd4j run serial-capture [--in FILE] --out FILE [--baud RATE] [--trace FILE]";

    @TempDir
    private Path folder;

    @Test
    void withoutANameTheExamplesAreListed() {
        assertThat(Typed.command("run"))
                .isEqualTo(new Typed(
                        0,
                        List.of(
                                "Examples; run one with: vxd4j run EXAMPLE",
                                "  serial-capture  receives a file over COM1"),
                        List.of()));
    }

    @Test
    void anUnknownExampleGetsTheNearestAndTheOnesThereAre() {
        assertThat(Typed.command("run", "serial-captur"))
                .isEqualTo(wrong("vxd4j run: no example is called 'serial-captur' (did you mean 'serial-capture'?);"
                        + " type: vxd4j run serial-capture"));
    }

    @Test
    void aTraceOverAFileOfTheExampleIsRefusedAndTheFileKept() throws IOException {
        Path file = Files.writeString(folder.resolve("both"), "do not lose this");

        assertThat(Typed.command("run", "serial-capture", "--out", file.toString(), "--trace", file.toString()))
                .isEqualTo(wrong("vxd4j run serial-capture: --trace: '" + file
                        + "' is the file of --out; name another file for the trace; type: " + SYNOPSIS));
        assertThat(file).hasContent("do not lose this");
    }

    @Test
    void aTraceNeedsAFile() {
        assertThat(Typed.command("run", "serial-capture", "--out", "x", "--trace", folder.toString()))
                .isEqualTo(wrong("vxd4j run serial-capture: --trace: '" + folder
                        + "' is a folder; name a file in it; type: " + SYNOPSIS));
    }

    @Test
    void aMissingOptionIsNamed() {
        assertThat(Typed.command("run", "serial-capture"))
                .isEqualTo(wrong("vxd4j run serial-capture: missing --out FILE; type: " + SYNOPSIS));
    }

    @Test
    void anUnknownOptionGetsTheNearest() {
        assertThat(Typed.command("run", "serial-capture", "--out", "x", "--buad", "9600"))
                .isEqualTo(wrong(
                        "vxd4j run serial-capture: unknown option --buad (did you mean '--baud'?); type: " + SYNOPSIS));
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        assertThat(Typed.command("run", "serial-capture", "--out"))
                .isEqualTo(wrong("vxd4j run serial-capture: missing --out FILE; type: " + SYNOPSIS));
    }

    @Test
    void aValueThatTheExampleRefusesIsWrongUsage() {
        assertThat(Typed.command("run", "serial-capture", "--out", file("x"), "--baud", "9600"))
                .isEqualTo(wrong("vxd4j run serial-capture: --baud is 115200 here, not 9600; type: " + SYNOPSIS));
    }

    @Test
    void givenOptionsReplaceDefaults() throws IOException {
        Files.writeString(folder.resolve("in"), "hello");
        assertThat(Typed.command("run", "serial-capture", "--in", file("in"), "--out=" + file("out")))
                .isEqualTo(new Typed(0, List.of("5 bytes received"), List.of()));
        assertThat(folder.resolve("out")).hasContent("hello");
    }

    @Test
    void theTraceIsWrittenAsText() throws IOException {
        Files.writeString(folder.resolve("in"), "hello");
        Typed typed = Typed.command(
                "run", "serial-capture", "--in", file("in"), "--out", file("out"), "--trace", file("trace"));
        assertThat(typed.exit()).isZero();
        assertThat(Files.readAllLines(folder.resolve("trace")))
                .hasSize(4)
                .last()
                .isEqualTo("   0.000009500  VM1.T1  EVENT_DONE          deliver  #00000007h");
    }

    @Test
    void aTraceInAFolderThatIsNotThereIsWrongUsage() {
        Typed typed = Typed.command("run", "serial-capture", "--out", file("out"), "--trace", file("no/trace"));
        assertThat(typed)
                .isEqualTo(wrong("vxd4j run serial-capture: --trace: there is no folder '" + file("no") + "'; type: "
                        + SYNOPSIS));
    }

    @Test
    void helpShowsTheExamplesOptions() {
        Typed typed = Typed.command("run", "serial-capture", "--help");
        assertThat(typed.exit()).isZero();
        assertThat(typed.out())
                .startsWith("Usage: " + SYNOPSIS, "receives a file over COM1")
                .anyMatch(line -> line.endsWith("The bytes to send. Default: pom.xml."));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static Typed wrong(String line) {
        return new Typed(2, List.of(), List.of(line));
    }
}
