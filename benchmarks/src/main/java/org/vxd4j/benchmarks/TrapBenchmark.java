package org.vxd4j.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
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

/** A guest's OUT that is trapped, to the driver's method and back; against an interface call. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TrapBenchmark {
    private static final int TRAPS = 1000;

    private Machine machine;
    private BenchDriver driver;
    private IntUnaryOperator handler;
    private int value;

    /** What the interface leads to: a call that stays a call. */
    private static final class Handler implements IntUnaryOperator {
        @Override
        @CompilerControl(CompilerControl.Mode.DONT_INLINE)
        public int applyAsInt(int v) {
            return v + 1;
        }
    }

    /** For JMH. */
    public TrapBenchmark() {}

    /** A machine with a guest that does nothing but OUT. */
    @Setup
    public void build() {
        machine = Machine.builder()
                .load(VpicdDevice.class)
                .load(BenchDriver.class)
                .systemVm(ScriptedGuest.script()
                        .forever(s -> s.out(BenchDriver.PORT, 0))
                        .build())
                .build();
        driver = machine.driver(BenchDriver.class);
        handler = new Handler();
    }

    /** Ends the machine. */
    @TearDown
    public void close() {
        machine.close();
    }

    /** One trapped OUT. */
    @Benchmark
    @OperationsPerInvocation(TRAPS)
    public long trappedOut() {
        long until = driver.traps() + TRAPS;
        machine.runUntil(() -> driver.traps() >= until);
        return driver.traps();
    }

    /** The baseline: one call through an interface. */
    @Benchmark
    @OperationsPerInvocation(TRAPS)
    public int interfaceCall() {
        for (int i = 0; i < TRAPS; i++) {
            value = handler.applyAsInt(value);
        }
        return value;
    }
}
