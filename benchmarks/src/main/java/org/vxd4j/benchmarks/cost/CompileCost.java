package org.vxd4j.benchmarks.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.vxd4j.benchmarks.cost.CompilerProcess.Cost;

/**
 * What the processor costs a build of a thousand driver methods, as a ratio: pairs of builds, one with it and one without, each in a
 * fresh JVM, turn by turn.
 *
 * <p>Without it, the author's sources and the glue are compiled as if both were written by hand: both builds make the same class
 * files. The second ratio leaves the glue out of the comparison: drivers that post nothing, against their sources alone.
 */
final class CompileCost {
    private static final int METHODS = 1000;
    private static final int WARM_UP = 2;

    private final Path folder;
    private final int pairs;

    private CompileCost(Path folder, int pairs) {
        this.folder = folder;
        this.pairs = pairs;
    }

    /** The number of pairs, 20 when it is left out. */
    public static void main(String[] arguments) throws IOException {
        int pairs = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
        new CompileCost(Files.createTempDirectory("vxd4j-cost"), pairs).run();
    }

    private void run() {
        Build posting = new Build(folder.resolve("posting"), new Corpus(true), METHODS);
        Build silent = new Build(folder.resolve("silent"), new Corpus(false), METHODS);
        posting.prepare();
        silent.prepare();
        System.out.printf(
                "JDK %s, %d drivers, %d methods, %d lines by their authors, %d lines of glue, %d pairs%n",
                Runtime.version().feature(),
                posting.drivers(),
                METHODS,
                posting.authorLines(),
                posting.glueLines(),
                pairs);
        compare("with the processor / author and glue by hand", posting::processed, posting::byHand);
        compare("with the processor / author's sources alone", silent::processed, silent::authorOnly);
        posting.phases(pairs).forEach(System.out::println);
    }

    /** Builds by turns, one first and then the other, and prints the ratios of the pairs. */
    private void compare(String what, Supplier<Cost> one, Supplier<Cost> other) {
        List<Double> cpu = new ArrayList<>();
        List<Double> wall = new ArrayList<>();
        for (int i = -WARM_UP; i < pairs; i++) {
            boolean firstOne = i % 2 == 0;
            Cost before = firstOne ? one.get() : other.get();
            Cost after = firstOne ? other.get() : one.get();
            Cost with = firstOne ? before : after;
            Cost without = firstOne ? after : before;
            if (i >= 0) {
                cpu.add((double) with.cpu() / without.cpu());
                wall.add((double) with.wall() / without.wall());
            }
        }
        System.out.printf("%-46s cpu %s  wall %s%n", what, Spread.of(cpu), Spread.of(wall));
    }
}
