package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.api.Boost.CRITICAL_SECTION_BOOST;
import static org.vxd4j.api.Boost.TIME_CRITICAL_BOOST;
import static org.vxd4j.api.Pef.ALWAYS_SCHED;
import static org.vxd4j.api.Pef.RING0_EVENT;
import static org.vxd4j.api.Pef.THREAD_EVENT;
import static org.vxd4j.api.Pef.WAIT_CRIT;
import static org.vxd4j.api.Pef.WAIT_CRIT_VM;
import static org.vxd4j.api.Pef.WAIT_FOR_STI;
import static org.vxd4j.api.Pef.WAIT_FOR_THREAD_STI;
import static org.vxd4j.api.Pef.WAIT_IN_PM;
import static org.vxd4j.api.Pef.WAIT_NOT_CRIT;
import static org.vxd4j.api.Pef.WAIT_NOT_HW_INT;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;

/** semantics.md 5.7 to 5.9 and 5.14: every flag holds its event while it is not met, and lets it go when it is. */
final class RestrictionTests extends KernelTest {

    private void post(EventTarget target, Pef... pef) {
        vmm.callRestrictedEvent(0, target, flags(pef), null, says("called"), 0);
    }

    @Test
    @DisplayName("PEF_Wait_For_STI: held while the VM has interrupts disabled, called when it enables them")
    void waitForSti() {
        boot(script().cli()
                .out(Probe.PORT, 1)
                .work(3_000_000)
                .out(Probe.PORT, 2)
                .sti()
                .out(Probe.PORT, 3));
        at(1, () -> post(vm(1), WAIT_FOR_STI));
        at(2, () -> say("still off"));
        at(3, () -> say("on"));
        run();
        expect("still off", "called in VM1", "on");
    }

    @Test
    @DisplayName("PEF_Wait_For_STI: interrupts must be enabled in all threads of the VM")
    void waitForStiInAllThreads() {
        boot(
                Target.WIN95,
                b -> b.systemThread(
                        script().cli().work(50_000_000).out(Probe.PORT, 2).sti().build()),
                script().work(30_000_000).out(Probe.PORT, 1).work(50_000_000));
        at(1, () -> post(vm(1), WAIT_FOR_STI));
        at(2, () -> say("other thread still off"));
        run();
        expect("other thread still off", "called in VM1");
    }

    @Test
    @DisplayName("PEF_Wait_For_Thread_STI: interrupts must be enabled in the current thread only")
    void waitForThreadSti() {
        boot(
                Target.WIN95,
                b -> b.systemThread(
                        script().cli().work(50_000_000).out(Probe.PORT, 2).sti().build()),
                script().work(30_000_000).out(Probe.PORT, 1).work(50_000_000));
        at(1, () -> post(vm(1), WAIT_FOR_THREAD_STI, ALWAYS_SCHED));
        at(2, () -> say("other thread still off"));
        run();
        expect("called in VM1", "other thread still off");
    }

    @Test
    @DisplayName("PEF_Wait_For_Thread_STI: held while the current thread has interrupts disabled")
    void waitForThreadStiHolds() {
        boot(script().cli().out(Probe.PORT, 1).out(Probe.PORT, 2).sti());
        at(
                1,
                () -> vmm.callRestrictedEvent(
                        0, thread(), flags(THREAD_EVENT, WAIT_FOR_THREAD_STI), null, says("called"), 0));
        at(2, () -> say("still off"));
        run();
        expect("still off", "called in VM1");
    }

    @Test
    @DisplayName("PEF_Wait_Not_Crit: held while anybody owns the critical section")
    void waitNotCrit() {
        boot(
                script().critical(s ->
                        s.work(1_000).out(Probe.PORT, 1).work(30_000_000).out(Probe.PORT, 2)),
                script().work(1_000));
        at(1, () -> post(vm(2), WAIT_NOT_CRIT));
        at(2, () -> say("still owned"));
        run();
        expect("still owned", "called in VM2");
    }

    @Test
    @DisplayName(
            "PEF_Wait_Not_Crit: held while the priority is Critical_Section_Boost or more, though nobody owns the section")
    void waitNotCritLooksAtThePriority() {
        boot(does(1, 2, 3));
        at(1, () -> {
            vmm.adjustExecPriority(CRITICAL_SECTION_BOOST, vm(1));
            post(vm(1), WAIT_NOT_CRIT);
        });
        at(2, () -> {
            say("time-critical");
            vmm.adjustExecPriority(-CRITICAL_SECTION_BOOST, vm(1));
        });
        at(3, () -> say("over"));
        run();
        expect("time-critical", "called in VM1", "over");
    }

    @Test
    @DisplayName("PEF_Wait_Not_HW_Int: held while VPICD's bit in the control block says so")
    void waitNotHwInt() {
        int[] offset = new int[1];
        Probe.ON_CONTROL.set((p, message, r) -> {
            if (message == ControlMessage.SYS_CRITICAL_INIT) {
                offset[0] = p.linker.vmm().registerPefProvider(5, 0);
            }
            return false;
        });
        try {
            boot(does(1, 2, 3));
        } finally {
            Probe.ON_CONTROL.remove();
        }
        at(1, () -> {
            vm(1).setControlBlockDword(offset[0], WAIT_NOT_HW_INT.bit());
            post(vm(1), WAIT_NOT_HW_INT);
        });
        at(2, () -> {
            say("simulating");
            vm(1).setControlBlockDword(offset[0], 0);
        });
        at(3, () -> say("over"));
        run();
        expect("simulating", "called in VM1", "over");
    }

    @Test
    @DisplayName("PEF_Wait_Not_HW_Int (Wait_Not_Time_Crit): held while the priority is Time_Critical_Boost or more")
    void waitNotTimeCrit() {
        boot(does(1, 2, 3));
        at(1, () -> {
            vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(1));
            vmm.callPriorityVmEvent(0, vm(1), flags(WAIT_NOT_HW_INT), null, says("called"), 0);
        });
        at(2, () -> {
            say("time-critical");
            vmm.adjustExecPriority(-TIME_CRITICAL_BOOST, vm(1));
        });
        at(3, () -> say("over"));
        run();
        expect("time-critical", "called in VM1", "over");
    }

    @Test
    @DisplayName("PEF_Wait_In_PM: held until the VM executes in protected mode")
    void waitInPm() {
        boot(does(1).out(Probe.PORT, 2).protectedMode().out(Probe.PORT, 3).v86Mode());
        at(1, () -> post(vm(1), WAIT_IN_PM));
        at(2, () -> say("v86"));
        at(3, () -> say("pm"));
        run();
        expect("v86", "called in VM1", "pm");
    }

    @Test
    @DisplayName("PEF_Wait_In_PM: never called when the VM never gets there, and the machine stops")
    void waitInPmForEver() {
        boot(does(1), nothing());
        at(1, () -> post(vm(2), WAIT_IN_PM));
        assertThat(machine.run(2_000_000_000)).isIn(StopReason.NOTHING_DUE, StopReason.TIME_IS_UP);
        expect();
        assertThat(machine.pendingEvents()).isOne();
    }

    @Test
    @DisplayName("PEF_Wait_Crit: held in threads that do not own the section, called in the owner at once")
    void waitCritRunsInTheOwner() {
        boot(
                script().critical(s -> s.out(Probe.PORT, 1).work(5_000_000).out(Probe.PORT, 2)),
                script().out(Probe.PORT, 3));
        at(1, () -> {
            vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(2));
            say("owner runs again");
        });
        at(2, () -> say("owner later"));
        at(3, () -> {
            post(EventTarget.GLOBAL, WAIT_CRIT);
            vmm.adjustExecPriority(-TIME_CRITICAL_BOOST, vm(2));
        });
        run();
        expect("owner runs again", "called in VM1", "owner later");
    }

    @Test
    @DisplayName(
            "PEF_Wait_Crit: called anywhere while the section is free; Begin_Critical_Section does not block there")
    void waitCritFree() {
        boot(does(1));
        at(
                1,
                () -> vmm.callRestrictedEvent(
                        0,
                        EventTarget.GLOBAL,
                        flags(WAIT_CRIT),
                        null,
                        r -> {
                            vmm.beginCriticalSection(0);
                            say("claimed");
                            vmm.endCriticalSection();
                        },
                        0));
        run();
        expect("claimed");
        assertThat(trace).doesNotContain("CRIT_WAITS");
    }

    @Test
    @DisplayName("PEF_Wait_Crit_VM: held while another thread of the System VM owns the section")
    void waitCritVmInside() {
        boot(
                Target.WIN95,
                b -> b.systemThread(script().work(1_000).out(Probe.PORT, 2).build()),
                script().critical(s -> s.out(Probe.PORT, 1).work(5_000_000).out(Probe.PORT, 3)));
        at(1, () -> {
            vmm.adjustExecPriority(0, vm(1));
            vmm.scheduleThreadEvent(thread(), null, r -> say("owner's event"));
        });
        at(3, () -> {
            vmm.callRestrictedEvent(0, vm(1), flags(WAIT_CRIT_VM, ALWAYS_SCHED), null, says("called"), 0);
            say("owner in the System VM may run it");
        });
        run();
        expect("owner's event", "owner in the System VM may run it", "called in VM1");
    }

    @Test
    @DisplayName("PEF_Wait_Crit_VM: a thread outside the System VM that owns the section does not hold it")
    void waitCritVmOutside() {
        boot(
                script().work(1_000),
                script().critical(s -> s.out(Probe.PORT, 1).out(Probe.PORT, 2).work(5_000_000)));
        at(1, () -> vmm.callRestrictedEvent(TIME_CRITICAL_BOOST, vm(1), flags(WAIT_CRIT_VM), null, says("called"), 0));
        at(2, () -> say("owner in VM2"));
        run();
        expect("called in VM1", "owner in VM2");
    }

    @Test
    @DisplayName("several restrictions must all be met")
    void allOfThem() {
        boot(script().cli()
                .out(Probe.PORT, 1)
                .critical(s -> s.sti().out(Probe.PORT, 2).cli())
                .out(Probe.PORT, 3)
                .sti());
        at(1, () -> post(vm(1), WAIT_FOR_STI, WAIT_NOT_CRIT));
        at(2, () -> say("on but critical"));
        at(3, () -> say("not critical but off"));
        run();
        expect("on but critical", "not critical but off", "called in VM1");
    }

    @Test
    @DisplayName("PEF_Ring0_Event: served even in a thread that blocks without servicing events")
    void ring0EventIsServedWhereEventsAreNot() {
        boot(
                script().critical(s -> s.out(Probe.PORT, 1).out(Probe.PORT, 4).out(Probe.PORT, 2)),
                script().out(Probe.PORT, 3));
        at(1, () -> vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(2)));
        at(3, () -> {
            vmm.beginCriticalSection(0);
            say("VM2 has the section");
            vmm.adjustExecPriority(-TIME_CRITICAL_BOOST, vm(2));
            vmm.endCriticalSection();
        });
        at(4, () -> {
            vmm.scheduleVmEvent(vm(2), null, says("plain"));
            vmm.callRestrictedEvent(0, vm(2), flags(RING0_EVENT), null, says("ring 0"), 0);
        });
        at(2, () -> say("owner"));
        run();
        expect("ring 0 in VM2", "owner", "VM2 has the section", "plain in VM2");
    }

    @Test
    @DisplayName("a ring-0 event may not block, nor change priorities: R0-03, R0-04")
    void ring0EventMayNotBlock() {
        boot(does(1));
        at(1, () -> vmm.callRestrictedEvent(0, vm(1), flags(RING0_EVENT), null, r -> vmm.beginCriticalSection(0), 0));
        assertThat(fault().rule().id()).isEqualTo("R0-03");
    }

    @Test
    @DisplayName("a ring-0 event may not change priorities: R0-04")
    void ring0EventMayNotAdjust() {
        boot(does(1));
        at(
                1,
                () -> vmm.callRestrictedEvent(
                        0, vm(1), flags(RING0_EVENT), null, r -> vmm.adjustExecPriority(0, vm(1)), 0));
        assertThat(fault().rule().id()).isEqualTo("R0-04");
    }

    @Test
    @DisplayName("a ring-0 event may schedule others")
    void ring0EventMaySchedule() {
        boot(does(1));
        at(
                1,
                () -> vmm.callRestrictedEvent(
                        0, vm(1), flags(RING0_EVENT), null, r -> vmm.scheduleVmEvent(vm(1), null, says("called")), 0));
        run();
        expect("called in VM1");
    }

    @Test
    @DisplayName("only the bit of PEF_Wait_Not_HW_Int can have a provider")
    void onlyOneProvider() {
        Probe.ON_CONTROL.set((p, message, r) -> {
            if (message == ControlMessage.SYS_CRITICAL_INIT) {
                p.linker.vmm().registerPefProvider(4, 0);
            }
            return false;
        });
        try {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> boot(does(1))))
                    .isInstanceOf(VmmFault.class)
                    .hasMessageContaining("pass 5");
        } finally {
            Probe.ON_CONTROL.remove();
        }
    }

    @Test
    @DisplayName("forbidden combinations are faults that name the rule, and leave nothing behind")
    void forbiddenCombinations() {
        boot(does(1));
        at(1, () -> {
            refused("EF-04", () -> post(vm(1), WAIT_FOR_STI, WAIT_FOR_THREAD_STI));
            refused("EF-05", () -> post(vm(1), WAIT_CRIT));
            refused("EF-08", () -> post(vm(1), THREAD_EVENT));
            say("pending " + machine.pendingEvents());
        });
        run();
        expect("EF-04", "EF-05", "EF-08", "pending 0");
    }

    private void refused(String rule, Runnable call) {
        try {
            call.run();
            say("no fault for " + rule);
        } catch (VmmFault fault) {
            say(fault.rule().id());
        }
    }
}
