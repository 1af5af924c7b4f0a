package org.vxd4j.benchmarks.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.vxd4j.benchmarks.cost.CompilerProcess.Cost;

/**
 * What the processor costs a build of a thousand driver methods, as a ratio: builds with it and without, each in a fresh JVM, turn by
 * turn.
 *
 * <p>Without it, the author's sources and the glue are compiled as if both were written by hand: both builds make the same class
 * files. Beside it stands what javac itself takes for handing over files that are finished, and the ratio against the author's
 * sources alone, for drivers that name no generated class.
 */
final class CompileCost {
    private static final int METHODS = 1000;
    private static final int WARM_UP = 1;

    private static final int PROCESSED = 0;
    private static final int HANDED_OVER = 1;
    private static final int BY_HAND = 2;

    private final Path folder;
    private final int turns;

    private CompileCost(Path folder, int turns) {
        this.folder = folder;
        this.turns = turns;
    }

    /** How often each build is made, 20 times when that is left out. */
    public static void main(String[] arguments) throws IOException {
        int turns = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("vxd4j-cost");
        new CompileCost(folder, turns).run();
        Build.remove(folder);
    }

    private void run() {
        Build posting = new Build(folder.resolve("posting"), new Corpus(true), METHODS);
        Build silent = new Build(folder.resolve("silent"), new Corpus(false), METHODS);
        posting.prepare();
        silent.prepare();
        System.out.printf(
                "JDK %s: %d drivers, %d methods, %d lines by their authors, %d lines of glue; %d turns%n",
                Runtime.version().feature(),
                posting.drivers(),
                METHODS,
                posting.authorLines(),
                posting.glueLines(),
                turns);
        compare(
                List.of(posting::processed, posting::handedOver, posting::byHand),
                List.of(
                        new Ratios("the processor / author and glue by hand", PROCESSED, BY_HAND),
                        new Ratios("finished glue handed over / the same", HANDED_OVER, BY_HAND),
                        new Ratios("the processor / finished glue handed over", PROCESSED, HANDED_OVER)));
        compare(
                List.of(silent::processed, silent::authorOnly),
                List.of(new Ratios("the processor / author's sources alone", 0, 1)));
        posting.phases(turns).forEach(System.out::println);
    }

    /** Makes the builds by turns, there and back, and prints the ratios of builds of the same turn. */
    private void compare(List<Supplier<Cost>> builds, List<Ratios> ratios) {
        for (int turn = -WARM_UP; turn < turns; turn++) {
            Cost[] costs = new Cost[builds.size()];
            for (int i = 0; i < costs.length; i++) {
                int next = turn % 2 == 0 ? i : costs.length - 1 - i;
                costs[next] = builds.get(next).get();
            }
            for (int i = 0; turn >= 0 && i < ratios.size(); i++) {
                ratios.get(i).add(costs);
            }
        }
        ratios.forEach(System.out::println);
    }

    /** The ratios of one build to another. */
    private record Ratios(String what, int one, int plain, List<Double> cpu, List<Double> wall) {
        Ratios(String what, int one, int plain) {
            this(what, one, plain, new ArrayList<>(), new ArrayList<>());
        }

        void add(Cost[] costs) {
            cpu.add((double) costs[one].cpu() / costs[plain].cpu());
            wall.add((double) costs[one].wall() / costs[plain].wall());
        }

        @Override
        public String toString() {
            return "%-42s cpu %s  wall %s".formatted(what, Spread.of(cpu), Spread.of(wall));
        }
    }
}
