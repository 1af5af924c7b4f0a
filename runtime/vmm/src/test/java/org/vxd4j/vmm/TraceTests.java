package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.vmm.trace.Trace;
import org.vxd4j.vmm.trace.TraceKind;
import org.vxd4j.vmm.trace.TraceSink;
import org.vxd4j.vmm.trace.TraceText;

/** The trace explains the run. */
final class TraceTests extends KernelTest {

    @Test
    @DisplayName("the ring keeps the newest records, the sink sees all")
    void ring() {
        List<String> seen = new ArrayList<>();
        Trace ring = new Trace(3, record -> seen.add(record.subject()));
        for (int i = 0; i < 5; i++) {
            ring.write(i, TraceKind.GUEST, 1, 1, "r" + i, 0, 0);
        }
        List<String> kept = new ArrayList<>();
        ring.replay(record -> kept.add(record.subject() + "@" + record.time()));
        assertThat(seen).containsExactly("r0", "r1", "r2", "r3", "r4");
        assertThat(kept).containsExactly("r2@2", "r3@3", "r4@4");
        assertThat(ring.written()).isEqualTo(5);
    }

    @Test
    @DisplayName("a ring needs room for one record")
    void capacity() {
        assertThatThrownBy(() -> new Trace(0, TraceSink.NONE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("two sinks see the same records")
    void two() {
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        Trace both = new Trace(1, new TraceText(one).and(new TraceText(other)));
        both.write(1_234_567_890L, TraceKind.GUEST, 2, 3, "hello\nworld", 0, 0);
        assertThat(one).hasToString("   1.234567890  VM2.T3  GUEST               hello | world\n");
        assertThat(other).hasToString(one.toString());
    }

    @Test
    @DisplayName("for an event that waits the trace says which restriction holds it, at each change")
    void held() {
        boot(script().cli().critical(s -> s.out(Probe.PORT, 1).sti().work(1_000)));
        at(
                1,
                () -> vmm.callPriorityVmEvent(
                        0, vm(1), flags(Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT), null, says("called"), 0));
        run();
        assertThat(trace.toString()
                        .lines()
                        .filter(l -> l.contains("EVENT_HELD"))
                        .map(l -> l.substring(l.indexOf("not met"))))
                .containsExactly("not met: WAIT_FOR_STI+WAIT_NOT_CRIT", "not met: WAIT_NOT_CRIT");
    }

    @Test
    @DisplayName("every kind of record has a line, also before and after the usual values")
    void everyKind() {
        StringBuilder out = new StringBuilder();
        Trace all = new Trace(1, new TraceText(out));
        for (TraceKind kind : TraceKind.values()) {
            all.write(0, kind, 1, 1, "", -1, -1);
            all.write(Long.MAX_VALUE, kind, 1, 1, "subject", 0, 0);
        }
        assertThat(out.toString().lines())
                .hasSize(TraceKind.values().length * 2)
                .allMatch(l -> l.contains("VM1.T1"));
    }

    @Test
    @DisplayName("a machine keeps its own newest records and replays them")
    void machineKeeps() {
        boot(Target.WIN95, b -> b.traceCapacity(2), script().say("one").say("two"));
        run();
        List<TraceKind> kinds = new ArrayList<>();
        machine.trace().replay(r -> kinds.add(r.kind()));
        assertThat(kinds).containsExactly(TraceKind.HALT, TraceKind.STOPPED);
    }
}
