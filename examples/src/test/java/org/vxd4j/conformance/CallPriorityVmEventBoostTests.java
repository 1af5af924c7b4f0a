package org.vxd4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;
import org.vxd4j.api.PriorityEvent;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;

/** Seed Call_Priority_VM_Event: the boost. */
class CallPriorityVmEventBoostTests {

    @Test
    @Seed({"S2.5", "S2.26"})
    void aPositiveOrNegativeBoostIsAddedBeforeTheCallbackAndTakenBackAfterIt() {
        Lab lab = Lab.win31(Lab.step(1));
        List<Integer> seen = new ArrayList<>();
        lab.at(1, () -> {
            lab.vmm.adjustExecPriority(Boost.HIGH_PRI_DEVICE_BOOST, lab.a());
            int before = lab.priority(lab.a());
            post(lab, Boost.LOW_PRI_DEVICE_BOOST, lab.a(), 0, () -> seen.add(lab.priority(lab.a()) - before));
            seen.add(lab.priority(lab.a()) - before);
            post(lab, -Boost.LOW_PRI_DEVICE_BOOST, lab.a(), 0, () -> seen.add(lab.priority(lab.a()) - before));
            seen.add(lab.priority(lab.a()) - before);
            lab.vmm.adjustExecPriority(-Boost.HIGH_PRI_DEVICE_BOOST, lab.a());
        });
        lab.run();
        assertThat(seen).containsExactly(Boost.LOW_PRI_DEVICE_BOOST, 0, -Boost.LOW_PRI_DEVICE_BOOST, 0);
    }

    @Test
    @Seed("S2.26")
    void anotherVmIsBoostedWhenItsEventIsScheduledWhichIsBeforeTheCallback() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        List<Integer> seen = new ArrayList<>();
        lab.at(1, () -> {
            int before = lab.priority(lab.b());
            post(lab, Boost.LOW_PRI_DEVICE_BOOST, lab.b(), 0, () -> seen.add(lab.priority(lab.b()) - sliceOf(lab)));
            seen.add(lab.priority(lab.b()) - before);
        });
        lab.run();
        assertThat(seen)
                .containsExactly(Boost.LOW_PRI_DEVICE_BOOST, Boost.RESERVED_LOW_BOOST + Boost.LOW_PRI_DEVICE_BOOST);
        assertThat(lab.priority(lab.b()) & Boost.LOW_PRI_DEVICE_BOOST).isZero();
    }

    /** The part of B's priority that the time-slicer gave it. */
    private static int sliceOf(Lab lab) {
        return lab.priority(lab.b()) & Boost.CUR_RUN_VM_BOOST;
    }

    @Test
    @Seed("S2.5")
    void theSumMayReachTheUpperBoundButNotGoBeyond() {
        Lab reaches = Lab.win31(Lab.step(1));
        reaches.at(
                1,
                () -> post(
                        reaches,
                        Boost.RESERVED_HIGH_BOOST - reaches.priority(reaches.a()),
                        reaches.a(),
                        0,
                        () -> reaches.log("priority 0x%X".formatted(reaches.priority(reaches.a())))));
        reaches.run();
        assertThat(reaches.log).containsExactly("priority 0x40000000");

        Lab exceeds = Lab.win31(Lab.step(1));
        exceeds.at(
                1,
                () -> post(
                        exceeds,
                        Boost.RESERVED_HIGH_BOOST - exceeds.priority(exceeds.a()) + 1,
                        exceeds.a(),
                        0,
                        () -> exceeds.log("called")));
        Broken.rule("BO-01", exceeds);
        assertThat(exceeds.log).isEmpty();
    }

    @Test
    @Seed("S2.5")
    void theSumMayNotFallBelowTheLowerBound() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(1, () -> post(lab, -Boost.LOW_PRI_DEVICE_BOOST, lab.b(), 0, () -> lab.log("called")));
        Broken.rule("BO-01", lab);
        assertThat(lab.log).isEmpty();
    }

    @Test
    @Seed("S2.6")
    void withABoostOfZeroThePriorityStaysAsItIs() {
        Lab lab = Lab.win31(Lab.step(1));
        List<Integer> seen = new ArrayList<>();
        lab.at(1, () -> {
            int before = lab.priority(lab.a());
            post(lab, Boost.NONE, lab.a(), 0, () -> seen.add(lab.priority(lab.a()) - before));
        });
        lab.run();
        assertThat(seen).containsExactly(0);
        assertThat(Verdict.onEvent(Target.WIN31, "flags = Pef.WAIT_FOR_STI, boost = Boost.NONE"))
                .isEmpty();
    }

    @Test
    @Seed("S2.7")
    void theLowestBoostIsRefusedToDriversAndIsThePriorityOfAVmThatNobodyBoosts() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(1, () -> {
            assertThat(lab.priority(lab.b())).isEqualTo(Boost.RESERVED_LOW_BOOST);
            post(lab, Boost.RESERVED_LOW_BOOST, lab.a(), 0, () -> lab.log("called"));
        });
        Broken.rule("BO-02", lab);
        assertThat(Verdict.onEvent(Target.WIN31, "flags = Pef.WAIT_FOR_STI, boost = Boost.RESERVED_LOW_BOOST"))
                .containsExactly("error BO-02");
    }

    @Test
    @Seed("S2.13")
    void theHighestBoostIsRefusedToDrivers() {
        Lab lab = Lab.win31(Lab.step(1));
        lab.at(1, () -> post(lab, Boost.RESERVED_HIGH_BOOST, lab.a(), 0, () -> lab.log("called")));
        Broken.rule("BO-02", lab);
        assertThat(Verdict.onEvent(Target.WIN31, "flags = Pef.WAIT_FOR_STI, boost = Boost.RESERVED_HIGH_BOOST"))
                .containsExactly("error BO-02");
    }

    @Test
    @Seed("S2.8")
    void theVmWhoseSliceItIsCarriesTheTimeSlicersBoostAndItGoesRound() {
        Lab lab = Lab.win31(
                Lab.idle().repeat(50, s -> s.work(Lab.MILLI).out(Lab.PORT, 1)),
                Lab.idle().repeat(50, s -> s.work(Lab.MILLI).out(Lab.PORT, 1)));
        lab.at(1, () -> {
            VmHandle current = lab.vmm.getCurVmHandle();
            VmHandle other = current == lab.a() ? lab.b() : lab.a();
            assertThat(lab.priority(current) - lab.priority(other)).isEqualTo(Boost.CUR_RUN_VM_BOOST);
            if (lab.log.isEmpty() || !lab.log.get(lab.log.size() - 1).equals(lab.name(current))) {
                lab.log(lab.name(current));
            }
        });
        lab.run();
        assertThat(lab.log).hasSizeGreaterThan(3);
        assertThat(Set.copyOf(lab.log)).containsExactlyInAnyOrder("A", "B");
        assertThat(Verdict.onEvent(Target.WIN31, "flags = Pef.WAIT_FOR_STI, boost = Boost.CUR_RUN_VM_BOOST"))
                .containsExactly("warning BO-03");
    }

    @Test
    @Seed("S2.9")
    void lowPriBringsAnEventBeforeTheRestOfAnotherVmsSliceWhichNoBoostDoesNot() {
        assertThat(whileAWorks(Boost.LOW_PRI_DEVICE_BOOST, false)).containsExactly("callback", "A works");
        assertThat(whileAWorks(Boost.NONE, false)).containsExactly("A works", "callback");
    }

    @Test
    @Seed({"S2.9", "S2.10"})
    void neitherLowPriNorHighPriGoesAroundTheOwnerOfTheCriticalSection() {
        assertThat(whileAWorks(Boost.LOW_PRI_DEVICE_BOOST, true)).containsExactly("A works", "callback");
        assertThat(whileAWorks(Boost.HIGH_PRI_DEVICE_BOOST, true)).containsExactly("A works", "callback");
    }

    @Test
    @Seed("S2.10")
    void highPriComesBeforeWorkThatIsOnlyLowPri() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(1, () -> {
            post(lab, Boost.LOW_PRI_DEVICE_BOOST, lab.system(), 0, () -> lab.log("low"));
            post(lab, Boost.HIGH_PRI_DEVICE_BOOST, lab.b(), 0, () -> lab.log("high"));
        });
        lab.run();
        assertThat(lab.log).containsExactly("high", "low");
    }

    @Test
    @Seed("S2.12")
    void timeCriticalIsProcessedEvenWhileAnotherVmIsInTheCriticalSection() {
        assertThat(whileAWorks(Boost.TIME_CRITICAL_BOOST, true)).containsExactly("callback", "A works");
    }

    /** What comes first: an event for B with this boost, or the work that A, possibly in the critical section, is at. */
    private static List<String> whileAWorks(int boost, boolean critical) {
        Lab lab = Lab.win31(Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 2).work(Lab.SLICE), Lab.idle());
        lab.at(1, () -> {
            if (critical) {
                lab.vmm.beginCriticalSection(0);
            }
            post(lab, boost, lab.b(), 0, () -> lab.log("callback"));
        });
        lab.at(2, () -> {
            lab.log("A works");
            if (critical) {
                lab.vmm.endCriticalSection();
            }
        });
        lab.run();
        return lab.log;
    }

    @Test
    @Seed("S2.12")
    void aSimulatedInterruptReachesItsVmEvenWhileAnotherVmIsInTheCriticalSection() {
        Lab lab = Lab.win31(
                Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 2).work(Lab.MILLI),
                Lab.idle().onInterrupt(Lab.CLOCK_VECTOR, handler -> {
                    handler.out(Lab.PORT, 3);
                    Lab.endOfInterrupt(handler);
                }));
        lab.at(1, () -> {
            lab.vmm.beginCriticalSection(0);
            lab.simulateInterrupt(lab.b());
        });
        lab.at(2, () -> {
            lab.log("A releases");
            lab.vmm.endCriticalSection();
        });
        lab.at(3, () -> {
            boolean boosted = lab.priority(lab.b()) >= Boost.TIME_CRITICAL_BOOST;
            lab.log("interrupt handler in B, time critical " + boosted);
        });
        lab.run();
        assertThat(lab.log).containsExactly("interrupt handler in B, time critical true", "A releases");
        assertThat(lab.priority(lab.b())).isLessThan(Boost.TIME_CRITICAL_BOOST);
    }

    @Test
    @Seed("S2.11")
    void theSystemGivesTheCriticalSectionBoostWithTheFirstClaimAndTakesItWithTheRelease() {
        Lab lab = Lab.win31(Lab.step(1).out(Lab.PORT, 2));
        List<Integer> seen = new ArrayList<>();
        int[] before = new int[1];
        lab.at(1, () -> {
            before[0] = lab.priority(lab.a());
            lab.vmm.beginCriticalSection(0);
            seen.add(lab.priority(lab.a()) - before[0]);
            lab.vmm.beginCriticalSection(0);
            seen.add(lab.priority(lab.a()) - before[0]);
            lab.vmm.releaseCriticalSection(2);
        });
        lab.at(2, () -> seen.add(lab.priority(lab.a()) - before[0]));
        lab.run();
        assertThat(seen).containsExactly(Boost.CRITICAL_SECTION_BOOST, Boost.CRITICAL_SECTION_BOOST, 0);
        assertThat(Verdict.onEvent(Target.WIN31, "flags = Pef.WAIT_FOR_STI, boost = Boost.CRITICAL_SECTION_BOOST"))
                .containsExactly("warning BO-04");
    }

    @Test
    @Seed("S2.17")
    void withDontUnboostThePriorityStaysUntilSomebodyTakesItBack() {
        Lab lab = Lab.win31(Lab.step(1).out(Lab.PORT, 2), Lab.idle());
        int keep = Pef.DONT_UNBOOST.bit();
        lab.at(1, () -> {
            int before = lab.priority(lab.a());
            post(lab, Boost.LOW_PRI_DEVICE_BOOST, lab.a(), keep, () -> lab.log("called at once"));
            lab.log("kept 0x%X".formatted(lab.priority(lab.a()) - before));
            lab.vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, lab.a());
            post(lab, Boost.HIGH_PRI_DEVICE_BOOST, lab.b(), keep, () -> lab.log("scheduled"));
        });
        lab.at(2, () -> lab.log("kept 0x%X".formatted(lab.priority(lab.b()) & Boost.HIGH_PRI_DEVICE_BOOST)));
        lab.run();
        assertThat(lab.log).containsExactly("called at once", "kept 0x10", "scheduled", "kept 0x1000");
    }

    @Test
    @Seed("S2.24")
    void cancellingTakesTheBoostBackEvenWithDontUnboost() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        List<Integer> seen = new ArrayList<>();
        lab.at(1, () -> {
            int before = lab.priority(lab.b());
            PriorityEvent event =
                    post(lab, Boost.LOW_PRI_DEVICE_BOOST, lab.b(), Pef.DONT_UNBOOST.bit(), () -> lab.log("called"));
            seen.add(lab.priority(lab.b()) - before);
            lab.vmm.cancelPriorityVmEvent(event);
            seen.add(lab.priority(lab.b()) - before);
        });
        lab.run();
        assertThat(seen).containsExactly(Boost.LOW_PRI_DEVICE_BOOST, 0);
        assertThat(lab.log).isEmpty();
    }

    private static PriorityEvent post(Lab lab, int boost, VmHandle vm, int flags, Runnable callback) {
        return lab.vmm.callPriorityVmEvent(boost, vm, flags, null, r -> callback.run(), 0);
    }
}
