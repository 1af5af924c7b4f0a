package org.vxd4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vxd4j check --waivers}. */
class WaiversTest {

    /** Two waivers that are needed, in a body and in a declaration; one that is not; one that the kernel knows nothing of. */
    private static final String DRIVER = """
            import org.vxd4j.api.*;

            @Unchecked(rule = "EF-11", because = "left from a version that waited for a program")
            @VxD(name = "BEEP", target = Target.WIN95)
            class Beep {
              private final Vmm vmm;

              Beep(Vmm vmm) {
                this.vmm = vmm;
              }

              @Unchecked(rule = "IT-01", because = "this board interrupts "
                  + "with the VMM idle")
              @HardwareInterrupt(irq = 5)
              void onIrq(IrqHandle irq) {
                vmm.enableVmInts();
                helper();
              }

              private void helper() {
                vmm.disableVmInts();
              }

              @Unchecked(rule = "boost-over-critical-section", because = "must be heard at once")
              @EventCallback(flags = Pef.ALWAYS_SCHED, boost = Boost.TIME_CRITICAL_BOOST)
              void beep(VmHandle vm) {}

              @org.vxd4j.api.Unchecked(rule = "HN-01", because = "a demonstration")
              @Control(ControlMessage.VM_INIT)
              boolean vmInit(VmHandle vm) {
                return System.nanoTime() > 0;
              }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void eachWaiverIsListedWithWhatItSuppressesAndWhoChecksThatInstead() throws IOException {
        String file = write("Beep.java", DRIVER);
        assertThat(Typed.command("check", "--waivers", file))
                .isEqualTo(new Typed(
                        0,
                        List.of(
                                file
                                        + ":3: EF-11 wait-in-pm-may-never-fire: left from a version that waited for a program",
                                "  note: the compiler says nothing without it; leave it out",
                                file + ":12: IT-01 async-services-only: this board interrupts with the VMM idle",
                                "  suppresses 2 errors; the kernel checks it at run time",
                                file + ":24: BO-05 boost-over-critical-section: must be heard at once",
                                "  suppresses 1 warning; the kernel checks it at run time",
                                file + ":28: HN-01 host-clock: a demonstration",
                                "  suppresses 1 error; nobody checks this at run time",
                                "4 waivers, 1 of them unused"),
                        List.of()));
    }

    @Test
    void twoWaiversForTheSameAreBothUsed() throws IOException {
        String file = write("Beep.java", DRIVER.replace("rule = \"EF-11\"", "rule = \"IT-01\""));
        assertThat(Typed.command("check", "--waivers", file).out())
                .contains("  suppresses 2 errors; the kernel checks it at run time", "4 waivers")
                .noneMatch(line -> line.contains("note:"));
    }

    @Test
    void aWaiverThatIsWrongItselfIsNotSaidToDoAnything() throws IOException {
        String file = write(
                "Beep.java",
                DRIVER.replace("\"EF-11\"", "\"EF-99\"")
                        .replace("\"must be heard at once\"", "\"\"")
                        .replace("\"HN-01\"", "\"vxd:host-clok\""));
        Typed typed = Typed.command("check", "--waivers", file);
        assertThat(typed)
                .isEqualTo(new Typed(
                        1,
                        List.of(
                                file + ":3: EF-99: left from a version that waited for a program",
                                "  error: there is no rule \"EF-99\"",
                                file + ":12: IT-01 async-services-only: this board interrupts with the VMM idle",
                                "  suppresses 2 errors; the kernel checks it at run time",
                                file + ":24: BO-05 boost-over-critical-section:",
                                "  error: boost-over-critical-section is unchecked without a reason",
                                file + ":28: vxd:host-clok: a demonstration",
                                "  error: there is no rule \"host-clok\"",
                                "4 waivers, 3 of them wrong"),
                        List.of("vxd4j check: the drivers have 4 errors; leave out --waivers to see them")));
        JsonObject first = JsonParser.parseString(String.join(
                        "\n",
                        Typed.command("check", "--waivers", "--format", "json", file)
                                .out()))
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
        assertThat(first.get("fault").getAsString()).isEqualTo("there is no rule \"EF-99\"");
    }

    @Test
    void ofTwoWaiversForTheSameMethodTheWrongOneIsNamed() throws IOException {
        String file = write(
                "Beep.java",
                DRIVER.replace(
                        "  @Unchecked(rule = \"boost-over",
                        "  @Unchecked(rule = \"EF-99\", because = \"x\") @Unchecked(rule = \"boost-over"));
        assertThat(Typed.command("check", "--waivers", file).out())
                .containsSequence(
                        file + ":24: EF-99: x",
                        "  error: there is no rule \"EF-99\"",
                        file + ":24: BO-05 boost-over-critical-section: must be heard at once",
                        "  suppresses 1 warning; the kernel checks it at run time")
                .last()
                .isEqualTo("5 waivers, 1 of them wrong, 1 of them unused");
    }

    @Test
    void jsonTellsTheSame() throws IOException {
        String file = write("Beep.java", DRIVER);
        JsonArray waivers = JsonParser.parseString(String.join(
                        "\n",
                        Typed.command("check", "--waivers", "--format", "json", file)
                                .out()))
                .getAsJsonArray();
        assertThat(waivers).hasSize(4);
        JsonObject second = waivers.get(1).getAsJsonObject();
        assertThat(second.keySet())
                .containsExactly("file", "line", "rule", "name", "because", "fault", "suppressed", "checkedAtRunTime");
        assertThat(second.get("rule").getAsString()).isEqualTo("IT-01");
        assertThat(second.get("suppressed").getAsInt()).isEqualTo(2);
        assertThat(second.get("checkedAtRunTime").getAsBoolean()).isTrue();
    }

    @Test
    void aDriverWithoutWaiversHasNone() throws IOException {
        String file = write("Plain.java", "class Plain {}");
        assertThat(Typed.command("check", "--waivers", file)).isEqualTo(new Typed(0, List.of("no waivers"), List.of()));
    }

    @Test
    void aFileThatDoesNotCompileIsToldInsteadOfListed() throws IOException {
        String file = write("Beep.java", DRIVER.replace("System.nanoTime()", "System.nonoTime()"));
        Typed typed = Typed.command("check", "--waivers", file);
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out()).anyMatch(line -> line.startsWith(file + ":31: error: cannot find symbol"));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
