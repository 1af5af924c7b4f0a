package org.vxd4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script in a house of its own, with a build and a Java that only say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    private Path folder;

    private Path house;
    private Path jdk;

    @BeforeEach
    void build() throws IOException {
        house = Files.createDirectories(folder.toRealPath().resolve("my house/in here"));
        jdk = folder.resolve("a jdk");
        Files.copy(Path.of("../../vxd4j"), house.resolve("vxd4j"));
        executable(house.resolve("vxd4j"));
        script(house.resolve("mvnw"), "mkdir -p examples/target/vxd4j/lib; echo \"mvnw $*\"");
        jdk("17.0.1");
        source("runtime/api/src/main/java/A.java");
    }

    @Test
    void theFirstRunBuildsAndTheSecondDoesNot() throws Exception {
        assertThat(launch("demo"))
                .containsExactly(
                        "building vxd4j (first run)...",
                        "mvnw -q -Dmaven.test.skip=true package",
                        "java <-Dvxd4j.home=" + house + "> <-cp> <" + house
                                + "/examples/target/vxd4j/lib/*> <org.vxd4j.cli.Vxd4j> <demo>");
        assertThat(launch("demo")).hasSize(1);
    }

    @Test
    void aNewerSourceOrPomIsBuilt() throws Exception {
        launch();
        later(house.resolve("runtime/api/src/main/java/A.java"));
        assertThat(launch()).hasSize(3).startsWith("building vxd4j (sources changed)...");
    }

    @Test
    void aNewerTestIsNot() throws Exception {
        launch();
        later(source("runtime/api/src/test/java/ATest.java"));
        assertThat(launch()).hasSize(1);
    }

    @Test
    void argumentsKeepTheirSpaces() throws Exception {
        launch();
        assertThat(launch("run", "a b", "")).singleElement().asString().endsWith("<run> <a b> <>");
    }

    @Test
    void aSymbolicLinkLeadsHome() throws Exception {
        launch();
        Path link = Files.createSymbolicLink(folder.resolve("link"), house.resolve("vxd4j"));
        assertThat(run(link)).singleElement().asString().contains("<-Dvxd4j.home=" + house + ">");
    }

    @Test
    void anOldJavaIsRefused() throws Exception {
        jdk("11.0.2");
        assertThat(launch())
                .containsExactly(
                        "vxd4j: " + jdk + "/bin/java is Java 11; install JDK 17 or newer, or set JAVA_HOME to one");
    }

    @Test
    void aWrongJavaHomeIsNamed() throws Exception {
        Files.delete(jdk.resolve("bin/javac"));
        assertThat(launch())
                .containsExactly("vxd4j: no JDK found in JAVA_HOME=" + jdk
                        + "; install JDK 17 or newer, or set JAVA_HOME to one");
    }

    @Test
    void withoutALocaleFilesMayHaveAnyLettersInTheirNames() throws Exception {
        launch();
        script(jdk.resolve("bin/java"), "echo ' version \"17\"'; echo \"<${LC_ALL:-}>\"");
        assertThat(launchIn("C")).last().isEqualTo("<C.UTF-8>");
        assertThat(launchIn("POSIX")).last().isEqualTo("<C.UTF-8>");
        assertThat(launchIn("xx_YY.UTF-8")).last().isEqualTo("<xx_YY.UTF-8>");
    }

    private List<String> launchIn(String locale) throws Exception {
        return run(Map.of("LC_ALL", locale), house.resolve("vxd4j"));
    }

    @Test
    void aFailedBuildIsTriedAgain() throws Exception {
        script(house.resolve("mvnw"), "echo broken; exit 1");
        List<String> failed = List.of("building vxd4j (first run)...", "broken", "vxd4j: the build failed, see above");
        assertThat(launch()).isEqualTo(failed);
        assertThat(launch()).isEqualTo(failed);
    }

    private List<String> launch(String... arguments) throws Exception {
        return run(house.resolve("vxd4j"), arguments);
    }

    private List<String> run(Path launcher, String... arguments) throws Exception {
        return run(Map.of(), launcher, arguments);
    }

    private List<String> run(Map<String, String> environment, Path launcher, String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().toList();
    }

    private void jdk(String version) throws IOException {
        script(
                jdk.resolve("bin/java"),
                "if [ \"$1\" = -version ]; then echo 'openjdk version \"" + version + "\"' >&2; exit; fi\n"
                        + "printf java; for a in \"$@\"; do printf ' <%s>' \"$a\"; done; echo");
        script(jdk.resolve("bin/javac"), "");
    }

    private Path source(String name) throws IOException {
        Path file = house.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    private static void later(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(3600)));
    }

    private static void script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
