package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Random machines from seeds; the invariants are asserted inside the kernel. Replay one seed with {@code
 * -Dvxd4j.seed=N}, run more with {@code -Dvxd4j.seeds=N}.
 */
final class PropertyTests {
    private static final long FIRST = Long.getLong("vxd4j.seed", 1);
    private static final long COUNT = System.getProperty("vxd4j.seed") != null ? 1 : Long.getLong("vxd4j.seeds", 400);

    @Test
    @DisplayName("whatever guests and drivers do, the kernel's invariants hold")
    void invariantsHold() {
        int calls = 0;
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            try (SeededMachines machine = new SeededMachines(seed)) {
                runOrTell(machine, seed);
                calls += machine.calls();
            }
        }
        assertThat(calls).as("callbacks called in all").isPositive();
    }

    private static void runOrTell(SeededMachines machine, long seed) {
        try {
            machine.run();
        } catch (RuntimeException | AssertionError e) {
            String trace = machine.trace();
            throw new AssertionError(
                    "seed %d failed: %s%nreplay it with -Dtest=PropertyTests -Dvxd4j.seed=%d%nend of its trace:%n%s"
                            .formatted(
                                    seed, e.getMessage(), seed, trace.substring(Math.max(0, trace.length() - 4_000))),
                    e);
        }
    }
}
