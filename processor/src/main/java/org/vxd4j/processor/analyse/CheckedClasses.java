package org.vxd4j.processor.analyse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/** The class files of a jar or a folder that are checked without their sources, by binary name. */
public final class CheckedClasses {
    private static final String SUFFIX = ".class";

    /** Version of the class files of Java 26, the newest that the reader knows. */
    private static final int NEWEST = Opcodes.V26 & 0xFFFF;

    private static final int JAVA_0 = 44;

    /** No class files: what is checked is compiled from sources. */
    public static final CheckedClasses NONE = new CheckedClasses(Collections.emptySortedMap());

    private final SortedMap<String, byte[]> files;

    private CheckedClasses(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** Reads all class files of a jar or a folder. */
    public static CheckedClasses in(Path place) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(place)) {
            try (Stream<Path> inside = Files.walk(place)) {
                for (Path file : inside.filter(Files::isRegularFile).toList()) {
                    String entry = place.relativize(file).toString().replace('\\', '/');
                    if (isClass(entry)) {
                        files.put(name(entry), Files.readAllBytes(file));
                    }
                }
            }
        } else {
            readJar(place, files);
        }
        return new CheckedClasses(files);
    }

    private static void readJar(Path jar, SortedMap<String, byte[]> files) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Enumeration<JarEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (isClass(entry.getName())) {
                    try (InputStream in = file.getInputStream(entry)) {
                        files.put(name(entry.getName()), in.readAllBytes());
                    }
                }
            }
        }
    }

    /** False for what is no class, and for the versions of classes that a jar has for other releases of Java. */
    private static boolean isClass(String entry) {
        return entry.endsWith(SUFFIX) && !entry.endsWith("-info.class") && !entry.startsWith("META-INF/");
    }

    private static String name(String entry) {
        return entry.substring(0, entry.length() - SUFFIX.length());
    }

    /** True when there are none. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** Those that cannot be read, and what to do; none when all is well. */
    public List<String> damaged() {
        List<String> damaged = new ArrayList<>();
        files.forEach((name, bytes) -> {
            try {
                String inside = ClassFile.read(bytes).name();
                if (!inside.equals(name)) {
                    damaged.add("%s.class is the class %s; give the folder that the packages are in"
                            .formatted(name, inside.replace('/', '.')));
                }
            } catch (RuntimeException unreadable) {
                damaged.add(
                        isNewer(bytes)
                                ? "%s.class is of a newer Java than vxd4j reads; compile it with --release %d or less"
                                        .formatted(name, NEWEST - JAVA_0)
                                : "%s.class is no class file, or damaged; compile it again".formatted(name));
            }
        });
        return damaged;
    }

    private static boolean isNewer(byte[] bytes) {
        return bytes.length > 8 && (bytes[0] & 0xFF) == 0xCA && (bytes[1] & 0xFF) == 0xFE && bytes[7] > NEWEST;
    }

    /** The binary names, with slashes, in their order. */
    Iterable<String> names() {
        return files.keySet();
    }

    /** A class file; null for a class that is not among them. */
    byte[] bytes(String name) {
        return files.get(name);
    }
}
