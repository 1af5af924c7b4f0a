package org.vxd4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vxd4j.cli.check.ClassPlace;

/**
 * What {@code vxd4j check} was given.
 *
 * @param sources the source files
 * @param places the jars and folders of class files
 * @param unfit a line for each word that is nothing to check: what it is, and what to type instead
 */
record CheckedFiles(List<Path> sources, List<ClassPlace> places, List<String> unfit) {

    /** What is named twice is checked once. */
    static CheckedFiles of(List<String> words) {
        CheckedFiles all = new CheckedFiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        words.forEach(all::add);
        return all;
    }

    private void add(String word) {
        if (word.isBlank()) {
            unfit.add("'" + word + "' is no name; type FILE.java, a jar or a folder");
            return;
        }
        try {
            add(word, Path.of(word));
        } catch (InvalidPathException unfitName) {
            unfit.add(FailureLine.describe(unfitName));
        }
    }

    private void add(String word, Path path) {
        if (!Files.exists(path)) {
            unfit.add(word + ": no such file");
        } else if (!Files.isReadable(path)) {
            unfit.add(word + " cannot be read");
        } else if (Files.isDirectory(path) || word.endsWith(".jar")) {
            addPlace(word, path);
        } else if (word.endsWith(".java")) {
            sources.add(path);
        } else if (word.endsWith(".class")) {
            unfit.add(word + " is a single class file; type the folder that its packages are in, or a jar");
        } else {
            unfit.add(word + " is not a .java file, a jar or a folder of class files");
        }
    }

    private void addPlace(String word, Path path) {
        try {
            ClassPlace place = ClassPlace.of(path);
            if (places.stream().anyMatch(other -> isSame(other.path(), path))) {
                return;
            }
            if (place.classes() > 0) {
                places.add(place);
            } else if (!Files.isDirectory(path)) {
                unfit.add(word + " has no class files; type the jar that the drivers are packed in");
            } else {
                unfit.add(folderWithoutClasses(word, path));
            }
        } catch (IOException notRead) {
            unfit.add(
                    Files.isDirectory(path)
                            ? word + " cannot be read"
                            : word + " is not a jar, or it is damaged; build it again");
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException unknown) {
            return false;
        }
    }

    private static String folderWithoutClasses(String word, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.walk(folder)) {
            files = inside.filter(f -> !Files.isDirectory(f)).toList();
        }
        if (files.isEmpty()) {
            return "'" + word + "' is an empty folder; compile the drivers first, or type their .java files";
        }
        return files.stream().anyMatch(f -> f.toString().endsWith(".java"))
                ? word + " is a folder of sources; type the .java files in it"
                : word + " is a folder without class files; compile the drivers first, or type their .java files";
    }
}
