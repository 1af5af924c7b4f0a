package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/resources/golden} holds a driver and what is generated from it.
 *
 * <p>To write the generated files anew: {@code ./mvnw -pl processor -am test -Dvxd4j.golden=write}, then read the difference.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    static Stream<Path> drivers() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("drivers")
    void aDriverGeneratesExactlyItsGoldenFilesAndCompilesWithoutAWarning(Path folder) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        Fixture fixture = null;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("VxD_") || name.endsWith("Events.java")) {
                    expected.put(name, Files.readString(file));
                } else {
                    String source = Files.readString(file);
                    fixture = fixture == null ? Fixture.of(source) : fixture.and(source);
                }
            }
        }
        Compilation compilation = fixture.option("-Werror").compile();
        assertThat(Fixture.diagnostics(compilation)).isEmpty();
        Map<String, String> actual = Fixture.generated(compilation);
        if (System.getProperty("vxd4j.golden", "").equals("write")) {
            for (Map.Entry<String, String> file : actual.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }
}
