package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** design/50-determinism.md. */
final class DeterminismTests extends KernelTest {

    private static String traceOf(long seed) {
        try (SeededMachines machine = new SeededMachines(seed)) {
            machine.run();
            return machine.trace();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    @DisplayName("the same drivers, guests and choices give the same trace, byte for byte")
    void sameTraceTwice(long seed) {
        assertThat(traceOf(seed)).isNotEmpty().isEqualTo(traceOf(seed));
    }

    @Test
    @DisplayName("answering 0 to every choice is the same as no choices at all")
    void zeroIsTheDefault() {
        assertThat(storyWith(Choices.FIXED)).isEqualTo(storyWith((point, n) -> 0));
    }

    private String storyWith(Choices choices) {
        trace.setLength(0);
        boot(org.vxd4j.api.Target.WIN95, b -> b.choices(choices), does(1).work(50_000_000), script().work(50_000_000));
        at(1, () -> {
            vmm.scheduleGlobalEvent(null, says("1"));
            vmm.scheduleGlobalEvent(null, says("2"));
            vmm.setAsyncTimeOut(0, null, r -> say("async"));
            vmm.getSystemTime();
        });
        run();
        machine.close();
        return trace.toString();
    }

    @Test
    @DisplayName("the host's language does not show in the trace")
    void localeDoesNotMatter() {
        Locale before = Locale.getDefault();
        String usual = faultTrace();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(faultTrace()).isEqualTo(usual);
        } finally {
            Locale.setDefault(before);
        }
    }

    private String faultTrace() {
        trace.setLength(0);
        boot(does(1));
        at(1, () -> {
            vmm.beginCriticalSection(0);
            vmm.releaseCriticalSection(7);
        });
        String message = fault().getMessage();
        machine.close();
        return trace + message;
    }

    @Test
    @DisplayName("how often a machine pauses does not change what happens in it")
    void pausesDoNotMatter() {
        String inOneGo = slices(Long.MAX_VALUE);
        assertThat(slices(777_777)).isEqualTo(inOneGo);
    }

    private String slices(long nanos) {
        trace.setLength(0);
        log.clear();
        boot(
                does(1).work(5_000_000),
                script().work(5_000_000).cli().work(5_000_000).sti());
        at(1, () -> {
            vmm.callPriorityVmEvent(16, vm(2), 1, null, says("sti"), 0);
            vmm.setGlobalTimeOut(7, null, says("time-out"));
        });
        while (machine.run(nanos) == StopReason.TIME_IS_UP) {
            // Go on.
        }
        machine.close();
        return String.join("\n", log);
    }
}
