package org.vxd4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCommandTest {
    @Test
    void tellsTheRunAndComparesTheBytes() throws IOException {
        long size = Files.size(Path.of("src/test/resources/org/vxd4j/cli/message.txt"));
        Typed typed = Typed.command("demo");
        assertThat(typed.err()).isEmpty();
        assertThat(typed.exit()).isZero();
        assertThat(typed.out())
                .startsWith(
                        "serial-capture: receives a file over COM1",
                        "Times are the simulated PC's, in milliseconds since it was switched on.",
                        "",
                        size + " bytes received",
                        "",
                        "Bytes: " + size + " sent down the line, " + size + " captured, all the same.",
                        "")
                .contains("How it began", "In all");
    }

    @Test
    void aLostByteIsAnError() throws IOException {
        long size = Files.size(Path.of("src/test/resources/org/vxd4j/cli/message.txt"));
        Typed typed = Typed.with(List.of(new RecordedSerialCapture(false)), List::of, "demo");
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out())
                .contains("Bytes: %d sent down the line, %d captured; they DIFFER from byte %d on."
                        .formatted(size, size - 1, size - 1));
    }

    @Test
    void takesNoArguments() {
        assertThat(Typed.command("demo", "fast"))
                .isEqualTo(
                        new Typed(2, List.of(), List.of("vxd4j demo: unexpected argument 'fast'; type: vxd4j demo")));
    }
}
