package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.api.Boost.CRITICAL_SECTION_BOOST;
import static org.vxd4j.api.Boost.HIGH_PRI_DEVICE_BOOST;
import static org.vxd4j.api.Boost.LOW_PRI_DEVICE_BOOST;
import static org.vxd4j.api.Boost.RESERVED_HIGH_BOOST;
import static org.vxd4j.api.Boost.TIME_CRITICAL_BOOST;
import static org.vxd4j.api.Pef.ALWAYS_SCHED;
import static org.vxd4j.api.Pef.DONT_UNBOOST;
import static org.vxd4j.api.Pef.TIME_OUT;
import static org.vxd4j.api.Pef.WAIT_FOR_STI;
import static org.vxd4j.api.Pef.WAIT_IN_PM;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Target;

/** semantics.md 3.1, 3.2 and 5.6. */
final class BoostTests extends KernelTest {

    /** Boosts without the slice's. */
    private int boosts(int vm) {
        return priority(vm) & ~7;
    }

    @ParameterizedTest
    @EnumSource(names = {"WIN31", "WIN95"})
    @DisplayName("a VM event's boost is in force from scheduling on, and goes right after the callback")
    void vmEventBoost(Target target) {
        boot(target, plain(), does(1), script().work(1_000));
        at(1, () -> {
            vmm.callPriorityVmEvent(LOW_PRI_DEVICE_BOOST, vm(2), 0, null, r -> say("during " + boosts(2)), 0);
            say("scheduled " + boosts(2));
        });
        run();
        expect("scheduled 16", "during 16");
        assertThat(boosts(2)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"WIN31", "WIN95"})
    @DisplayName("PEF_Dont_Unboost: the boost stays after the callback, until Adjust_Exec_Priority takes it back")
    void dontUnboost(Target target) {
        boot(target, plain(), does(1), script().work(1_000).out(Probe.PORT, 2));
        at(
                1,
                () -> vmm.callPriorityVmEvent(
                        HIGH_PRI_DEVICE_BOOST, vm(2), flags(DONT_UNBOOST), null, says("called"), 0));
        at(2, () -> {
            say("kept " + boosts(2));
            vmm.adjustExecPriority(-HIGH_PRI_DEVICE_BOOST, vm(2));
        });
        run();
        expect("called in VM2", "kept 4096");
        assertThat(boosts(2)).isZero();
        machine.shutdown();
        assertThat(trace).doesNotContain("never taken back");
    }

    @Test
    @DisplayName("a kept boost that nobody takes back is reported at shutdown")
    void leakIsReported() {
        boot(does(1));
        at(1, () -> vmm.callPriorityVmEvent(LOW_PRI_DEVICE_BOOST, vm(1), flags(DONT_UNBOOST), null, says("called"), 0));
        run();
        machine.shutdown();
        assertThat(trace).contains("a boost of LOW_PRI_DEVICE_BOOST was never taken back");
    }

    @Test
    @DisplayName("when the callback is called at once, the boost is still applied around it")
    void boostAroundImmediateCall() {
        boot(does(1));
        at(1, () -> {
            vmm.callPriorityVmEvent(LOW_PRI_DEVICE_BOOST, vm(1), 0, null, r -> say("during " + boosts(1)), 0);
            say("after " + boosts(1));
        });
        run();
        expect("during 16", "after 0");
    }

    @Test
    @DisplayName("a global event's boost takes effect only when all restrictions are met, just before the call")
    void globalBoostOnlyAtTheCall() {
        boot(script().cli().out(Probe.PORT, 1).out(Probe.PORT, 2).sti());
        at(
                1,
                () -> vmm.callRestrictedEvent(
                        HIGH_PRI_DEVICE_BOOST,
                        EventTarget.GLOBAL,
                        flags(WAIT_FOR_STI),
                        null,
                        r -> say("during " + boosts(1)),
                        0));
        at(2, () -> say("waiting " + boosts(1)));
        run();
        expect("waiting 0", "during 4096");
        assertThat(boosts(1)).isZero();
    }

    @Test
    @DisplayName("cancelling removes the boost, PEF_Dont_Unboost or not")
    void cancelRemovesTheBoost() {
        boot(does(1), script().cli().work(1_000_000));
        at(1, () -> {
            var event = vmm.callPriorityVmEvent(
                    HIGH_PRI_DEVICE_BOOST, vm(2), flags(DONT_UNBOOST, WAIT_FOR_STI), null, says("wrong"), 0);
            say("pending " + boosts(2));
            vmm.cancelPriorityVmEvent(event);
            say("cancelled " + boosts(2));
        });
        run();
        expect("pending 4096", "cancelled 0");
    }

    @Test
    @DisplayName("timing out removes the boost, PEF_Dont_Unboost or not")
    void timeOutRemovesTheBoost() {
        boot(does(1), script().work(5_000_000));
        at(
                1,
                () -> vmm.callRestrictedEvent(
                        HIGH_PRI_DEVICE_BOOST,
                        vm(2),
                        flags(DONT_UNBOOST, WAIT_IN_PM, TIME_OUT),
                        null,
                        r -> say("late " + r.carry() + " " + boosts(2)),
                        1));
        run();
        expect("late true 0");
    }

    @Test
    @DisplayName("boosts add up")
    void boostsAddUp() {
        boot(does(1));
        at(1, () -> {
            vmm.adjustExecPriority(LOW_PRI_DEVICE_BOOST, vm(1));
            vmm.adjustExecPriority(LOW_PRI_DEVICE_BOOST, vm(1));
            vmm.adjustExecPriority(HIGH_PRI_DEVICE_BOOST, vm(1));
            say("sum " + boosts(1));
            vmm.adjustExecPriority(-HIGH_PRI_DEVICE_BOOST - 2 * LOW_PRI_DEVICE_BOOST, vm(1));
            say("sum " + boosts(1));
        });
        run();
        expect("sum 4128", "sum 0");
    }

    @Test
    @DisplayName("the result must stay inside Reserved_Low_Boost to Reserved_High_Boost: BO-01")
    void range() {
        boot(does(1));
        at(1, () -> vmm.adjustExecPriority(RESERVED_HIGH_BOOST - 1, vm(1)));
        VmmFault fault = fault();
        assertThat(fault.rule().id()).isEqualTo("BO-01");
        assertThat(fault.service()).isEqualTo("Adjust_Exec_Priority");
    }

    @Test
    @DisplayName("a negative boost may not lead below Reserved_Low_Boost: BO-01")
    void lowerBound() {
        boot(does(1), nothing());
        at(1, () -> vmm.adjustExecPriority(-16, vm(2)));
        assertThat(fault().rule().id()).isEqualTo("BO-01");
    }

    @Test
    @DisplayName("a boost taken away while its event waits is no fault of the event")
    void takingTooMuchDoesNotHitTheEvent() {
        boot(does(1), script().work(1_000));
        at(1, () -> {
            vmm.callPriorityVmEvent(LOW_PRI_DEVICE_BOOST, vm(2), 0, null, says("called"), 0);
            vmm.adjustExecPriority(-LOW_PRI_DEVICE_BOOST, vm(2));
        });
        run();
        expect("called in VM2");
        machine.shutdown();
        assertThat(trace).contains("a boost of -0x10 was never taken back");
    }

    @Test
    @DisplayName("Adjust_Exec_Priority switches at once when another VM is raised above the current one")
    void raisingAnotherSwitches() {
        boot(does(1), does(2));
        at(1, () -> {
            vmm.adjustExecPriority(HIGH_PRI_DEVICE_BOOST, vm(2));
            say("back in VM" + vmm.getCurVmHandle().id());
            vmm.adjustExecPriority(-HIGH_PRI_DEVICE_BOOST, vm(2));
        });
        at(2, () -> say("VM2 runs"));
        run();
        expect("VM2 runs", "back in VM1");
    }

    @Test
    @DisplayName("Adjust_Exec_Priority switches at once when the current VM is lowered below another eligible one")
    void loweringTheCurrentSwitches() {
        boot(does(1), does(2));
        at(1, () -> {
            vmm.adjustExecPriority(HIGH_PRI_DEVICE_BOOST, vm(1));
            vmm.adjustExecPriority(LOW_PRI_DEVICE_BOOST, vm(2));
            say("still in VM1");
            vmm.adjustExecPriority(-HIGH_PRI_DEVICE_BOOST, vm(1));
            say("back in VM1");
        });
        at(2, () -> {
            say("VM2 runs");
            vmm.adjustExecPriority(-LOW_PRI_DEVICE_BOOST, vm(2));
        });
        run();
        expect("still in VM1", "VM2 runs", "back in VM1");
    }

    @Test
    @DisplayName("Adjust_Exec_Priority does not switch to a VM that has nothing to do")
    void idleVmIsNotSwitchedTo() {
        boot(script().work(1_000).out(Probe.PORT, 1), nothing());
        at(1, () -> {
            vmm.adjustExecPriority(HIGH_PRI_DEVICE_BOOST, vm(2));
            say("in VM" + vmm.getCurVmHandle().id());
        });
        machine.runUntil(() -> !log.isEmpty());
        expect("in VM1");
    }

    @Test
    @DisplayName("only a Time_Critical boost runs against the owner of the critical section")
    void timeCriticalBeatsTheOwner() {
        boot(does(1), does(2));
        at(1, () -> {
            vmm.beginCriticalSection(0);
            vmm.adjustExecPriority(HIGH_PRI_DEVICE_BOOST, vm(2));
            say("owner goes on");
            vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(2));
            say("owner again");
            vmm.endCriticalSection();
        });
        at(2, () -> {
            say("VM2 runs");
            vmm.adjustExecPriority(-TIME_CRITICAL_BOOST - HIGH_PRI_DEVICE_BOOST, vm(2));
        });
        run();
        expect("owner goes on", "VM2 runs", "owner again");
    }

    @Test
    @DisplayName("Adjust_Exec_Priority of the System VM counts for its initial thread only (95)")
    void systemVmIsItsInitialThread() {
        boot(
                Target.WIN95,
                b -> b.systemThread(does(2).build()),
                script().out(Probe.PORT, 1).work(1_000_000),
                new org.vxd4j.vmm.guest.ScriptedGuest.Script[0]);
        at(1, () -> vmm.adjustExecPriority(LOW_PRI_DEVICE_BOOST, vm(1)));
        at(2, () -> {
            vmm.callRestrictedEvent(0, EventTarget.GLOBAL, flags(ALWAYS_SCHED), null, says("event"), 0);
            say("second thread");
        });
        run();
        expect("second thread", "event in VM1");
        assertThat(trace.indexOf("HALT")).isLessThan(trace.indexOf("T2  IO_TRAP"));
    }

    @Test
    @DisplayName("the owner of the critical section carries Critical_Section_Boost")
    void criticalSectionBoost() {
        boot(does(1));
        at(1, () -> {
            vmm.beginCriticalSection(0);
            say("owner " + (boosts(1) == CRITICAL_SECTION_BOOST));
            vmm.endCriticalSection();
        });
        run();
        expect("owner true");
        assertThat(boosts(1)).isZero();
    }
}
