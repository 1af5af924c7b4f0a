package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.api.Boost.TIME_CRITICAL_BOOST;
import static org.vxd4j.api.Pef.ALWAYS_SCHED;
import static org.vxd4j.api.Pef.RING0_EVENT;
import static org.vxd4j.api.Pef.TIME_OUT;
import static org.vxd4j.api.Pef.WAIT_FOR_STI;
import static org.vxd4j.api.Pef.WAIT_IN_PM;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Target;

/** semantics.md 5.10. */
final class EventTimeOutTests extends KernelTest {

    @Test
    @DisplayName(
            "PEF_Time_Out: when the time passes first, the callback is called with carry in whatever VM is current")
    void late() {
        boot(script().out(Probe.PORT, 1).work(10_000_000), script().cli());
        at(1, () -> vmm.callPriorityVmEvent(0, vm(2), flags(WAIT_FOR_STI, TIME_OUT), null, tells("event"), 5));
        run();
        expect("event late in VM1");
    }

    @Test
    @DisplayName("PEF_Time_Out: when the restrictions are met first, carry is clear and it is called once")
    void inTime() {
        boot(script().cli().out(Probe.PORT, 1).work(2_000_000).sti().work(20_000_000));
        at(1, () -> vmm.callPriorityVmEvent(0, vm(1), flags(WAIT_FOR_STI, TIME_OUT), null, tells("event"), 5));
        run();
        expect("event in time in VM1");
    }

    @Test
    @DisplayName("a time-out is not before its time, and counts milliseconds")
    void whenItIsLate() {
        boot(script().out(Probe.PORT, 1).work(10_000_000));
        long[] times = new long[2];
        at(1, () -> {
            times[0] = machine.now();
            vmm.callRestrictedEvent(
                    0, EventTarget.GLOBAL, flags(WAIT_IN_PM, TIME_OUT), null, r -> times[1] = machine.now(), 5);
        });
        run();
        assertThat(times[1] - times[0]).isBetween(5_000_000L, 5_100_000L);
    }

    @Test
    @DisplayName("a VM event times out before the system can switch to its VM (3.1)")
    void beforeTheSwitch() {
        boot(
                Target.WIN31,
                plain(),
                script().critical(s -> s.out(Probe.PORT, 1).work(10_000_000)),
                script().work(1_000));
        at(1, () -> vmm.callPriorityVmEvent(16, vm(2), flags(TIME_OUT), null, tells("event"), 5));
        run();
        expect("event late in VM1");
    }

    @Test
    @DisplayName("on carry EBX names the VM the event was for")
    void handleOfALateEvent() {
        boot(script().out(Probe.PORT, 1).work(10_000_000), script().cli());
        at(
                1,
                () -> vmm.callPriorityVmEvent(
                        0,
                        vm(2),
                        flags(WAIT_FOR_STI, TIME_OUT),
                        null,
                        r -> say("for VM" + r.vm().id() + " in VM"
                                + vmm.getCurVmHandle().id()),
                        5));
        run();
        expect("for VM2 in VM1");
    }

    @Test
    @DisplayName("without the flag EDI is ignored")
    void withoutTheFlag() {
        boot(script().cli().out(Probe.PORT, 1).work(10_000_000).sti());
        at(1, () -> {
            try {
                vmm.callPriorityVmEvent(0, vm(1), flags(WAIT_FOR_STI), null, tells("event"), 5);
            } catch (VmmFault fault) {
                say(fault.rule().id());
                vmm.callPriorityVmEvent(0, vm(1), flags(WAIT_FOR_STI), null, tells("event"), 0);
            }
        });
        run();
        assertThat(log).last().isEqualTo("event in time in VM1");
    }

    @Test
    @DisplayName("a time-out of 0 fires at the next event point (decision)")
    void zero() {
        boot(does(1, 2));
        at(1, () -> {
            vmm.callRestrictedEvent(0, vm(1), flags(WAIT_IN_PM, TIME_OUT), null, tells("event"), 0);
            say("returned");
        });
        at(2, () -> say("next instruction"));
        run();
        expect("returned", "event late in VM1", "next instruction");
    }

    @Test
    @DisplayName("a time-out wakes a machine in which everybody is idle")
    void wakesIdleMachine() {
        boot(does(1), nothing());
        at(1, () -> vmm.callRestrictedEvent(0, vm(2), flags(WAIT_IN_PM, TIME_OUT), null, r -> say("late"), 50));
        assertThat(run()).isEqualTo(StopReason.ALL_ENDED);
        expect("late");
        assertThat(machine.now()).isGreaterThan(50_000_000L);
    }

    @Test
    @DisplayName("called in time, it does not time out later")
    void onlyOnce() {
        boot(script().out(Probe.PORT, 1).work(10_000_000));
        at(1, () -> vmm.callRestrictedEvent(0, vm(1), flags(ALWAYS_SCHED, TIME_OUT), null, tells("event"), 5));
        run();
        expect("event in time in VM1");
    }

    @Test
    @DisplayName(
            "a late event is not called in a thread that blocks without servicing events, unless it is a ring-0 event")
    void blockedThreadsServeNoLateEvents() {
        boot(
                script().critical(s ->
                        s.out(Probe.PORT, 1).out(Probe.PORT, 2).work(30_000_000).out(Probe.PORT, 4)),
                script().out(Probe.PORT, 3));
        at(1, () -> vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(2)));
        at(3, () -> {
            vmm.beginCriticalSection(0);
            vmm.endCriticalSection();
            vmm.adjustExecPriority(-TIME_CRITICAL_BOOST, vm(2));
        });
        at(2, () -> {
            vmm.callRestrictedEvent(0, vm(2), flags(WAIT_IN_PM, TIME_OUT), null, tells("plain"), 5);
            vmm.callRestrictedEvent(0, vm(2), flags(WAIT_IN_PM, TIME_OUT, RING0_EVENT), null, r -> say("ring 0"), 10);
        });
        at(4, () -> say("owner"));
        run();
        assertThat(log).contains("plain late in VM1", "ring 0", "owner");
    }

    @Test
    @DisplayName("PEF_Time_Out without a time is refused, and nothing stays behind")
    void noTime() {
        boot(does(1));
        at(1, () -> vmm.callPriorityVmEvent(16, vm(1), flags(TIME_OUT), null, tells("event"), -1));
        assertThat(fault().rule().id()).startsWith("ET-");
        assertThat(machine.pendingEvents()).isZero();
    }
}
