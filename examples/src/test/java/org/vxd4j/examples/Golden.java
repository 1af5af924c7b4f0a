package org.vxd4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected texts as files. {@code ./mvnw -pl examples -am verify -Dvxd4j.golden=write} writes them again; look at the difference
 * before committing it.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "org", "vxd4j", "examples");

    private Golden() {}

    /** Compares with the golden file, or writes it when told to. */
    public static void check(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("vxd4j.golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(file)
                .as("golden file; write it with ./mvnw -pl examples -am verify -Dvxd4j.golden=write")
                .exists();
        assertThat(actual).as(name).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }
}
