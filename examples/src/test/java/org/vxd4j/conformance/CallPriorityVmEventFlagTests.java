package org.vxd4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.vmm.guest.ScriptedGuest;

/** Seed Call_Priority_VM_Event: the flags that make an event wait, and those that are reserved. */
class CallPriorityVmEventFlagTests {

    @Test
    @Seed("S2.15")
    void waitForStiHoldsTheEventOfTheCurrentVmUntilItEnablesInterrupts() {
        Lab lab = Lab.win31(ScriptedGuest.script()
                .cli()
                .out(Lab.PORT, 1)
                .work(Lab.MILLI)
                .out(Lab.PORT, 2)
                .sti()
                .out(Lab.PORT, 3));
        lab.at(1, () -> post(lab, lab.a(), Pef.WAIT_FOR_STI, "callback"));
        lab.at(2, () -> lab.log("interrupts still off"));
        lab.at(3, () -> lab.log("interrupts on"));
        lab.run();
        assertThat(lab.log).containsExactly("interrupts still off", "callback in A", "interrupts on");
    }

    @Test
    @Seed("S2.15")
    void waitForStiLooksAtTheVmOfTheEventAndNotAtTheOneThatSchedulesIt() {
        Lab lab = Lab.win31(
                ScriptedGuest.script().cli().work(Lab.SLICE).out(Lab.PORT, 1).work(Lab.SLICE),
                ScriptedGuest.script()
                        .cli()
                        .work(Lab.SLICE)
                        .work(Lab.SLICE)
                        .out(Lab.PORT, 2)
                        .sti());
        lab.at(1, () -> {
            post(lab, lab.system(), Pef.WAIT_FOR_STI, "to the enabled");
            post(lab, lab.b(), Pef.WAIT_FOR_STI, "to the disabled");
        });
        lab.at(2, () -> lab.log("B enables"));
        lab.run();
        assertThat(lab.log).containsExactly("to the enabled in S", "B enables", "to the disabled in B");
    }

    @Test
    @Seed("S2.15")
    void waitForStiDoesNotHoldAnEventWhileInterruptsAreEnabled() {
        Lab lab = Lab.win31(Lab.step(1));
        lab.at(1, () -> {
            post(lab, lab.a(), Pef.WAIT_FOR_STI, "callback");
            lab.log("returned");
        });
        lab.run();
        assertThat(lab.log).containsExactly("callback in A", "returned");
    }

    @Test
    @Seed("S2.16")
    void waitNotCritHoldsTheEventWhileItsVmIsInTheCriticalSection() {
        Lab lab = Lab.win31(Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 2).out(Lab.PORT, 3));
        lab.at(1, () -> {
            lab.vmm.beginCriticalSection(0);
            post(lab, lab.a(), Pef.WAIT_NOT_CRIT, "callback");
        });
        lab.at(2, () -> {
            lab.log("releasing");
            lab.vmm.endCriticalSection();
        });
        lab.at(3, () -> lab.log("later"));
        lab.run();
        assertThat(lab.log).containsExactly("releasing", "callback in A", "later");
    }

    @Test
    @Seed("S2.16")
    void waitNotCritHoldsTheEventDuringATimeCriticalOperation() {
        Lab lab = Lab.win31(Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 3).onInterrupt(Lab.CLOCK_VECTOR, handler -> {
            handler.out(Lab.PORT, 2).work(Lab.MILLI);
            Lab.endOfInterrupt(handler);
            handler.out(Lab.PORT, 4);
        }));
        lab.at(1, () -> lab.simulateInterrupt(lab.a()));
        lab.at(2, () -> {
            post(lab, lab.a(), Pef.WAIT_NOT_CRIT, "callback");
            lab.log("handler begins");
        });
        lab.at(4, () -> lab.log("handler ends"));
        lab.at(3, () -> lab.log("main program"));
        lab.run();
        assertThat(lab.log).containsExactly("handler begins", "handler ends", "callback in A", "main program");
    }

    @Test
    @Seed("S2.16")
    void waitNotCritDoesNotHoldAnEventThatMeetsNeither() {
        Lab lab = Lab.win31(Lab.step(1));
        lab.at(1, () -> {
            post(lab, lab.a(), Pef.WAIT_NOT_CRIT, "callback");
            lab.log("returned");
        });
        lab.run();
        assertThat(lab.log).containsExactly("callback in A", "returned");
    }

    @Test
    @Seed("S2.20")
    void everyOtherBitOfTheFlagsIsRefused() {
        for (int bit = 5; bit < 32; bit++) {
            int flags = 1 << bit;
            Lab lab = Lab.win31(Lab.step(1));
            lab.at(1, () -> lab.vmm.callPriorityVmEvent(Boost.NONE, lab.a(), flags, null, lab.noting("callback"), 0));
            Broken.rule(bit < 16 ? "EF-03" : "EF-01", lab);
            assertThat(lab.log).isEmpty();
        }
    }

    @Test
    @Seed("S2.20")
    void theCompilerAcceptsTheFiveFlagsAndRefusesThoseOfLaterVersions() {
        List<Pef> known = List.of(Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT, Pef.ALWAYS_SCHED);
        for (Pef flag : Pef.values()) {
            List<String> verdict = Verdict.onEvent(Target.WIN31, "flags = Pef.%s, boost = Boost.NONE".formatted(flag));
            if (known.contains(flag)) {
                assertThat(verdict).as(flag.name()).isEmpty();
            } else if (flag.since() != Target.WIN30 && flag.since() != Target.WIN31) {
                assertThat(verdict).as(flag.name()).containsExactly("error EF-03");
            }
        }
    }

    private static void post(Lab lab, VmHandle vm, Pef flag, String what) {
        lab.vmm.callPriorityVmEvent(Boost.NONE, vm, flag.bit(), null, lab.noting(what), 0);
    }
}
