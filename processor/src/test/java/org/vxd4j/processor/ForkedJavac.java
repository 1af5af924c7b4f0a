package org.vxd4j.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * javac in a process of its own, over a folder of sources, with neighbours that reach into it: they need options of its virtual
 * machine, and leave it changed.
 *
 * @param folder where the sources are; class files go there, too
 */
record ForkedJavac(Path folder) {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    /**
     * Compiles all sources.
     *
     * @param processors the annotation processors, in this order
     * @return what javac printed, without the folders; empty when there was nothing to say
     */
    String compile(List<String> processors, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "javac").toString()));
        command.addAll(List.of("--release", "17", "-Xlint:all,-processing,-options", "-d", folder.toString()));
        command.addAll(List.of("-cp", CLASS_PATH, "-processorpath", CLASS_PATH));
        command.addAll(List.of("-processor", String.join(",", processors)));
        command.addAll(options);
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().forEach(command::add);
        }
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        javac.waitFor();
        // Newer virtual machines complain in capitals about what a neighbour does to them; that is not about the
        // sources.
        return output.replaceAll("(?m)^WARNING: .*\\R", "").replaceAll("(?m)^\\S*/(\\w+\\.java:)", "$1");
    }

    /** Writes a source file. */
    ForkedJavac write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return this;
    }

    /** True when this class file was written. */
    boolean wrote(String file) {
        return Files.exists(folder.resolve(file));
    }
}
