package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vxd4j.api.Boost.TIME_CRITICAL_BOOST;

import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Blocked driver code keeps its own Java stack; whatever happens, nobody waits for ever. */
@Timeout(60)
final class StacksTests extends KernelTest {

    private void blockVm2(Runnable afterwards) {
        boot(
                script().critical(s -> s.out(Probe.PORT, 1).work(5_000_000).out(Probe.PORT, 3)),
                script().out(Probe.PORT, 2));
        at(1, () -> vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(2)));
        at(2, () -> {
            int local = 42;
            vmm.beginCriticalSection(0);
            say("has it, local " + local);
            vmm.endCriticalSection();
            afterwards.run();
        });
    }

    @Test
    @DisplayName("blocked driver code goes on with its Java stack as it was")
    void goesOn() {
        blockVm2(() -> {});
        run();
        expect("has it, local 42");
    }

    @Test
    @DisplayName("a machine that pauses with blocked driver code goes on later")
    void pauseWhileBlocked() {
        blockVm2(() -> {});
        machine.runUntil(() -> trace.indexOf("CRIT_WAITS") > 0);
        expect();
        machine.run(100_000);
        expect();
        run();
        expect("has it, local 42");
    }

    @Test
    @DisplayName("a machine may be run by one Java thread after another")
    void otherCaller() throws InterruptedException {
        blockVm2(() -> {});
        machine.runUntil(() -> trace.indexOf("CRIT_WAITS") > 0);
        Thread other = new Thread(() -> machine.run());
        other.start();
        other.join();
        expect("has it, local 42");
    }

    @Test
    @DisplayName("an interrupted caller gets its interrupt back, and the run is complete")
    void interruptedCaller() {
        blockVm2(() -> {});
        Thread.currentThread().interrupt();
        run();
        assertThat(Thread.interrupted()).isTrue();
        expect("has it, local 42");
    }

    @Test
    @DisplayName("a failure on the stack of blocked driver code reaches the caller of run")
    void failureElsewhere() {
        blockVm2(() -> {
            throw new IllegalStateException("after the wait");
        });
        assertThat(fault()).hasMessageContaining("after the wait");
    }

    @Test
    @DisplayName("close unwinds blocked driver code: its finally blocks run, its services do nothing more")
    void closeWhileBlocked() {
        boot(script().critical(s -> s.out(Probe.PORT, 1).work(5_000_000)), script().out(Probe.PORT, 2));
        at(1, () -> vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(2)));
        at(2, () -> {
            try {
                vmm.beginCriticalSection(0);
                say("wrong");
            } finally {
                say("unwound");
                vmm.endCriticalSection();
            }
        });
        machine.runUntil(() -> trace.indexOf("CRIT_WAITS") > 0);
        int traced = trace.length();
        machine.close();
        machine.close();
        expect("unwound");
        assertThat(trace).hasSize(traced);
    }

    @Test
    @DisplayName("close after a failure lets go of what other threads were blocked in")
    void closeAfterFailure() {
        blockVm2(() -> {});
        at(3, () -> {
            throw new IllegalStateException("owner fails");
        });
        assertThat(fault()).hasMessageContaining("owner fails");
        machine.close();
        expect();
    }

    @Test
    @DisplayName("a closed machine is not run, nor ended in order")
    void closed() {
        boot(does(1));
        machine.close();
        assertThatThrownBy(() -> machine.run()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> machine.shutdown()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("a driver or a condition may not run, end or close the machine it is in")
    void fromInside() {
        boot(does(1));
        at(1, () -> {
            assertThatThrownBy(() -> machine.run()).hasMessageContaining("is running");
            assertThatThrownBy(() -> machine.shutdown()).hasMessageContaining("is running");
            assertThatThrownBy(() -> machine.close()).hasMessageContaining("is running");
            say("refused");
        });
        run();
        expect("refused");
    }

    @Test
    @DisplayName("a condition that fails reaches the caller, and the machine does not go on")
    void failingCondition() {
        boot(does(1));
        assertThatThrownBy(() -> machine.runUntil(() -> {
                    throw new UnsupportedOperationException("mine");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> machine.run()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("many threads block and go on")
    void many() {
        var others = new org.vxd4j.vmm.guest.ScriptedGuest.Script[40];
        for (int i = 0; i < others.length; i++) {
            others[i] = script().repeat(20, s -> s.out(Probe.PORT, 2));
        }
        boot(script().repeat(20, s -> s.out(Probe.PORT, 2)), others);
        int[] inside = new int[2];
        at(2, () -> {
            vmm.beginCriticalSection(0);
            inside[0]++;
            vmm.adjustExecPriority(16, vm(2 + inside[0] % 40));
            vmm.adjustExecPriority(-16, vm(2 + inside[0] % 40));
            inside[1]++;
            vmm.endCriticalSection();
        });
        assertThat(run()).isEqualTo(StopReason.ALL_ENDED);
        assertThat(inside).containsExactly(41 * 20, 41 * 20);
    }

    @Test
    @DisplayName("a thousand machines run in one process, each closed")
    void thousandMachines() {
        for (int i = 0; i < 1_000; i++) {
            try (Machine one =
                    Machine.builder().systemVm(script().work(1_000).build()).build()) {
                assertThat(one.run()).isEqualTo(StopReason.ALL_ENDED);
            }
        }
    }

    @Test
    @DisplayName("a virtual thread may run the machine (JDK 21 and later)")
    void onVirtualThread() throws ReflectiveOperationException, InterruptedException {
        Method start;
        try {
            start = Thread.class.getMethod("startVirtualThread", Runnable.class);
        } catch (NoSuchMethodException olderJdk) {
            Assumptions.abort("no virtual threads before JDK 21");
            return;
        }
        AtomicReference<Throwable> failed = new AtomicReference<>();
        Runnable body = () -> {
            try {
                blockVm2(() -> {});
                run();
            } catch (RuntimeException e) {
                failed.set(e);
            }
        };
        ((Thread) start.invoke(null, body)).join();
        assertThat(failed).hasNullValue();
        expect("has it, local 42");
    }

    @Test
    @DisplayName("run takes a time from now, 0 ns included, and refuses a negative one")
    void times() {
        boot(script().work(10_000_000));
        assertThat(machine.run(0)).isEqualTo(StopReason.TIME_IS_UP);
        assertThat(machine.run(1_000_000)).isEqualTo(StopReason.TIME_IS_UP);
        assertThat(machine.now()).isEqualTo(1_000_000);
        assertThatThrownBy(() -> machine.run(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(machine.run(Long.MAX_VALUE)).isEqualTo(StopReason.ALL_ENDED);
    }
}
