package org.vxd4j.cli.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A jar or a folder with class files to be checked.
 *
 * @param path where it is
 * @param classes how many class files it has
 * @param annotated the names of the classes that mention the API, for javac to look at
 * @param hasDrivers false when no class can be a driver
 */
public record ClassPlace(Path path, int classes, List<String> annotated, boolean hasDrivers) {
    private static final String SUFFIX = ".class";
    private static final String API = "Lorg/vxd4j/api/";
    private static final String DRIVER = API + "VxD;";

    /** A local or anonymous class: javac does not take its name, and it cannot be a driver. */
    private static final Pattern LOCAL = Pattern.compile(".*\\$\\d.*");

    /**
     * Looks into a jar or a folder.
     *
     * @throws IOException when it cannot be read, or is no jar
     */
    public static ClassPlace of(Path path) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (Files.isDirectory(path)) {
            try (Stream<Path> inside = Files.walk(path)) {
                for (Path file : inside.filter(Files::isRegularFile).toList()) {
                    String entry = path.relativize(file).toString().replace('\\', '/');
                    if (isClass(entry)) {
                        files.put(name(entry), text(Files.readAllBytes(file)));
                    }
                }
            }
        } else {
            try (JarFile jar = new JarFile(path.toFile())) {
                for (JarEntry entry :
                        jar.stream().filter(e -> isClass(e.getName())).toList()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(name(entry.getName()), text(in.readAllBytes()));
                    }
                }
            }
        }
        List<String> annotated = files.keySet().stream()
                .filter(n -> !LOCAL.matcher(n).matches() && files.get(n).contains(API))
                .toList();
        return new ClassPlace(
                path, files.size(), annotated, files.values().stream().anyMatch(t -> t.contains(DRIVER)));
    }

    private static String name(String entry) {
        return entry.substring(0, entry.length() - SUFFIX.length()).replace('/', '.');
    }

    /** The names in a class file are readable as they are. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static boolean isClass(String entry) {
        return entry.endsWith(SUFFIX) && !entry.endsWith("-info.class") && !entry.startsWith("META-INF/");
    }
}
