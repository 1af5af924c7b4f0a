package org.vxd4j.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vxd4j.devices.vpicd.VpicdDevice;
import org.vxd4j.vmm.Machine;
import org.vxd4j.vmm.guest.ScriptedGuest;

/** Building a machine and running it for 75 steps: what exploration does a thousand times. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MachineBenchmark {

    /** For JMH. */
    public MachineBenchmark() {}

    /** A machine from nothing to its end. */
    @Benchmark
    public long buildAndRun() {
        try (Machine machine = Machine.builder()
                .traceCapacity(256)
                .load(VpicdDevice.class)
                .load(BenchDriver.class)
                .systemVm(ScriptedGuest.script()
                        .repeat(25, s -> s.work(1000).out(BenchDriver.PORT, 0).work(1000))
                        .build())
                .build()) {
            machine.run();
            return machine.now();
        }
    }

    /** Building alone. */
    @Benchmark
    public long build() {
        try (Machine machine = Machine.builder()
                .traceCapacity(256)
                .load(VpicdDevice.class)
                .load(BenchDriver.class)
                .build()) {
            return machine.now();
        }
    }
}
