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

/** The whole way of an interrupt: RTC, controllers, VPICD, driver, event, callback, EOI. Look at the allocations. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class InterruptBenchmark {
    private static final int INTERRUPTS = 1000;

    private Machine machine;
    private BenchDriver driver;

    /** For JMH. */
    public InterruptBenchmark() {}

    /** A machine with an RTC that interrupts a computing guest. */
    @Setup
    public void build() {
        machine = Machine.builder()
                .load(VpicdDevice.class)
                .load(BenchDriver.class)
                .systemVm(ScriptedGuest.script()
                        .forever(s -> s.work(1_000_000_000))
                        .build())
                .build();
        driver = machine.driver(BenchDriver.class);
        driver.startClock();
    }

    /** Ends the machine. */
    @TearDown
    public void close() {
        machine.close();
    }

    /** One interrupt with its event. */
    @Benchmark
    @OperationsPerInvocation(INTERRUPTS)
    public long interruptToCallback() {
        long until = driver.interrupts() + INTERRUPTS;
        machine.runUntil(() -> driver.interrupts() >= until);
        return driver.interrupts();
    }
}
