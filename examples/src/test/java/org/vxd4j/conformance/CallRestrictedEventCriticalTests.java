package org.vxd4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.vmm.trace.TraceKind;

/** Seed Call_Restricted_Event: the flags about the critical section. */
class CallRestrictedEventCriticalTests {

    @Test
    @Seed({"S3.24", "S3.38"})
    void waitNotCritWaitsWhileTheVmItselfIsInTheCriticalSection() {
        Lab lab = Lab.win95(Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 2).out(Lab.PORT, 3));
        lab.at(1, () -> {
            lab.vmm.beginCriticalSection(0);
            post(lab, lab.a(), Pef.WAIT_NOT_CRIT, lab.noting("callback"));
        });
        lab.at(2, () -> release(lab));
        lab.at(3, () -> lab.log("later"));
        lab.run();
        assertThat(lab.log).containsExactly("A releases", "callback in A", "later");
    }

    @Test
    @Seed({"S3.24", "S3.38"})
    void waitNotCritWaitsWhileAnotherVmOwnsTheCriticalSection() {
        assertThat(whileAOwnsItAndBRuns(Pef.WAIT_NOT_CRIT)).containsExactly("B goes on", "A releases", "callback in B");
    }

    @Test
    @Seed("S3.38")
    void waitNotCritWaitsForAPriorityBelowCriticalSectionBoostThoughTheSectionIsFree() {
        Lab lab = Lab.win95(Lab.step(1).work(Lab.MILLI).out(Lab.PORT, 2).out(Lab.PORT, 3));
        lab.at(1, () -> {
            lab.vmm.adjustExecPriority(Boost.CRITICAL_SECTION_BOOST, lab.a());
            post(lab, lab.a(), Pef.WAIT_NOT_CRIT, lab.noting("callback"));
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
    @Seed("S3.39")
    void aBoostThatKeepsWaitNotCritFromEverBeingMetIsRefused() {
        for (int boost : List.of(Boost.CRITICAL_SECTION_BOOST, Boost.TIME_CRITICAL_BOOST)) {
            Lab lab = Lab.win95(Lab.step(1));
            lab.at(
                    1,
                    () -> lab.vmm.callRestrictedEvent(
                            boost, lab.a(), Pef.WAIT_NOT_CRIT.bit(), null, lab.noting("callback"), 0));
            Broken.rule("EF-09", lab);
            assertThat(lab.log).isEmpty();
        }
        assertThat(Verdict.onEvent(Target.WIN95, "flags = Pef.WAIT_NOT_CRIT, boost = Boost.CRITICAL_SECTION_BOOST"))
                .containsExactly("error EF-09");
        assertThat(Verdict.onEvent(Target.WIN95, "flags = Pef.WAIT_NOT_CRIT, boost = Boost.HIGH_PRI_DEVICE_BOOST"))
                .isEmpty();
    }

    @Test
    @Seed({"S3.28", "S3.51", "S3.54"})
    void waitCritIsMetAtOnceWhileNobodyOwnsTheSectionOrTheCurrentThreadDoes() {
        Lab lab = Lab.win95(Lab.step(1));
        lab.at(1, () -> {
            post(lab, EventTarget.GLOBAL, Pef.WAIT_CRIT, lab.noting("free"));
            lab.vmm.beginCriticalSection(0);
            post(lab, EventTarget.GLOBAL, Pef.WAIT_CRIT, lab.noting("mine"));
            lab.log("releasing");
            lab.vmm.endCriticalSection();
        });
        lab.run();
        assertThat(lab.log).containsExactly("free in A", "mine in A", "releasing");
    }

    @Test
    @Seed({"S3.28", "S3.51", "S3.54"})
    void whileAnotherThreadOwnsTheSectionWaitCritIsMetInThatThreadWithoutWaitingForTheRelease() {
        Lab lab = Lab.win95(Lab.step(1).halt(), Lab.step(2).work(Lab.MILLI).out(Lab.PORT, 3));
        lab.at(1, () -> lab.vmm.beginCriticalSection(0));
        lab.at(2, () -> {
            post(lab, EventTarget.GLOBAL, Pef.WAIT_CRIT, lab.noting("callback"));
            lab.log("scheduled in B");
        });
        lab.at(3, () -> {
            lab.log("B goes on");
            lab.vmm.callVmEvent(lab.a(), null, r -> release(lab));
        });
        lab.run();
        assertThat(lab.log).containsExactly("scheduled in B", "callback in A", "B goes on", "A releases");
    }

    @Test
    @Seed("S3.51")
    void waitCritIsNotMetInAThreadThatDoesNotOwnTheSection() {
        Lab lab = Lab.win95(Lab.step(1).halt(), Lab.step(2));
        lab.at(1, () -> lab.vmm.beginCriticalSection(0));
        lab.at(2, () -> {
            boolean atOnce = lab.vmm
                    .callRestrictedEvent(
                            Boost.NONE, EventTarget.GLOBAL, Pef.WAIT_CRIT.bit(), null, lab.noting("callback"), 0)
                    .isNone();
            lab.log("at once in B: " + atOnce);
        });
        lab.run();
        assertThat(lab.log).containsExactly("at once in B: false", "callback in A");
    }

    @Test
    @Seed("S3.52")
    void waitCritIsRefusedForAVmsAndAThreadsEvent() {
        Lab vm = Lab.win95(Lab.step(1));
        vm.at(1, () -> post(vm, vm.a(), Pef.WAIT_CRIT, vm.noting("callback")));
        Broken.rule("EF-05", vm);
        Lab thread = Lab.win95(Lab.step(1));
        thread.at(
                1,
                () -> thread.vmm.callRestrictedEvent(
                        Boost.NONE,
                        thread.vmm.getCurThreadHandle(),
                        Pef.mask(Pef.WAIT_CRIT, Pef.THREAD_EVENT),
                        null,
                        thread.noting("callback"),
                        0));
        Broken.rule("EF-05", thread);
        assertThat(Verdict.onEvent(Target.WIN95, "scope = Scope.VM, flags = Pef.WAIT_CRIT, boost = Boost.NONE"))
                .containsExactly("error EF-05");
        assertThat(Verdict.onEvent(Target.WIN95, "scope = Scope.GLOBAL, flags = Pef.WAIT_CRIT, boost = Boost.NONE"))
                .isEmpty();
    }

    @Test
    @Seed({"S3.53", "S3.54"})
    void theCallbackOfAWaitCritEventClaimsTheSectionWithoutBlocking() {
        Lab lab = Lab.win95(Lab.step(1).halt(), Lab.step(2).work(Lab.MILLI).out(Lab.PORT, 3));
        EventProc claiming = r -> {
            lab.vmm.beginCriticalSection(0);
            lab.log("in the section of %s, claims %d"
                    .formatted(lab.name(r.vm()), lab.vmm.getCritStatusNoBlock().claims()));
            lab.vmm.endCriticalSection();
        };
        lab.at(1, () -> lab.vmm.beginCriticalSection(0));
        lab.at(2, () -> post(lab, EventTarget.GLOBAL, Pef.WAIT_CRIT, claiming));
        lab.at(3, () -> {
            lab.vmm.callVmEvent(lab.a(), null, r -> {
                release(lab);
                lab.vmm.callVmEvent(lab.b(), null, s -> post(lab, EventTarget.GLOBAL, Pef.WAIT_CRIT, claiming));
            });
        });
        lab.run();
        assertThat(lab.log)
                .containsExactly("in the section of A, claims 2", "A releases", "in the section of B, claims 1");
        assertThat(lab.traced(TraceKind.CRIT_WAITS)).isEmpty();
    }

    @Test
    @Seed({"S3.29", "S3.58"})
    void waitCritVmIsMetInTheSystemVmWhileTheSectionIsFree() {
        Lab lab = Lab.win95(Lab.step(1));
        lab.at(1, () -> post(lab, lab.system(), Pef.WAIT_CRIT_VM, lab.noting("callback")));
        lab.run();
        assertThat(lab.log).containsExactly("callback in S");
    }

    @Test
    @Seed({"S3.29", "S3.58"})
    void waitCritVmIsMetInTheSystemVmWhileAThreadOutsideItOwnsTheSection() {
        Lab lab = Lab.win95(Lab.step(1).halt(), Lab.step(2).work(Lab.SLICE).out(Lab.PORT, 3));
        lab.at(1, () -> lab.vmm.beginCriticalSection(0));
        lab.at(2, () -> post(lab, lab.system(), Pef.WAIT_CRIT_VM, lab.noting("callback")));
        lab.at(3, () -> lab.vmm.callVmEvent(lab.a(), null, r -> release(lab)));
        lab.run();
        assertThat(lab.log).containsExactly("callback in S", "A releases");
    }

    @Test
    @Seed({"S3.29", "S3.58"})
    void whileAThreadOfTheSystemVmOwnsTheSectionWaitCritVmIsMetInThatThreadOnly() {
        Lab lab = Lab.threads(Lab.step(1).halt(), Lab.step(2).work(Lab.SLICE));
        ThreadHandle[] owner = new ThreadHandle[1];
        lab.at(1, () -> {
            owner[0] = lab.vmm.getCurThreadHandle();
            lab.vmm.beginCriticalSection(0);
        });
        lab.at(2, () -> {
            post(
                    lab,
                    lab.system(),
                    Pef.WAIT_CRIT_VM,
                    r -> lab.log("called in the owner's thread " + (lab.vmm.getCurThreadHandle() == owner[0])));
            lab.log("scheduled in another thread");
        });
        lab.run();
        assertThat(lab.log).containsExactly("scheduled in another thread", "called in the owner's thread true");
    }

    @Test
    @Seed("S3.57")
    void waitCritVmIsRefusedForEveryHandleButTheSystemVms() {
        for (int i = 0; i < 3; i++) {
            int which = i;
            Lab lab = Lab.win95(Lab.step(1));
            lab.at(1, () -> {
                EventTarget target = List.of(lab.a(), EventTarget.GLOBAL, lab.vmm.getCurThreadHandle())
                        .get(which);
                int flags = Pef.WAIT_CRIT_VM.bit() | (target instanceof ThreadHandle ? Pef.THREAD_EVENT.bit() : 0);
                lab.vmm.callRestrictedEvent(Boost.NONE, target, flags, null, lab.noting("callback"), 0);
            });
            Broken.rule("EF-06", lab);
            assertThat(lab.log).isEmpty();
        }
        assertThat(Verdict.onEvent(Target.WIN95, "scope = Scope.GLOBAL, flags = Pef.WAIT_CRIT_VM, boost = Boost.NONE"))
                .containsExactly("error EF-06");
    }

    @Test
    @Seed("S3.59")
    void theCompilerNotesThatDriversNormallyDoNotNeedWaitCritVm() {
        assertThat(Verdict.onEvent(
                        Target.WIN95, "scope = Scope.SYSTEM_VM, flags = Pef.WAIT_CRIT_VM, boost = Boost.NONE"))
                .containsExactly("note EF-13");
    }

    /** A owns the section and halts; B schedules an event for itself and goes on; then A releases. */
    private static List<String> whileAOwnsItAndBRuns(Pef flag) {
        Lab lab = Lab.win95(Lab.step(1).halt(), Lab.step(2).work(Lab.MILLI).out(Lab.PORT, 3));
        lab.at(1, () -> lab.vmm.beginCriticalSection(0));
        lab.at(2, () -> post(lab, lab.b(), flag, lab.noting("callback")));
        lab.at(3, () -> {
            lab.log("B goes on");
            lab.vmm.callVmEvent(lab.a(), null, r -> release(lab));
        });
        lab.run();
        return lab.log;
    }

    private static void release(Lab lab) {
        lab.log("A releases");
        lab.vmm.endCriticalSection();
    }

    private static void post(Lab lab, EventTarget target, Pef flag, EventProc callback) {
        lab.vmm.callRestrictedEvent(Boost.NONE, target, flag.bit(), null, callback, 0);
    }
}
