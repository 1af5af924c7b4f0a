package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vxd4j.api.VxD;

/** Drivers in a named module, which exports their package. */
class ModuleTest {

    @TempDir
    private Path folder;

    @Test
    void theGlueOfAModularAuthorNeedsNothingButTheApiAndDoesNotWarn() throws IOException, URISyntaxException {
        Files.writeString(
                folder.resolve("module-info.java"), "module user { requires org.vxd4j.api; exports example; }");
        try (Stream<Path> drivers = Files.walk(Path.of("src/test/resources/golden"))) {
            drivers.filter(this::isInput).forEach(this::copy);
        }
        StringWriter output = new StringWriter();
        assertThat(compile(output)).as("%s", output).isTrue();
        assertThat(output.toString().lines()).noneMatch(line -> line.contains(out().toString()));
        assertThat(folder.resolve("out/example/VxD_RtcAlarm.class")).exists();
    }

    private Path out() {
        return folder.resolve("out");
    }

    /** All drivers but those without a package: a module has none of these. */
    private boolean isInput(Path file) {
        String name = file.getFileName().toString();
        return !file.getParent().endsWith("unnamed")
                && name.endsWith(".java")
                && !name.startsWith("VxD_")
                && !name.endsWith("Events.java");
    }

    private void copy(Path source) {
        try {
            Files.copy(source, folder.resolve(source.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean compile(StringWriter output) throws IOException, URISyntaxException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        Path api = Path.of(
                VxD.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Files.createDirectory(out());
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(sources::add);
        }
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    output,
                    files,
                    null,
                    List.of(
                            "-Xlint:all,-processing,-options",
                            "--release",
                            "17",
                            "-d",
                            out().toString(),
                            "--module-path",
                            api.toString()),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new VxdProcessor()));
            return task.call();
        }
    }
}
