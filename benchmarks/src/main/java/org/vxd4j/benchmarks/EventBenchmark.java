package org.vxd4j.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.vxd4j.devices.vpicd.VpicdDevice;
import org.vxd4j.vmm.Machine;
import org.vxd4j.vmm.guest.ScriptedGuest;

/** Posting a VM event through generated glue, queueing it, and calling its callback; against a ring of the same records. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EventBenchmark {
    private static final int EVENTS = 1000;

    private Machine machine;
    private BenchDriver driver;
    private Posted[] ring;
    private int head;
    private int tail;
    private long sum;

    /** What a queue of events keeps of each, at the least. */
    private static final class Posted {
        private int flags;
        private int boost;
        private Object refData;
    }

    /** For JMH. */
    public EventBenchmark() {}

    /** A machine whose System VM starts a chain of events again and again. */
    @Setup
    public void build() {
        machine = Machine.builder()
                .load(VpicdDevice.class)
                .load(BenchDriver.class)
                .systemVm(ScriptedGuest.script()
                        .forever(s -> s.out(BenchDriver.PORT, 4, EVENTS))
                        .build())
                .build();
        driver = machine.driver(BenchDriver.class);
        ring = new Posted[64];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Posted();
        }
    }

    /** Ends the machine. */
    @TearDown
    public void close() {
        machine.close();
    }

    /** One event: posted, queued, dispatched, returned. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long postAndDispatch() {
        long until = driver.calls() + EVENTS;
        machine.runUntil(() -> driver.calls() >= until);
        return driver.calls();
    }

    /** The baseline: one record into a ring and out of it. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long bareRing() {
        for (int i = 0; i < EVENTS; i++) {
            Posted in = ring[tail++ & 63];
            in.flags = i;
            in.boost = 0x10;
            in.refData = this;
            Posted out = ring[head++ & 63];
            sum += out.flags + out.boost + (out.refData == this ? 1 : 0);
            out.refData = null;
        }
        return sum;
    }
}
