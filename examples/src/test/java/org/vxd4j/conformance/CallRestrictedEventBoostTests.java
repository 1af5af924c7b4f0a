package org.vxd4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.vmm.guest.ScriptedGuest;

/** Seed Call_Restricted_Event: the boost. */
class CallRestrictedEventBoostTests {

    @Test
    @Seed("S3.4")
    void theSumOfBoostAndPriorityMayReachTheBoundsButNotLeaveThem() {
        Lab reaches = Lab.win95(Lab.step(1));
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

        Lab exceeds = Lab.win95(Lab.step(1));
        exceeds.at(
                1,
                () -> post(
                        exceeds,
                        Boost.RESERVED_HIGH_BOOST - exceeds.priority(exceeds.a()) + 1,
                        exceeds.a(),
                        0,
                        () -> exceeds.log("called")));
        Broken.rule("BO-01", exceeds);

        Lab falls = Lab.win95(Lab.step(1), Lab.idle());
        falls.at(1, () -> post(falls, -Boost.LOW_PRI_DEVICE_BOOST, falls.b(), 0, () -> falls.log("called")));
        Broken.rule("BO-01", falls);
        assertThat(falls.log).isEmpty();
    }

    @Test
    @Seed("S3.5")
    void withABoostOfZeroThePriorityStaysAsItIs() {
        Lab lab = Lab.win95(Lab.step(1));
        List<Integer> seen = new ArrayList<>();
        lab.at(1, () -> {
            int before = lab.priority(lab.a());
            post(lab, Boost.NONE, lab.a(), 0, () -> seen.add(lab.priority(lab.a()) - before));
        });
        lab.run();
        assertThat(seen).containsExactly(0);
    }

    @Test
    @Seed("S3.6")
    void theLowestBoostIsRefusedToDriversAndIsThePriorityOfAVmThatNobodyBoosts() {
        Lab lab = Lab.win95(Lab.step(1), Lab.idle());
        lab.at(1, () -> {
            assertThat(lab.priority(lab.b())).isEqualTo(Boost.RESERVED_LOW_BOOST);
            post(lab, Boost.RESERVED_LOW_BOOST, lab.a(), 0, () -> lab.log("called"));
        });
        Broken.rule("BO-02", lab);
        assertThat(onEvent("boost = Boost.RESERVED_LOW_BOOST")).containsExactly("error BO-02");
    }

    @Test
    @Seed("S3.11")
    void theHighestBoostIsRefusedToDrivers() {
        Lab lab = Lab.win95(Lab.step(1));
        lab.at(1, () -> post(lab, Boost.RESERVED_HIGH_BOOST, lab.a(), 0, () -> lab.log("called")));
        Broken.rule("BO-02", lab);
        assertThat(onEvent("boost = Boost.RESERVED_HIGH_BOOST")).containsExactly("error BO-02");
    }

    @Test
    @Seed("S3.7")
    void lowPriBringsAnEventBeforeTheRestOfAnotherVmsSliceButNotAroundTheCriticalSection() {
        assertThat(whileAWorks(Boost.NONE, false)).containsExactly("A works", "callback");
        assertThat(whileAWorks(Boost.LOW_PRI_DEVICE_BOOST, false)).containsExactly("callback", "A works");
        assertThat(whileAWorks(Boost.LOW_PRI_DEVICE_BOOST, true)).containsExactly("A works", "callback");
    }

    @Test
    @Seed("S3.8")
    void highPriComesBeforeLowPriButNotAroundTheCriticalSection() {
        assertThat(whileAWorks(Boost.HIGH_PRI_DEVICE_BOOST, false)).containsExactly("callback", "A works");
        assertThat(whileAWorks(Boost.HIGH_PRI_DEVICE_BOOST, true)).containsExactly("A works", "callback");
        Lab lab = Lab.win95(Lab.step(1), Lab.idle());
        lab.at(1, () -> {
            post(lab, Boost.LOW_PRI_DEVICE_BOOST, lab.system(), 0, () -> lab.log("low"));
            post(lab, Boost.HIGH_PRI_DEVICE_BOOST, lab.b(), 0, () -> lab.log("high"));
        });
        lab.run();
        assertThat(lab.log).containsExactly("high", "low");
    }

    @Test
    @Seed("S3.10")
    void timeCriticalIsProcessedAtOnceEvenWhileAnotherVmIsInTheCriticalSection() {
        assertThat(whileAWorks(Boost.TIME_CRITICAL_BOOST, true)).containsExactly("callback", "A works");
    }

    /** What comes first: an event for B with this boost, or the work that A, possibly in the critical section, is at. */
    private static List<String> whileAWorks(int boost, boolean critical) {
        Lab lab = Lab.win95(Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 2).work(Lab.SLICE), Lab.idle());
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
    @Seed("S3.10")
    void aSimulatedInterruptReachesItsVmEvenWhileAnotherVmIsInTheCriticalSection() {
        Lab lab = Lab.win95(
                Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 2), Lab.idle().onInterrupt(Lab.CLOCK_VECTOR, handler -> {
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
        lab.at(3, () -> lab.log("handler in B, time critical " + (lab.priority(lab.b()) >= Boost.TIME_CRITICAL_BOOST)));
        lab.run();
        assertThat(lab.log).containsExactly("handler in B, time critical true", "A releases");
    }

    @Test
    @Seed("S3.9")
    void theSystemGivesTheCriticalSectionBoostToWhoeverEntersTheSection() {
        Lab lab = Lab.win95(Lab.step(1).out(Lab.PORT, 2));
        List<Integer> seen = new ArrayList<>();
        lab.at(1, () -> {
            int before = lab.priority(lab.a());
            lab.vmm.beginCriticalSection(0);
            seen.add(lab.priority(lab.a()) - before);
            lab.vmm.endCriticalSection();
        });
        lab.at(2, () -> seen.add(lab.priority(lab.a()) & Boost.CRITICAL_SECTION_BOOST));
        lab.run();
        assertThat(seen).containsExactly(Boost.CRITICAL_SECTION_BOOST, 0);
        assertThat(onEvent("boost = Boost.CRITICAL_SECTION_BOOST")).containsExactly("warning BO-04");
    }

    @Test
    @Seed("S3.12")
    void aGlobalEventBoostsNobodyWhileItWaitsAndTheThreadThatRunsItWhileItIsCalled() {
        Lab lab = Lab.win95(Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 2), Lab.idle());
        lab.at(1, () -> {
            lab.vmm.beginCriticalSection(0);
            post(
                    lab,
                    Boost.LOW_PRI_DEVICE_BOOST,
                    EventTarget.GLOBAL,
                    Pef.WAIT_NOT_CRIT.bit(),
                    () -> lab.log("called, boosted " + boosted(lab)));
        });
        lab.at(2, () -> {
            lab.log("waiting, boosted " + boosted(lab));
            lab.vmm.endCriticalSection();
        });
        lab.run();
        assertThat(lab.log).containsExactly("waiting, boosted none", "called, boosted A");
        assertThat(boosted(lab)).isEqualTo("none");
        assertThat(onEvent("scope = Scope.GLOBAL, flags = Pef.WAIT_NOT_CRIT, boost = Boost.LOW_PRI_DEVICE_BOOST"))
                .containsExactly("note BO-13");
    }

    /** The virtual machines whose first threads have Low_Pri_Device_Boost. */
    private static String boosted(Lab lab) {
        List<String> names = new ArrayList<>();
        for (var vm : List.of(lab.system(), lab.a(), lab.b())) {
            if ((lab.priority(vm) & Boost.LOW_PRI_DEVICE_BOOST) != 0) {
                names.add(lab.name(vm));
            }
        }
        return names.isEmpty() ? "none" : String.join(" ", names);
    }

    @Test
    @Seed("S3.13")
    void aVmEventBoostsTheWholeVmWhileItWaitsAndThenOnlyTheThreadThatGetsIt() {
        assertThat(inTheSecondThread(0))
                .containsExactly(
                        "waiting: first thread boosted",
                        "called in the second: first thread not boosted, second boosted",
                        "afterwards: first thread not boosted");
    }

    @Test
    @Seed({"S3.13", "S3.18"})
    void withDontUnboostTheBoostStaysWithTheWholeVm() {
        assertThat(inTheSecondThread(Pef.DONT_UNBOOST.bit()))
                .containsExactly(
                        "waiting: first thread boosted",
                        "called in the second: first thread boosted, second boosted",
                        "afterwards: first thread boosted");
    }

    /** An event for the System VM that only its second thread can take, because the first one's interrupts are disabled. */
    private static List<String> inTheSecondThread(int flags) {
        Lab lab = Lab.threads(
                ScriptedGuest.script().cli(),
                Lab.idle(),
                Lab.step(1).work(Lab.SLICE).out(Lab.PORT, 2));
        lab.at(1, () -> {
            boolean enabled = lab.cpu.disableInterrupts();
            post(
                    lab,
                    Boost.TIME_CRITICAL_BOOST,
                    lab.system(),
                    flags | Pef.WAIT_FOR_THREAD_STI.bit(),
                    () -> lab.log("called in the %s: first thread %s, second %s"
                            .formatted(
                                    isFirst(lab) ? "first" : "second",
                                    firstThread(lab),
                                    lab.vmm.getCritStatusNoBlock().priorityCritical() ? "boosted" : "not boosted")));
            lab.log("waiting: first thread " + firstThread(lab));
            lab.cpu.restoreInterrupts(enabled);
        });
        lab.at(2, () -> lab.log("afterwards: first thread " + firstThread(lab)));
        lab.run();
        return lab.log;
    }

    private static boolean isFirst(Lab lab) {
        return lab.vmm.getCurThreadHandle() == lab.vmm.getInitialThreadHandle(lab.system());
    }

    private static String firstThread(Lab lab) {
        return lab.priority(lab.system()) >= Boost.TIME_CRITICAL_BOOST ? "boosted" : "not boosted";
    }

    @Test
    @Seed("S3.18")
    void withDontUnboostTheThreadOfAThreadsEventStaysBoosted() {
        Lab lab = Lab.win95(Lab.step(1).out(Lab.PORT, 2), Lab.idle());
        lab.at(1, () -> {
            ThreadHandle thread = lab.vmm.getInitialThreadHandle(lab.b());
            int flags = Pef.mask(Pef.THREAD_EVENT, Pef.DONT_UNBOOST);
            post(lab, Boost.LOW_PRI_DEVICE_BOOST, thread, flags, () -> lab.log("called, boosted " + boosted(lab)));
        });
        lab.at(2, () -> lab.log("afterwards, boosted " + boosted(lab)));
        lab.run();
        assertThat(lab.log).containsExactly("called, boosted B", "afterwards, boosted B");
    }

    @Test
    @Seed("S3.18")
    void withoutDontUnboostNobodyStaysBoosted() {
        Lab lab = Lab.win95(Lab.step(1).out(Lab.PORT, 2), Lab.idle());
        lab.at(1, () -> post(lab, Boost.LOW_PRI_DEVICE_BOOST, lab.b(), 0, () -> lab.log("boosted " + boosted(lab))));
        lab.at(2, () -> lab.log("afterwards, boosted " + boosted(lab)));
        lab.run();
        assertThat(lab.log).containsExactly("boosted B", "afterwards, boosted none");
    }

    private static void post(Lab lab, int boost, EventTarget target, int flags, Runnable callback) {
        lab.vmm.callRestrictedEvent(boost, target, flags, null, r -> callback.run(), 0);
    }

    private static List<String> onEvent(String values) {
        return Verdict.onEvent(Target.WIN95, values + ", via = Via.CALL_RESTRICTED_EVENT");
    }
}
