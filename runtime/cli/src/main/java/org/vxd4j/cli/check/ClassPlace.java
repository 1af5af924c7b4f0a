package org.vxd4j.cli.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param newer the names of the classes that this Java cannot read yet, by the Java that they are for
 */
public record ClassPlace(
        Path path, int classes, List<String> annotated, boolean hasDrivers, SortedMap<Integer, List<String>> newer) {
    /** A class file begins with a number that tells it, its minor and its major version; that of Java 1 would be 45. */
    private static final int MAGIC = 0xCAFEBABE;

    private static final int MAJOR_AT = 6;
    private static final int JAVA_0 = 44;

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
        boolean hasDrivers = files.values().stream().anyMatch(t -> t.contains(DRIVER));
        return new ClassPlace(path, files.size(), annotated, hasDrivers, newer(files));
    }

    private static SortedMap<Integer, List<String>> newer(SortedMap<String, String> files) {
        SortedMap<Integer, List<String>> newer = new TreeMap<>();
        files.forEach((name, text) -> {
            int java = java(text);
            if (java > Runtime.version().feature()) {
                newer.computeIfAbsent(java, version -> new ArrayList<>()).add(name.replace('.', '/'));
            }
        });
        return newer;
    }

    /** The Java that a class file is for; 0 for what is none. */
    private static int java(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        boolean whole = bytes.capacity() >= MAJOR_AT + Short.BYTES && bytes.getInt(0) == MAGIC;
        return whole ? Short.toUnsignedInt(bytes.getShort(MAJOR_AT)) - JAVA_0 : 0;
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
