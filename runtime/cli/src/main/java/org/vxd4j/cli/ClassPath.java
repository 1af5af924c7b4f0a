package org.vxd4j.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A class path as it was typed. */
final class ClassPath {
    private static final String ALL_JARS = "*";

    private ClassPath() {}

    /** The first entry that does not exist; of {@code lib/*} the folder counts. */
    static Optional<String> missing(String typed) {
        return Stream.of(typed.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty() && !exists(entry))
                .findFirst();
    }

    /** The first entry that is a file, and no jar that can be read. */
    static Optional<String> damaged(String typed) {
        return Stream.of(typed.split(File.pathSeparator))
                .filter(entry -> Files.isRegularFile(Path.of(entry)) && !isJar(Path.of(entry)))
                .findFirst();
    }

    private static boolean isJar(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.size() >= 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean exists(String entry) {
        boolean jars = entry.endsWith(ALL_JARS);
        return Files.exists(Path.of(jars ? entry.substring(0, entry.length() - ALL_JARS.length()) : entry));
    }
}
