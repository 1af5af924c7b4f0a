package org.vxd4j.benchmarks.cost;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.spi.ToolProvider;

/** A javac that says at its end how much processor time it has used, its JVM's start and compiler threads included. */
final class CompilerProcess {
    private static final String CPU = "cpu nanoseconds: ";

    private CompilerProcess() {}

    /** What one build took, in nanoseconds: on the processors, and on the clock from the start of the JVM to its end. */
    record Cost(long cpu, long wall) {

        static Cost read(Path log, long wall) throws IOException {
            List<String> lines = Files.readAllLines(log);
            String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            if (lines.size() != 1 || !last.startsWith(CPU)) {
                throw new IllegalStateException("javac had something to say; see " + log);
            }
            return new Cost(Long.parseLong(last.substring(CPU.length())), wall);
        }
    }

    /** Arguments as javac's. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true);
        int code = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments);
        Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        out.println(CPU + cpu.toNanos());
        System.exit(code);
    }
}
