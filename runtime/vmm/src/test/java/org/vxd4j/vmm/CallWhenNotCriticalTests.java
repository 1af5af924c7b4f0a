package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.api.Boost.CRITICAL_SECTION_BOOST;
import static org.vxd4j.api.Boost.TIME_CRITICAL_BOOST;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.EventProc;

/** semantics.md 6; seed S1. */
final class CallWhenNotCriticalTests extends KernelTest {

    @Test
    @DisplayName("the callback is called when the section is released, not before")
    void calledAtTheRelease() {
        boot(script().critical(s -> s.out(Probe.PORT, 1).work(1_000).out(Probe.PORT, 2))
                .out(Probe.PORT, 3));
        at(1, () -> vmm.callWhenNotCritical(null, says("called")));
        at(2, () -> say("still owned"));
        at(3, () -> say("after"));
        run();
        expect("still owned", "called in VM1", "after");
    }

    @Test
    @DisplayName("it gets EBX, EDX, EBP as an event callback does")
    void registers() {
        boot(does(1));
        at(
                1,
                () -> vmm.callWhenNotCritical(
                        "data", r -> say(r.refData() + " " + (r.vm() == vm(1)) + " " + (r.client() != null))));
        run();
        expect("data true true");
    }

    @Test
    @DisplayName("only the newest is called when the section is released; the older one waits for the next release")
    void newestOnly() {
        boot(does(1, 2).critical(s -> s.work(1_000)).out(Probe.PORT, 3));
        at(1, () -> {
            vmm.beginCriticalSection(0);
            vmm.callWhenNotCritical(null, says("older"));
            vmm.callWhenNotCritical(null, says("newer"));
            vmm.endCriticalSection();
        });
        at(2, () -> say("next claim"));
        at(3, () -> say("after"));
        run();
        expect("newer in VM1", "next claim", "older in VM1", "after");
    }

    @Test
    @DisplayName("it is removed as it is called: a second release does not call it again")
    void oneShot() {
        boot(script().critical(s -> s.out(Probe.PORT, 1)).critical(s -> s.work(1_000)));
        at(1, () -> vmm.callWhenNotCritical(null, says("called")));
        run();
        expect("called in VM1");
    }

    @Test
    @DisplayName("it may install itself again")
    void again() {
        boot(script().critical(s -> s.out(Probe.PORT, 1)).critical(s -> s.out(Probe.PORT, 2)));
        EventProc second = says("second");
        at(
                1,
                () -> vmm.callWhenNotCritical(null, r -> {
                    say("first");
                    vmm.beginCriticalSection(0);
                    vmm.callWhenNotCritical(null, second);
                    vmm.endCriticalSection();
                }));
        at(2, () -> say("next region"));
        run();
        expect("first", "second in VM1", "next region");
    }

    @Test
    @DisplayName("not called until the priority is below Critical_Section_Boost, even outside a critical section")
    void waitsForThePriority() {
        boot(does(1, 2, 3));
        at(1, () -> {
            vmm.adjustExecPriority(CRITICAL_SECTION_BOOST, vm(1));
            vmm.callWhenNotCritical(null, says("called"));
        });
        at(2, () -> {
            say("time-critical");
            vmm.adjustExecPriority(-CRITICAL_SECTION_BOOST, vm(1));
        });
        at(3, () -> say("after"));
        run();
        expect("time-critical", "called in VM1", "after");
    }

    @Test
    @DisplayName("so the section can be released and simulated interrupts processed first")
    void simulatedInterruptsFirst() {
        boot(
                script().critical(s -> s.out(Probe.PORT, 1)),
                script().onInterrupt(9, s -> s.out(Probe.PORT, 2)).halt());
        at(1, () -> {
            vmm.callWhenNotCritical(null, says("callback"));
            vmm.callPriorityVmEvent(
                    TIME_CRITICAL_BOOST,
                    vm(2),
                    0,
                    null,
                    r -> {
                        vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(2));
                        vmm.simulateInt(9);
                    },
                    0);
        });
        at(2, () -> {
            say("interrupt handler");
            vmm.adjustExecPriority(-TIME_CRITICAL_BOOST, vm(2));
        });
        run();
        assertThat(log).containsExactly("interrupt handler", "callback in VM1");
    }

    @Test
    @DisplayName("a releasing VM that stays time-critical does not keep the callback from a VM that is not")
    void anotherVmMayRunIt() {
        boot(
                script().critical(s -> s.out(Probe.PORT, 1)).out(Probe.PORT, 2),
                script().work(30_000_000).out(Probe.PORT, 3));
        at(1, () -> vmm.callWhenNotCritical(null, says("called")));
        at(2, () -> say("VM1 is done"));
        at(3, () -> say("VM2"));
        boolean[] boosted = new boolean[1];
        at(1, () -> {
            vmm.adjustExecPriority(CRITICAL_SECTION_BOOST, vm(1));
            boosted[0] = true;
            vmm.callWhenNotCritical(null, says("called"));
        });
        run();
        assertThat(boosted[0]).isTrue();
        expect("VM1 is done", "called in VM2", "VM2");
    }

    @Test
    @DisplayName("installed while the section is free it counts as released (decision)")
    void installedWhileFree() {
        boot(does(1));
        at(1, () -> {
            vmm.callWhenNotCritical(null, says("called"));
            say("never inside the service");
        });
        run();
        expect("never inside the service", "called in VM1");
    }

    @Test
    @DisplayName("Cancel_Call_When_Not_Critical removes the newest installation; carry when there is none (95)")
    void cancel() {
        boot(script().critical(s -> s.out(Probe.PORT, 1)));
        EventProc proc = says("wrong");
        at(1, () -> {
            vmm.callWhenNotCritical(null, says("other"));
            vmm.callWhenNotCritical(null, proc);
            say("carry " + vmm.cancelCallWhenNotCritical(proc));
            say("carry " + vmm.cancelCallWhenNotCritical(proc));
        });
        run();
        expect("carry false", "carry true", "other in VM1");
    }

    @Test
    @DisplayName("Call_When_VM_Ints_Enabled calls at once when interrupts are enabled")
    void intsEnabledNow() {
        boot(does(1));
        at(1, () -> {
            vmm.callWhenVmIntsEnabled(null, says("called"));
            say("returned");
        });
        run();
        expect("called in VM1", "returned");
    }

    @Test
    @DisplayName("Call_When_VM_Ints_Enabled waits until the VM enables them, and calls once")
    void intsEnabledLater() {
        boot(script().cli()
                .out(Probe.PORT, 1)
                .work(1_000)
                .out(Probe.PORT, 2)
                .sti()
                .cli()
                .sti()
                .out(Probe.PORT, 3));
        at(1, () -> vmm.callWhenVmIntsEnabled(null, says("called")));
        at(2, () -> say("off"));
        at(3, () -> say("after"));
        run();
        expect("off", "called in VM1", "after");
    }

    @Test
    @DisplayName("Enable_VM_Ints: waiting callbacks run at the next event point, not inside the call")
    void enableVmInts() {
        boot(script().cli().out(Probe.PORT, 1).out(Probe.PORT, 2));
        at(1, () -> {
            vmm.callWhenVmIntsEnabled(null, says("called"));
            vmm.enableVmInts();
            say("enabled");
        });
        at(2, () -> say("after"));
        run();
        expect("enabled", "called in VM1", "after");
    }
}
