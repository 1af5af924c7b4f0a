package org.vxd4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vxd4j check} on jars and folders, of drivers that were compiled without the processor. */
class CheckClassFilesTest {
    private static final String DRIVER = """
            package sound;

            import org.vxd4j.api.*;

            @VxD(name = "BEEP", target = Target.WIN95)
            class Beep {
              private final Speaker speaker;

              Beep(Vmm vmm) {
                speaker = new Speaker(vmm);
              }

              @HardwareInterrupt(irq = 5)
              void onIrq(IrqHandle irq) {
                speaker.tone();
              }

              @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.LOW_PRI_DEVICE_BOOST) void beep(VmHandle vm) {}
            }
            """;

    private static final String SPEAKER = """
            package sound;

            import java.util.List;
            import org.vxd4j.api.Vmm;

            class Speaker {
              private final Vmm vmm;

              Speaker(Vmm vmm) {
                this.vmm = vmm;
              }

              void tone() {
                List.of(1, 2).forEach(i -> vmm.enableVmInts());
              }
            }
            """;

    @TempDir
    private Path folder;

    private Path classes;
    private Path jar;

    @BeforeEach
    void choosePlaces() {
        classes = folder.resolve("classes");
        jar = folder.resolve("beep.jar");
    }

    @Test
    void aJarIsBlamedAtTheFirstCallInItsSourceWithTheWholeChain() throws IOException {
        compile(write("Beep.java", DRIVER), write("Speaker.java", SPEAKER));
        pack();
        assertThat(Typed.command("check", jar.toString())).isEqualTo(new Typed(1, List.of("""
                        sound/Beep.java:15: error: [vxd:async-services-only] onIrq reaches Enable_VM_Ints at hardware-interrupt time
                          Beep.java:15: Beep.onIrq calls Speaker.tone
                          Speaker.java:14: Speaker.tone calls a lambda in Speaker.tone
                          Speaker.java:14: a lambda in Speaker.tone calls Vmm.enableVmInts
                          The interrupt may have hit the VMM in the middle of anything; only these services are written to be \
                        entered then.
                          Post an event and call it there.     (IT-01; Enable_VM_Ints; Windows 3.0+)
                        1 error""".split("\n")), List.of()));
    }

    @Test
    void aJarAFolderAndTheSourcesBreakTheSameRulesInTheSameLines() throws IOException {
        String source = DRIVER.replace("LOW_PRI_DEVICE_BOOST", "CRITICAL_SECTION_BOOST");
        String[] sources = {write("Beep.java", source), write("Speaker.java", SPEAKER)};
        compile(sources);
        pack();
        List<String> said = rules(Typed.command("check", "--format", "json", sources[0], sources[1]));
        assertThat(said).containsExactly("Beep.java:15 IT-01", "Beep.java:18 EF-09");
        assertThat(rules(Typed.command("check", "--format", "json", jar.toString())))
                .isEqualTo(said);
        assertThat(rules(Typed.command("check", "--format", "json", classes.toString())))
                .isEqualTo(said);
    }

    @Test
    void aCleanJarIsClean() throws IOException {
        compile(write("Beep.java", DRIVER), write("Speaker.java", SPEAKER.replace("enableVmInts", "getCurVmHandle")));
        pack();
        assertThat(Typed.command("check", jar.toString())).isEqualTo(new Typed(0, List.of("no errors"), List.of()));
        assertThat(Typed.command("check", classes.toString())).isEqualTo(new Typed(0, List.of("no errors"), List.of()));
    }

    @Test
    void whatTheDriversOfAJarUseMayBeInAnotherOne() throws IOException {
        compile(write("Beep.java", DRIVER), write("Speaker.java", SPEAKER));
        Path library = folder.resolve("library/sound");
        Files.createDirectories(library);
        Files.move(classes.resolve("sound/Speaker.class"), library.resolve("Speaker.class"));
        Typed together = Typed.command("check", "-cp", folder.resolve("library").toString(), classes.toString());
        assertThat(together.out().get(0)).startsWith("sound/Beep.java:15: error: [vxd:async-services-only]");
        Typed alone = Typed.command("check", classes.toString());
        assertThat(alone.exit()).isZero();
        assertThat(alone.out())
                .contains("  Beep.java:15: Beep.onIrq calls Speaker.tone: sound.Speaker is not on the class path")
                .last()
                .isEqualTo("no errors");
    }

    @Test
    void whatIsNamedTwiceIsCheckedOnce() throws IOException {
        compile(write("Beep.java", DRIVER), write("Speaker.java", SPEAKER));
        List<String> once = Typed.command("check", classes.toString()).out();
        assertThat(Typed.command("check", classes.toString(), classes + "/.").out())
                .isEqualTo(once);
    }

    @Test
    void aClassPathOfDamagedJarsIsBlamedItself() throws IOException {
        compile(write("Beep.java", DRIVER), write("Speaker.java", SPEAKER));
        String damaged = write("damaged.jar", "not a jar");
        assertThat(Typed.command("check", classes.toString(), "-cp", damaged))
                .isEqualTo(new Typed(
                        2,
                        List.of(),
                        List.of("vxd4j check: -cp names " + damaged
                                + ", which is no jar and no folder, or is damaged; type: vxd4j check"
                                + " FILE.java|JAR|FOLDER... -cp PATH")));
    }

    @Test
    void whatIsNothingToCheckIsSaidWithWhatToDo() throws IOException {
        Path text = Path.of(write("fake.jar", "not a jar"));
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(sources.resolve("Beep.java"), DRIVER);
        pack();
        Path single = Path.of(write("Beep.class", ""));
        assertThat(Typed.command("check", text.toString(), sources.toString(), jar.toString(), single.toString()))
                .isEqualTo(
                        new Typed(
                                2,
                                List.of(),
                                List.of(
                                        "vxd4j check: " + text + " is not a jar, or it is damaged; build it again",
                                        "vxd4j check: " + sources
                                                + " is a folder of sources; type the .java files in it",
                                        "vxd4j check: " + jar
                                                + " has no class files; type the jar that the drivers are packed in",
                                        "vxd4j check: " + single
                                                + " is a single class file; type the folder that its packages are in, or a jar")));
    }

    @Test
    void aDamagedClassFileIsNamed() throws IOException {
        compile(write("Beep.java", DRIVER), write("Speaker.java", SPEAKER));
        Path speaker = classes.resolve("sound/Speaker.class");
        Files.write(speaker, Arrays.copyOf(Files.readAllBytes(speaker), 300));
        Typed typed = Typed.command("check", classes.toString());
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out())
                .containsExactly(
                        classes
                                + ": error: [vxd:class-file] sound/Speaker.class is no class file, or damaged; compile it again",
                        "1 error");
    }

    @Test
    void aDamagedDriverIsNamedHoweverMuchOfItIsLeft() throws IOException {
        compile(write("Beep.java", DRIVER), write("Speaker.java", SPEAKER));
        Path driver = classes.resolve("sound/Beep.class");
        byte[] whole = Files.readAllBytes(driver);
        byte[] text = "this was a driver\n".getBytes(StandardCharsets.US_ASCII);
        for (byte[] damaged : List.of(
                text,
                new byte[0],
                Arrays.copyOf(whole, 5),
                Arrays.copyOf(whole, 60),
                Arrays.copyOf(whole, whole.length - 1))) {
            Files.write(driver, damaged);
            assertThat(Typed.command("check", classes.toString()))
                    .as("%d bytes", damaged.length)
                    .isEqualTo(new Typed(
                            1,
                            List.of(
                                    classes + ": error: [vxd:class-file] sound/Beep.class is no class file, or damaged;"
                                            + " compile it again",
                                    "1 error"),
                            List.of()));
        }
    }

    @Test
    void aDamagedClassFileInAFolderWithoutDriversIsNamed() throws IOException {
        compile(write("Speaker.java", SPEAKER));
        Files.writeString(classes.resolve("sound/Speaker.class"), "no class");
        assertThat(Typed.command("check", classes.toString()).exit()).isEqualTo(1);
    }

    @Test
    void classFilesOfANewerJavaAreToldWithTheJavaThatReadsThem() throws IOException {
        compile(write("Beep.java", DRIVER), write("Speaker.java", SPEAKER));
        int next = Runtime.version().feature() + 1;
        setJava(classes.resolve("sound/Beep.class"), next);
        pack();
        assertThat(Typed.command("check", jar.toString()))
                .isEqualTo(new Typed(
                        1,
                        List.of(
                                jar
                                        + ": error: [vxd:class-file] sound/Beep.class is for Java %d; run vxd4j with JDK %d or newer"
                                                .formatted(next, next),
                                "1 error"),
                        List.of()));
        setJava(classes.resolve("sound/Speaker.class"), next);
        assertThat(Typed.command("check", classes.toString()).out().get(0))
                .endsWith("sound/Beep.class and 1 more are for Java %d; run vxd4j with JDK %d or newer"
                        .formatted(next, next));
    }

    @Test
    void theFolderOfAPackageIsNotTheOneToType() throws IOException {
        compile(write("Beep.java", DRIVER), write("Speaker.java", SPEAKER));
        Path inside = classes.resolve("sound");
        assertThat(Typed.command("check", inside.toString()).out())
                .containsExactly(
                        inside
                                + ": error: [vxd:class-file] Beep.class is the class sound.Beep; give the folder that the packages are in",
                        inside
                                + ": error: [vxd:class-file] Speaker.class is the class sound.Speaker; give the folder that the packages are in",
                        "2 errors");
    }

    @Test
    void jarsFoldersAndSourcesAreCheckedTogetherInTheOrderTyped() throws IOException {
        compile(write("Beep.java", DRIVER), write("Speaker.java", SPEAKER));
        pack();
        String source = write("Late.java", """
                import org.vxd4j.api.*;

                @VxD(name = "LATE", target = Target.WIN95)
                class Late {
                  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.CRITICAL_SECTION_BOOST) void late(VmHandle vm) {}
                }
                """);
        assertThat(rules(Typed.command("check", "--format", "json", jar.toString(), source, classes.toString())))
                .containsExactly("Late.java:5 EF-09", "Beep.java:15 IT-01", "Beep.java:15 IT-01");
    }

    @Test
    void aJarWithoutDriversIsNotPraised() throws IOException {
        compile(write("Speaker.java", SPEAKER));
        assertThat(Typed.command("check", classes.toString()).out())
                .containsExactly(
                        classes + ": note: no class in it is annotated with @VxD, so nothing was checked", "no errors");
    }

    private static List<String> rules(Typed typed) {
        List<String> rules = new ArrayList<>();
        for (JsonElement element :
                JsonParser.parseString(String.join("\n", typed.out())).getAsJsonArray()) {
            JsonObject problem = element.getAsJsonObject();
            String file = problem.get("file").getAsString();
            rules.add(file.substring(file.lastIndexOf('/') + 1) + ":"
                    + problem.get("line").getAsInt() + " " + problem.get("rule").getAsString());
        }
        return rules;
    }

    private String write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        return file.toString();
    }

    private void compile(String... sources) {
        List<String> words = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        words.addAll(List.of(sources));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)))
                .isZero();
    }

    /** Makes a class file one for another Java. */
    private static void setJava(Path file, int java) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = (byte) (44 + java);
        Files.write(file, bytes);
    }

    private void pack() throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.exists(classes) ? Files.walk(classes) : Stream.empty()) {
            entries.putNextEntry(new JarEntry("README"));
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                entries.write(Files.readAllBytes(file));
            }
        }
    }
}
