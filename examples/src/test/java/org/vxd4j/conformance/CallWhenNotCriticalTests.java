package org.vxd4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Target;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.vmm.guest.ScriptedGuest;

/** Seed Call_When_Not_Critical. */
class CallWhenNotCriticalTests {
    private static final ServiceContract CONTRACT =
            ServiceContracts.of(Vmm.class).method("callWhenNotCritical");

    @Test
    @Seed("S1.1")
    void theCallbackIsCalledWhenTheDriverReleasesTheCriticalSectionAndNotBefore() {
        Lab lab = Lab.win31(
                Lab.step(1).work(Lab.SLICE).out(Lab.PORT, 2).work(Lab.MILLI).out(Lab.PORT, 3), Lab.idle());
        lab.at(1, () -> {
            lab.vmm.beginCriticalSection(0);
            lab.vmm.callWhenNotCritical(null, lab.noting("callback"));
        });
        lab.at(2, () -> {
            lab.log("releasing");
            lab.vmm.endCriticalSection();
            lab.log("released");
        });
        lab.at(3, () -> lab.log("later"));
        lab.run();
        assertThat(lab.log).containsExactly("releasing", "released", "callback in A", "later");
    }

    @Test
    @Seed("S1.1")
    void givingBackOneClaimOfTwoIsNoRelease() {
        Lab lab = Lab.win31(Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 2));
        lab.at(1, () -> {
            lab.vmm.claimCriticalSection(2, 0);
            lab.vmm.callWhenNotCritical(null, lab.noting("callback"));
            lab.vmm.endCriticalSection();
        });
        lab.at(2, () -> {
            lab.log("last claim");
            lab.vmm.endCriticalSection();
        });
        lab.run();
        assertThat(lab.log).containsExactly("last claim", "callback in A");
    }

    @Test
    @Seed("S1.1")
    void theReleaseByAnyDriverCallsItWhoeverInstalledIt() {
        Lab lab = Lab.win31(Lab.step(1).halt(), Lab.step(2).work(Lab.MILLI));
        lab.at(1, () -> lab.vmm.beginCriticalSection(0));
        lab.at(2, () -> {
            lab.vmm.callWhenNotCritical(
                    "installed in B", r -> lab.noting((String) r.refData()).call(r));
            lab.vmm.callVmEvent(lab.a(), null, r -> {
                lab.log("releasing in A");
                lab.vmm.endCriticalSection();
            });
        });
        lab.run();
        assertThat(lab.log).containsExactly("releasing in A", "installed in B in A");
    }

    @Test
    @Seed({"S1.3", "S1.8"})
    void whileTheVmThatReleasedKeepsItsPriorityTheCallbackIsCalledInTheNextVmThatIsBelow() {
        Lab lab = Lab.win31(Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 2).halt(), Lab.step(3));
        lab.at(1, () -> {
            lab.vmm.beginCriticalSection(0);
            lab.vmm.callWhenNotCritical(null, lab.noting("callback"));
            lab.vmm.adjustExecPriority(Boost.CRITICAL_SECTION_BOOST, lab.a());
            lab.vmm.endCriticalSection();
        });
        lab.at(2, () -> lab.log("A has released"));
        lab.at(3, () -> lab.log("B runs"));
        lab.run();
        assertThat(lab.log).hasSize(3).startsWith("A has released").doesNotContain("callback in A");
    }

    @Test
    @Seed("S1.2")
    void theServiceReturnsNothingThatCouldBeCancelled() {
        assertThat(CONTRACT.out()).isEmpty();
        Lab lab = Lab.win31(Lab.step(1));
        EventProc callback = lab.noting("callback");
        lab.at(1, () -> {
            lab.vmm.callWhenNotCritical(null, callback);
            // Windows 95 added this service.
            lab.vmm.cancelCallWhenNotCritical(callback);
        });
        Broken.rule("CS-23", lab);
    }

    @Test
    @Seed("S1.3")
    void aVmThatIsInNoCriticalSectionStillHasToGetBelowItsBoost() {
        Lab lab = Lab.win31(
                Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 2).work(Lab.MILLI).out(Lab.PORT, 3));
        lab.at(1, () -> {
            lab.vmm.adjustExecPriority(Boost.CRITICAL_SECTION_BOOST, lab.a());
            lab.vmm.callWhenNotCritical(null, lab.noting("callback"));
        });
        lab.at(2, () -> {
            lab.log("lowering");
            lab.vmm.adjustExecPriority(-Boost.CRITICAL_SECTION_BOOST, lab.a());
        });
        lab.at(3, () -> lab.log("later"));
        lab.run();
        assertThat(lab.log).containsExactly("lowering", "callback in A", "later");
    }

    @Test
    @Seed("S1.3")
    void aBoostOfADeviceDoesNotHoldItUp() {
        Lab lab = Lab.win31(Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 2));
        lab.at(1, () -> {
            lab.vmm.adjustExecPriority(Boost.HIGH_PRI_DEVICE_BOOST, lab.a());
            lab.vmm.callWhenNotCritical(null, lab.noting("callback"));
        });
        lab.at(2, () -> lab.log("later"));
        lab.run();
        assertThat(lab.log).containsExactly("callback in A", "later");
    }

    @Test
    @Seed("S1.4")
    void theSectionIsReleasedAndASimulatedInterruptProcessedBeforeTheCallback() {
        Lab lab = Lab.win31(Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 3).onInterrupt(Lab.CLOCK_VECTOR, handler -> {
            handler.out(Lab.PORT, 2);
            Lab.endOfInterrupt(handler);
        }));
        lab.at(1, () -> {
            boolean enabled = lab.cpu.disableInterrupts();
            lab.vmm.beginCriticalSection(0);
            lab.vmm.callWhenNotCritical(null, r -> {
                lab.log("callback");
                assertThat(lab.vmm.getCritStatusNoBlock().claims()).isZero();
            });
            lab.simulateInterrupt(lab.a());
            lab.vmm.endCriticalSection();
            lab.cpu.restoreInterrupts(enabled);
        });
        lab.at(2, () -> lab.log("interrupt handler of the VM, claims " + claims(lab)));
        lab.at(3, () -> lab.log("main program of the VM"));
        lab.run();
        assertThat(lab.log)
                .containsExactly("interrupt handler of the VM, claims 0", "callback", "main program of the VM");
    }

    private static int claims(Lab lab) {
        return lab.vmm.getCritStatusNoBlock().claims();
    }

    @Test
    @Seed("S1.5")
    void oneReleaseCallsTheCallbackThatWasInstalledLastAndTheNextOneTheOneBefore() {
        Lab lab = Lab.win31(
                Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 2).work(Lab.MILLI).out(Lab.PORT, 3));
        lab.at(1, () -> {
            lab.vmm.beginCriticalSection(0);
            lab.vmm.callWhenNotCritical(null, lab.noting("oldest"));
            lab.vmm.callWhenNotCritical(null, lab.noting("middle"));
            lab.vmm.callWhenNotCritical(null, lab.noting("newest"));
            lab.vmm.endCriticalSection();
        });
        lab.at(2, () -> release(lab, "second release"));
        lab.at(3, () -> release(lab, "third release"));
        lab.run();
        assertThat(lab.log)
                .containsExactly("newest in A", "second release", "middle in A", "third release", "oldest in A");
    }

    @Test
    @Seed("S1.6")
    void aCallbackThatWasCalledIsNotCalledAtTheNextRelease() {
        Lab lab = Lab.win31(Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 2).work(Lab.MILLI));
        lab.at(1, () -> {
            lab.vmm.beginCriticalSection(0);
            lab.vmm.callWhenNotCritical(null, lab.noting("callback"));
            lab.vmm.endCriticalSection();
        });
        lab.at(2, () -> release(lab, "second release"));
        lab.run();
        assertThat(lab.log).containsExactly("callback in A", "second release");
    }

    @Test
    @Seed("S1.6")
    void itIsOffTheListWhenItIsCalledSoItCanInstallItselfForTheNextRelease() {
        Lab lab = Lab.win31(Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 2).work(Lab.MILLI));
        EventProc again = r -> {
            lab.log("first");
            lab.vmm.beginCriticalSection(0);
            lab.vmm.callWhenNotCritical(null, lab.noting("second"));
        };
        lab.at(1, () -> {
            lab.vmm.beginCriticalSection(0);
            lab.vmm.callWhenNotCritical(null, again);
            lab.vmm.endCriticalSection();
        });
        lab.at(2, () -> {
            lab.log("second release");
            lab.vmm.endCriticalSection();
        });
        lab.run();
        assertThat(lab.log).containsExactly("first", "second release", "second in A");
    }

    private static void release(Lab lab, String what) {
        lab.log(what);
        lab.vmm.beginCriticalSection(0);
        lab.vmm.endCriticalSection();
    }

    @Test
    @Seed({"S1.7", "S1.8"})
    void ebxIsTheCurrentVmEdxTheReferenceDataAndEbpTheCurrentVmsRegisters() {
        Lab lab = Lab.win31(ScriptedGuest.script().cli().out(Lab.PORT, 1));
        lab.at(1, () -> {
            lab.vmm.beginCriticalSection(0);
            lab.vmm.callWhenNotCritical("data", r -> describe(lab, r));
            lab.vmm.endCriticalSection();
        });
        lab.run();
        assertThat(lab.log).containsExactly("data in A, current true, interrupts false");
    }

    private static void describe(Lab lab, Registers r) {
        boolean current = r.vm() == lab.vmm.getCurVmHandle();
        lab.log("%s in %s, current %s, interrupts %s"
                .formatted(r.refData(), lab.name(r.vm()), current, r.client().interruptsEnabled()));
    }

    @Test
    @Seed({"S1.7", "S1.8"})
    void aDriverWrittenInTheDslGetsTheSameAsParameters() {
        Lab lab = Lab.win31(ScriptedGuest.script().cli().out(Lab.PORT, 1));
        lab.at(1, () -> {
            lab.vmm.beginCriticalSection(0);
            lab.courier()
                    .callWhenNotCritical((vm, client, late) -> lab.log(
                            lab.name(vm) + (client.interruptsEnabled() ? ", interrupts on" : ", interrupts off")));
            lab.vmm.endCriticalSection();
        });
        lab.run();
        assertThat(lab.log).containsExactly("A, interrupts off");
    }

    @Test
    @Seed("S1.9")
    void theCallbackMayDoAnythingEvenClaimTheSectionAgain() {
        Lab lab = Lab.win31(Lab.step(1));
        lab.at(1, () -> {
            lab.vmm.beginCriticalSection(0);
            lab.vmm.callWhenNotCritical(null, r -> Anything.in(lab));
            lab.vmm.endCriticalSection();
        });
        lab.run();
        assertThat(lab.log).isEqualTo(Anything.DONE);
    }

    @Test
    @Seed("S1.9")
    void theCallbackMayLeaveOtherValuesInSixRegistersAndTheFlags() {
        Lab lab = Lab.win31(Lab.step(1).out(Lab.PORT, 2));
        lab.at(1, () -> lab.vmm.callWhenNotCritical(null, Scribble::onRegistersAndFlags));
        lab.at(2, () -> lab.log("unharmed"));
        lab.run();
        assertThat(lab.log).containsExactly("unharmed");
    }

    @Test
    @Seed("S1.10")
    void aPriorityEventThatWaitsForTheSectionComesAtTheSameMomentAndCanBeCancelledToo() {
        Lab lab = Lab.win31(
                Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 2).work(Lab.MILLI).out(Lab.PORT, 3));
        int flags = Pef.WAIT_NOT_CRIT.bit();
        lab.at(1, () -> {
            lab.vmm.beginCriticalSection(0);
            lab.vmm.callPriorityVmEvent(Boost.NONE, lab.a(), flags, null, lab.noting("event"), 0);
            lab.vmm.callPriorityVmEvent(Boost.NONE, lab.a(), flags, null, lab.noting("another"), 0);
            lab.vmm
                    .callPriorityVmEvent(Boost.NONE, lab.a(), flags, null, lab.noting("dropped"), 0)
                    .cancel(lab.vmm);
        });
        lab.at(2, () -> {
            lab.log("releasing");
            lab.vmm.endCriticalSection();
        });
        lab.at(3, () -> lab.log("later"));
        lab.run();
        assertThat(lab.log)
                .hasSize(4)
                .startsWith("releasing")
                .contains("event in A", "another in A")
                .endsWith("later");
    }

    @Test
    @Seed("S1.11")
    void theFlagsAreLost() {
        assertThat(CONTRACT.uses()).containsExactly(Reg.FLAGS);
        assertThat(CONTRACT.since()).isEqualTo(Target.WIN30);
    }
}
