package org.vxd4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import javax.annotation.processing.Processor;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vxd4j.api.VxD;

/**
 * The processor's jar is all that an author's processor path needs beside the API. There is a jar only when the build packages
 * ({@code mvn verify}); {@code mvn test} runs on folders of classes and skips this.
 */
class ProcessorJarTests {
    private static Path processor;
    private static Path api;

    @TempDir
    private Path folder;

    @BeforeAll
    static void find() throws URISyntaxException {
        Class<?> type = ServiceLoader.load(Processor.class).stream()
                .map(ServiceLoader.Provider::type)
                .filter(p -> p.getName().startsWith("org.vxd4j."))
                .findFirst()
                .orElseThrow();
        processor = home(type);
        api = home(VxD.class);
        assumeTrue(Files.isRegularFile(processor), "the processor is a folder of classes here");
    }

    @Test
    void everyClassInItIsOfThisProject() throws Exception {
        try (JarFile jar = new JarFile(processor.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("org/vxd4j/processor/"));
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("org.vxd4j.processor");
        }
    }

    @Test
    void itWorksOnAProcessorPathWithNothingButTheApi() throws Exception {
        assertThat(compile("--processor-path")).startsWith("Example.java:4: error: [vxd:host-clock] ");
    }

    @Test
    void itWorksAsAModuleOnAProcessorModulePath() throws Exception {
        assertThat(compile("--processor-module-path")).startsWith("Example.java:4: error: [vxd:host-clock] ");
    }

    /** The call leads through a class file, so that both libraries are needed: one to write glue, one to read code. */
    private String compile(String path) throws Exception {
        Path library = Files.createDirectories(folder.resolve("library"));
        Files.writeString(folder.resolve("Helper.java"), """
                public class Helper {
                  public static long help() { return System.nanoTime(); }
                }
                """);
        assertThat(javac("-proc:none", "-d", library.toString(), "-cp", api.toString(), "Helper.java"))
                .isEmpty();
        Files.writeString(folder.resolve("Example.java"), """
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class Example {
                  @HardwareInterrupt(irq = 5) void onIrq(IrqHandle irq) { Helper.help(); }
                  @EventCallback void announce(VmHandle vm) {}
                }
                """);
        return javac(
                "-d",
                Files.createDirectories(folder.resolve("classes")).toString(),
                "-cp",
                api + File.pathSeparator + library,
                path,
                processor + File.pathSeparator + api,
                "Example.java");
    }

    private String javac(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--release", "17"));
        all.addAll(List.of(arguments));
        all.set(all.size() - 1, folder.resolve(all.get(all.size() - 1)).toString());
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ToolProvider.getSystemJavaCompiler().run(null, output, output, all.toArray(String[]::new));
        return output.toString(StandardCharsets.UTF_8).replace(folder + File.separator, "");
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
