package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.api.Boost.TIME_CRITICAL_BOOST;
import static org.vxd4j.api.Pef.DONT_UNBOOST;
import static org.vxd4j.api.Pef.TIME_OUT;
import static org.vxd4j.api.Pef.WAIT_FOR_STI;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.ClientRegs.Field;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.Target;

/** Rules that only a run can show: what the kernel watches, with the legal twin of each. */
final class MonitorTests extends KernelTest {

    private void expectWarning(String rule) {
        assertThat(trace.toString()).contains("WARNING").contains("[vxd:" + rule + "]");
    }

    private void expectNoWarning() {
        assertThat(trace.toString()).doesNotContain("WARNING").doesNotContain("FAULT");
    }

    @Test
    @DisplayName("CS-01: a claim that a driver never gave back is reported at shutdown")
    void claimLeft() {
        boot(does(1));
        at(1, () -> vmm.beginCriticalSection(0));
        run();
        machine.shutdown();
        expectWarning("critical-section-unbalanced");
    }

    @Test
    @DisplayName("CS-01: balanced claims are not, nor is a guest that was stopped in a critical region")
    void claimsBalanced() {
        boot(does(1), script().critical(s -> s.work(1_000_000_000)));
        at(1, () -> {
            vmm.beginCriticalSection(0);
            vmm.endCriticalSection();
        });
        machine.run(1_000_000);
        machine.shutdown();
        expectNoWarning();
    }

    @Test
    @DisplayName("CS-19: a second critical-section callback while one waits")
    void twoCallbacks() {
        boot(does(1));
        at(1, () -> {
            vmm.beginCriticalSection(0);
            vmm.callWhenNotCritical(null, says("first"));
            vmm.callWhenNotCritical(null, says("second"));
            vmm.endCriticalSection();
        });
        run();
        expectWarning("one-not-critical-callback");
    }

    @Test
    @DisplayName("CS-19: one after the other is fine")
    void oneCallbackAfterTheOther() {
        boot(does(1, 1));
        at(1, () -> vmm.callWhenNotCritical(null, says("called")));
        run();
        expect("called in VM1", "called in VM1");
        expectNoWarning();
    }

    @Test
    @DisplayName("PC-10: interrupts that a device simulates before the last ones returned nest in the guest")
    void interruptsNest() {
        boot(script().onInterrupt(9, s -> s.work(1_000)).out(Probe.PORT, 1));
        at(1, () -> {
            for (int i = 0; i < 9; i++) {
                vmm.simulateInt(9);
            }
        });
        run();
        expectWarning("interrupts-nest");
        assertThat(trace).containsOnlyOnce("interrupts-nest");
    }

    @Test
    @DisplayName("PC-10: as many, each when the last has returned, and a few different ones in each other, are fine")
    void interruptsFollow() {
        boot(script().onInterrupt(9, s -> s.work(1_000)).out(Probe.PORT, 1).out(Probe.PORT, 2));
        int[] left = {100};
        EventProc next = new EventProc() {
            @Override
            public void call(org.vxd4j.api.Registers r) {
                if (--left[0] > 0) {
                    vmm.simulateInt(9);
                    say("simulated");
                    vmm.callWhenVmReturns(0, null, this);
                }
            }
        };
        at(1, () -> vmm.scheduleVmEvent(vm(1), null, next));
        at(2, () -> {
            say("all returned: " + left[0]);
            for (int i = 0; i < 8; i++) {
                vmm.simulateInt(9);
                vmm.simulateInt(10);
            }
        });
        run();
        assertThat(left[0]).isZero();
        assertThat(log).hasSize(100).endsWith("all returned: 0");
        expectNoWarning();
    }

    @Test
    @DisplayName("SC-16: a time-critical thread that waits for an ordinary owner is priority inversion")
    void inversion() {
        boot(does(1), script().work(1_000).out(Probe.PORT, 2));
        at(1, () -> {
            vmm.beginCriticalSection(0);
            vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(2));
            vmm.endCriticalSection();
        });
        at(2, () -> {
            vmm.beginCriticalSection(0);
            vmm.endCriticalSection();
            vmm.adjustExecPriority(-TIME_CRITICAL_BOOST, vm(2));
        });
        run();
        expectWarning("priority-inversion");
    }

    @Test
    @DisplayName("SC-16: waiting for an owner that runs above the waiter is how the section works")
    void noInversion() {
        boot(script().critical(s -> s.work(50_000_000)), script().work(1_000).critical(s -> s.work(1_000)));
        run();
        expectNoWarning();
    }

    @Test
    @DisplayName("LI-06: more than 1024 pending events are reported, 1024 are not")
    void burst() {
        boot(does(1, 2));
        at(1, () -> post(1024));
        at(2, () -> {
            assertThat(trace.toString()).doesNotContain("WARNING");
            post(1025);
        });
        run();
        expectWarning("event-pool-exhausted");
    }

    private void post(int events) {
        for (int i = 0; i < events; i++) {
            vmm.scheduleGlobalEvent(null, r -> {});
        }
    }

    private void bootWithLateEvent(EventProc callback) {
        boot(nothing(), script().cli().out(Probe.PORT, 1).halt(), script().work(50_000_000));
        at(1, () -> vmm.callPriorityVmEvent(0, vm(2), flags(WAIT_FOR_STI, TIME_OUT), null, callback, 5));
    }

    @Test
    @DisplayName("ET-05: a late callback that acts on the current VM as if its restrictions held")
    void lateSimulatesAnInterrupt() {
        bootWithLateEvent(r -> vmm.simulateInt(0x15));
        VmmFault fault = fault();
        assertThat(fault.rule().id()).isEqualTo("ET-05");
        assertThat(fault.service()).isEqualTo("Simulate_Int");
    }

    @Test
    @DisplayName("ET-06: a late callback that changes a stranger's client registers; they are put back")
    void lateChangesClientRegisters() {
        bootWithLateEvent(r -> r.client().set(Field.EAX, 0x1234));
        assertThat(fault().rule().id()).isEqualTo("ET-06");
    }

    @Test
    @DisplayName("ET-05, ET-06: a late callback that looks at carry and leaves the VM alone")
    void lateDoesNothing() {
        bootWithLateEvent(r -> {
            boolean late = r.carry();
            if (!late) {
                r.client().set(Field.EAX, 0x1234);
                vmm.simulateInt(0x15);
            }
            say(late ? "late" : "in time");
        });
        run();
        expect("late");
        expectNoWarning();
    }

    @Test
    @DisplayName("EF-18: a boost that DONT_UNBOOST left is reported at shutdown, one that was taken back is not")
    void boostLeft() {
        boot(does(1, 2));
        at(1, () -> vmm.callPriorityVmEvent(0x10, vm(1), flags(DONT_UNBOOST), null, r -> {}, 0));
        at(2, () -> vmm.adjustExecPriority(-0x10, vm(1)));
        run();
        machine.shutdown();
        expectNoWarning();

        boot(does(1));
        at(1, () -> vmm.callPriorityVmEvent(0x10, vm(1), flags(DONT_UNBOOST), null, r -> {}, 0));
        run();
        machine.shutdown();
        expectWarning("boost-leak");
    }

    private void nest(int times) {
        if (times > 0) {
            vmm.callGlobalEvent(null, r -> nest(times - 1));
        }
    }

    @Test
    @DisplayName("CB-15: callbacks that nest sixteen deep on a thread's 4 KB stack")
    void deepCalls() {
        boot(does(1));
        at(1, () -> nest(16));
        run();
        expectWarning("deep-ring0-stack");
    }

    @Test
    @DisplayName(
            "CB-15: less deep, or one scheduled after the other, is fine; so is Windows 3.1, whose stacks the rule does not know")
    void shallowCalls() {
        boot(does(1, 2));
        at(1, () -> nest(15));
        at(2, () -> chain(40));
        run();
        expect("chained");
        expectNoWarning();
        machine.close();
        trace.setLength(0);

        boot(Target.WIN31, plain(), does(1));
        at(1, () -> nest(20));
        run();
        expectNoWarning();
    }

    private void chain(int times) {
        if (times == 0) {
            say("chained");
        } else {
            vmm.scheduleGlobalEvent(null, r -> chain(times - 1));
        }
    }
}
