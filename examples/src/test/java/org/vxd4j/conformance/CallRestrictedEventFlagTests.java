package org.vxd4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.vmm.guest.ScriptedGuest;

/** Seed Call_Restricted_Event: flags that wait for interrupts, modes and the end of a simulation; reserved ones. */
class CallRestrictedEventFlagTests {

    /** A System VM whose first thread has its interrupts disabled at first, and whose second thread has them enabled. */
    private static Lab firstThreadDisabled(Pef flag, boolean threadEvent) {
        Lab lab = Lab.threads(
                ScriptedGuest.script()
                        .cli()
                        .work(Lab.SLICE)
                        .work(Lab.SLICE)
                        .out(Lab.PORT, 2)
                        .sti(),
                ScriptedGuest.script().work(Lab.SLICE).out(Lab.PORT, 1).work(Lab.SLICE));
        lab.at(1, () -> {
            ThreadHandle second = lab.vmm.getCurThreadHandle();
            EventTarget target = threadEvent ? second : lab.system();
            int flags = flag.bit() | (threadEvent ? Pef.THREAD_EVENT.bit() : 0);
            lab.vmm.callRestrictedEvent(
                    Boost.NONE,
                    target,
                    flags,
                    null,
                    r -> lab.log("called in the " + (lab.vmm.getCurThreadHandle() == second ? "second" : "first")),
                    0);
        });
        lab.at(2, () -> lab.log("first thread enables"));
        lab.run();
        return lab;
    }

    @Test
    @Seed({"S3.21", "S3.40"})
    void waitForStiWaitsUntilInterruptsAreEnabledInAllThreadsOfTheVm() {
        assertThat(firstThreadDisabled(Pef.WAIT_FOR_STI, false).log).hasSize(2).startsWith("first thread enables");
    }

    @Test
    @Seed({"S3.26", "S3.40"})
    void waitForThreadStiIsMetInAThreadWhoseInterruptsAreEnabledWhateverThoseOfTheOthers() {
        assertThat(firstThreadDisabled(Pef.WAIT_FOR_THREAD_STI, false).log)
                .containsExactly("called in the second", "first thread enables");
        assertThat(firstThreadDisabled(Pef.WAIT_FOR_THREAD_STI, true).log)
                .containsExactly("called in the second", "first thread enables");
    }

    @Test
    @Seed("S3.37")
    void aThreadEventThatWaitsForStiWaitsForAllThreadsAndThenRunsInItsOwn() {
        assertThat(firstThreadDisabled(Pef.WAIT_FOR_STI, true).log)
                .containsExactly("first thread enables", "called in the second");
    }

    @Test
    @Seed("S3.26")
    void waitForThreadStiHoldsTheEventWhileTheThreadsOwnInterruptsAreDisabled() {
        Lab lab = Lab.win95(ScriptedGuest.script()
                .cli()
                .out(Lab.PORT, 1)
                .work(Lab.MILLI)
                .out(Lab.PORT, 2)
                .sti()
                .out(Lab.PORT, 3));
        lab.at(1, () -> post(lab, lab.a(), Pef.WAIT_FOR_THREAD_STI));
        lab.at(2, () -> lab.log("still disabled"));
        lab.at(3, () -> lab.log("enabled"));
        lab.run();
        assertThat(lab.log).containsExactly("still disabled", "callback in A", "enabled");
    }

    @Test
    @Seed("S3.41")
    void theTwoStiFlagsAreRefusedTogether() {
        Lab lab = Lab.win95(Lab.step(1));
        lab.at(
                1,
                () -> lab.vmm.callRestrictedEvent(
                        Boost.NONE,
                        lab.a(),
                        Pef.mask(Pef.WAIT_FOR_STI, Pef.WAIT_FOR_THREAD_STI),
                        null,
                        lab.noting("callback"),
                        0));
        Broken.rule("EF-04", lab);
        assertThat(lab.log).isEmpty();
        assertThat(Verdict.onEvent(
                        Target.WIN95, "flags = {Pef.WAIT_FOR_STI, Pef.WAIT_FOR_THREAD_STI}, boost = Boost.NONE"))
                .containsExactly("error EF-04");
    }

    @Test
    @Seed("S3.22")
    void waitNotHwIntHoldsTheEventUntilTheSimulatedInterruptReturns() {
        assertThat(duringASimulatedInterrupt(Pef.WAIT_NOT_HW_INT))
                .containsExactly("handler begins", "handler ends", "callback in A", "main program");
    }

    @Test
    @Seed("S3.22")
    void anEventWithoutTheFlagIsCalledDuringTheSimulation() {
        assertThat(duringASimulatedInterrupt(Pef.ALWAYS_SCHED))
                .containsExactly("handler begins", "callback in A", "handler ends", "main program");
    }

    private static List<String> duringASimulatedInterrupt(Pef flag) {
        Lab lab = Lab.win95(Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 4).onInterrupt(Lab.CLOCK_VECTOR, handler -> {
            handler.out(Lab.PORT, 2).work(Lab.MILLI);
            Lab.endOfInterrupt(handler);
            handler.out(Lab.PORT, 3);
        }));
        lab.at(1, () -> lab.simulateInterrupt(lab.a()));
        lab.at(2, () -> {
            post(lab, lab.a(), flag);
            lab.log("handler begins");
        });
        lab.at(3, () -> lab.log("handler ends"));
        lab.at(4, () -> lab.log("main program"));
        lab.run();
        return lab.log;
    }

    @Test
    @Seed("S3.23")
    void waitInPmHoldsTheEventUntilTheVmIsInProtectedMode() {
        Lab lab = Lab.win95(
                Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 2).protectedMode().out(Lab.PORT, 3));
        lab.at(1, () -> post(lab, lab.a(), Pef.WAIT_IN_PM));
        lab.at(2, () -> lab.log("in V86 mode"));
        lab.at(3, () -> lab.log("in protected mode"));
        lab.run();
        assertThat(lab.log).containsExactly("in V86 mode", "callback in A", "in protected mode");
    }

    @Test
    @Seed("S3.23")
    void theSystemVmRunsInProtectedModeSoThatThereItIsMet() {
        Lab lab = Lab.win95(Lab.step(1));
        lab.at(1, () -> post(lab, lab.system(), Pef.WAIT_IN_PM));
        lab.run();
        assertThat(lab.log).containsExactly("callback in S");
    }

    @Test
    @Seed("S3.23")
    void inAVmThatNeverGetsThereItIsNeverCalledAndTheCompilerWarns() {
        Lab lab = Lab.win95(Lab.step(1).work(Lab.SLICE));
        lab.at(1, () -> post(lab, lab.a(), Pef.WAIT_IN_PM));
        lab.run();
        assertThat(lab.log).isEmpty();
        assertThat(lab.pendingEvents()).isEqualTo(1);
        assertThat(Verdict.onEvent(Target.WIN95, "flags = Pef.WAIT_IN_PM, boost = Boost.NONE"))
                .containsExactly("warning EF-11");
        assertThat(Verdict.onEvent(Target.WIN95, "scope = Scope.SYSTEM_VM, flags = Pef.WAIT_IN_PM, boost = Boost.NONE"))
                .isEmpty();
    }

    @Test
    @Seed({"S3.20", "S3.34"})
    void whenTheTimeRunsOutBeforeTheRestrictionsAreMetTheCallbackIsCalledWithCarry() {
        Lab lab = Lab.win95(ScriptedGuest.script()
                .cli()
                .out(Lab.PORT, 1)
                .work(Lab.SLICE)
                .out(Lab.PORT, 2)
                .sti()
                .out(Lab.PORT, 3));
        long[] scheduled = new long[1];
        lab.at(1, () -> {
            scheduled[0] = lab.now();
            lab.vmm.callRestrictedEvent(
                    Boost.NONE,
                    lab.a(),
                    Pef.mask(Pef.WAIT_FOR_STI, Pef.TIME_OUT),
                    null,
                    r -> {
                        assertThat(lab.now() - scheduled[0]).isBetween(5 * Lab.MILLI, 5 * Lab.MILLI + Lab.ONE_TICK);
                        lab.log("called, carry %s, interrupts %s"
                                .formatted(r.carry(), r.client().interruptsEnabled()));
                    },
                    5);
        });
        lab.at(2, () -> lab.log("still disabled"));
        lab.at(3, () -> lab.log("enabled"));
        lab.run();
        assertThat(lab.log).containsExactly("called, carry true, interrupts false", "still disabled", "enabled");
    }

    @Test
    @Seed({"S3.20", "S3.34"})
    void whenTheRestrictionsAreMetInTimeCarryIsClear() {
        Lab lab = Lab.win95(ScriptedGuest.script()
                .cli()
                .out(Lab.PORT, 1)
                .work(Lab.MILLI)
                .sti()
                .work(Lab.SLICE));
        lab.at(
                1,
                () -> lab.vmm.callRestrictedEvent(
                        Boost.NONE,
                        lab.a(),
                        Pef.mask(Pef.WAIT_FOR_STI, Pef.TIME_OUT),
                        null,
                        r -> lab.log("called, carry " + r.carry()),
                        5));
        lab.run();
        assertThat(lab.log).containsExactly("called, carry false");
    }

    @Test
    @Seed("S3.34")
    void aGlobalEventAndAThreadsEventTimeOutLikeAVms() {
        Lab lab = Lab.win95(Lab.step(1).work(Lab.SLICE).out(Lab.PORT, 2));
        lab.at(1, () -> {
            lab.vmm.beginCriticalSection(0);
            int flags = Pef.mask(Pef.WAIT_NOT_CRIT, Pef.TIME_OUT);
            lab.vmm.callRestrictedEvent(
                    Boost.NONE, EventTarget.GLOBAL, flags, null, r -> lab.log("global, carry " + r.carry()), 5);
            lab.vmm.callRestrictedEvent(
                    Boost.NONE,
                    lab.vmm.getCurThreadHandle(),
                    flags | Pef.THREAD_EVENT.bit(),
                    null,
                    r -> lab.log("thread, carry " + r.carry()),
                    6);
        });
        lab.at(2, () -> {
            lab.log("releasing");
            lab.vmm.endCriticalSection();
        });
        lab.run();
        assertThat(lab.log).containsExactly("global, carry true", "thread, carry true", "releasing");
    }

    @Test
    @Seed("S3.33")
    void aTimeOutWithoutTheFlagIsRefusedBecauseNobodyWouldLookAtIt() {
        Lab lab = Lab.win95(Lab.step(1));
        lab.at(1, () -> lab.vmm.callRestrictedEvent(Boost.NONE, lab.a(), 0, null, lab.noting("callback"), 5));
        Broken.rule("ET-01", lab);
        assertThat(lab.log).isEmpty();
    }

    @Test
    @Seed("S3.33")
    void withoutTheFlagAnEventWaitsForAsLongAsItTakes() {
        Lab lab = Lab.win95(ScriptedGuest.script()
                .cli()
                .out(Lab.PORT, 1)
                .work(40 * Lab.SLICE)
                .sti());
        lab.at(
                1,
                () -> lab.vmm.callRestrictedEvent(
                        Boost.NONE,
                        lab.a(),
                        Pef.WAIT_FOR_STI.bit(),
                        null,
                        r -> lab.log("called after a second: %s, carry %s"
                                .formatted(lab.now() > 1000 * Lab.MILLI, r.carry())),
                        0));
        lab.run();
        assertThat(lab.log).containsExactly("called after a second: true, carry false");
    }

    @Test
    @Seed("S3.31")
    void everyBitThatWindows95DoesNotDefineIsRefused() {
        for (int bit = 14; bit < 32; bit++) {
            int flags = 1 << bit;
            Lab lab = Lab.win95(Lab.step(1));
            lab.at(1, () -> lab.vmm.callRestrictedEvent(Boost.NONE, lab.a(), flags, null, lab.noting("callback"), 0));
            // The two that Windows 98 names have a rule of their own.
            Broken.rule(bit < 16 ? "EF-22" : "EF-01", lab);
            assertThat(lab.log).isEmpty();
        }
    }

    private static void post(Lab lab, EventTarget target, Pef flag) {
        lab.vmm.callRestrictedEvent(Boost.NONE, target, flag.bit(), null, lab.noting("callback"), 0);
    }
}
