package org.vxd4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vxd4j.vmm.example.Example;
import org.vxd4j.vmm.example.ExampleOption;
import org.vxd4j.vmm.example.ExampleRun;

class Vxd4jTest {
    @Test
    void noCommandSaysWhatToType() {
        assertThat(Typed.command()).isEqualTo(wrong("vxd4j: no command given; type: vxd4j demo, or vxd4j --help"));
    }

    @Test
    void aMisspeltCommandGetsTheNearest() {
        assertThat(Typed.command("chekc"))
                .isEqualTo(wrong("vxd4j: unknown command 'chekc' (did you mean 'check'?); type: vxd4j"
                        + " demo|run|check|explain|rules|services"));
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(Typed.command("--colour"))
                .isEqualTo(wrong("vxd4j: unknown option --colour; type: vxd4j demo|run|check|explain|rules|services"));
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        Typed typed = Typed.command("--version");
        assertThat(typed.exit()).isZero();
        assertThat(typed.out()).singleElement().asString().matches("vxd4j \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void helpListsEveryCommand() {
        Typed typed = Typed.command("--help");
        assertThat(typed.exit()).isZero();
        assertThat(typed.out())
                .startsWith("Usage: vxd4j demo|run|check|explain|rules|services")
                .endsWith("", "New here? Type: vxd4j demo")
                .anyMatch(line -> line.startsWith("  demo "))
                .anyMatch(line -> line.startsWith("  run "))
                .anyMatch(line -> line.startsWith("  check "))
                .anyMatch(line -> line.startsWith("  explain "))
                .anyMatch(line -> line.startsWith("  rules "))
                .anyMatch(line -> line.startsWith("  services "));
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : List.of("demo", "run", "check", "explain", "rules", "services")) {
            Typed typed = Typed.command(command, "--help");
            assertThat(typed.exit()).isZero();
            assertThat(typed.out().get(0)).startsWith("Usage: vxd4j " + command);
        }
    }

    @Test
    void helpIsACommandToo() {
        assertThat(Typed.command("help")).isEqualTo(Typed.command("--help"));
        for (String command : List.of("demo", "run", "check", "explain", "rules", "services", "help")) {
            assertThat(Typed.command("help", command)).isEqualTo(Typed.command(command, "--help"));
        }
        assertThat(Typed.command("help", "chekc"))
                .isEqualTo(wrong("vxd4j help: unknown command 'chekc' (did you mean 'check'?); type: vxd4j help"
                        + " demo|run|check|explain|rules|services|help"));
    }

    @Test
    void aDefectOfOursAsksForAReport() {
        Typed typed = run(new IllegalStateException("boom"));
        assertThat(typed.exit()).isEqualTo(3);
        assertThat(typed.err())
                .startsWith(
                        "vxd4j run: internal error; please report it with what you typed and the lines below",
                        "java.lang.IllegalStateException: boom");
    }

    @Test
    void aFileThatCannotBeReadIsOneLine() {
        assertThat(run(new NoSuchFileException("a.bin")))
                .isEqualTo(new Typed(1, List.of(), List.of("vxd4j run: a.bin: no such file or folder")));
    }

    private static Typed run(Exception failure) {
        return Typed.with(List.of(new Failing(failure)), List::of, "run", "failing");
    }

    private static Typed wrong(String line) {
        return new Typed(2, List.of(), List.of(line));
    }

    private record Failing(Exception failure) implements Example {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public String summary() {
            return "fails";
        }

        @Override
        public List<ExampleOption> options() {
            return List.of();
        }

        @Override
        public void run(ExampleRun run) throws IOException {
            if (failure instanceof IOException io) {
                throw io;
            }
            throw (RuntimeException) failure;
        }
    }
}
