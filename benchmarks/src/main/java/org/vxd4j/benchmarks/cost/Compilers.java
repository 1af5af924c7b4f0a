package org.vxd4j.benchmarks.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vxd4j.benchmarks.cost.CompilerProcess.Cost;

/** Runs javac, each time in a JVM of its own: a build's javac is a cold one. */
final class Compilers {
    private Compilers() {}

    /**
     * Compiles.
     *
     * @param jvm options of the JVM, before the class to run
     * @return what it cost
     */
    static Cost run(List<String> jvm, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CompilerProcess.class.getName()));
        command.addAll(arguments);
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int code = process.waitFor();
            long wall = System.nanoTime() - start;
            if (code != 0) {
                throw new IllegalStateException("javac failed; see " + log);
            }
            return Cost.read(log, wall);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
