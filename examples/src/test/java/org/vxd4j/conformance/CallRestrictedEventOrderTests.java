package org.vxd4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.vmm.guest.ScriptedGuest;

/** Seed Call_Restricted_Event: the order of events, and the flag that changes it. */
class CallRestrictedEventOrderTests {

    @Test
    @Seed("S3.60")
    void globalEventsAreProcessedFirstThenThoseOfTheVmThenThoseOfTheThread() {
        Lab lab = Lab.win95(Lab.step(1));
        lab.at(1, () -> {
            thread(lab, 0, "thread");
            post(lab, lab.a(), 0, "VM");
            post(lab, EventTarget.GLOBAL, 0, "global");
            thread(lab, 0, "another thread");
            post(lab, lab.a(), 0, "another VM");
            post(lab, EventTarget.GLOBAL, 0, "another global");
        });
        lab.run();
        assertThat(lab.log).hasSize(6);
        assertThat(lab.log.subList(0, 2)).allMatch(line -> line.contains("global in A"));
        assertThat(lab.log.subList(2, 4)).allMatch(line -> line.contains("VM in A"));
        assertThat(lab.log.subList(4, 6)).allMatch(line -> line.contains("thread in A"));
    }

    @Test
    @Seed("S3.60")
    void anEventThatIsScheduledMeanwhileTakesItsPlaceInThatOrder() {
        Lab lab = Lab.win95(Lab.step(1));
        lab.at(1, () -> {
            thread(lab, 0, "thread");
            lab.vmm.callRestrictedEvent(
                    Boost.NONE,
                    lab.a(),
                    Pef.ALWAYS_SCHED.bit(),
                    null,
                    r -> {
                        lab.log("VM");
                        post(lab, EventTarget.GLOBAL, 0, "global");
                    },
                    0);
        });
        lab.run();
        assertThat(lab.log).containsExactly("VM", "global in A", "thread in A");
    }

    @Test
    @Seed({"S3.30", "S3.61"})
    void aProcessLastEventComesWhenNoOtherIsLeftForTheCurrentThread() {
        Lab lab = Lab.win95(Lab.step(1).out(Lab.PORT, 2));
        lab.at(1, () -> {
            post(lab, lab.a(), Pef.PROCESS_LAST.bit(), "last");
            thread(lab, 0, "thread");
            post(lab, lab.a(), 0, "VM");
            post(lab, EventTarget.GLOBAL, 0, "global");
        });
        lab.at(2, () -> lab.log("main program"));
        lab.run();
        assertThat(lab.log).containsExactly("global in A", "VM in A", "thread in A", "last in A", "main program");
    }

    @Test
    @Seed({"S3.61", "S3.63"})
    void eventsThatAreScheduledAfterItComeBeforeItToo() {
        Lab lab = Lab.win95(Lab.step(1));
        lab.at(1, () -> {
            post(lab, lab.a(), Pef.PROCESS_LAST.bit(), "last");
            lab.vmm.callRestrictedEvent(
                    Boost.NONE,
                    lab.a(),
                    Pef.ALWAYS_SCHED.bit(),
                    null,
                    r -> {
                        lab.log("VM");
                        thread(lab, 0, "thread");
                    },
                    0);
        });
        lab.run();
        assertThat(lab.log).containsExactly("VM", "thread in A", "last in A");
    }

    @Test
    @Seed({"S3.61", "S3.63"})
    void itDoesNotQueueUpBehindAnEventThatCannotBeProcessedYet() {
        Lab lab = Lab.win95(ScriptedGuest.script()
                .cli()
                .out(Lab.PORT, 1)
                .work(Lab.MILLI)
                .out(Lab.PORT, 2)
                .sti());
        lab.at(1, () -> {
            post(lab, lab.a(), Pef.WAIT_FOR_STI.bit(), "scheduled before");
            post(lab, lab.a(), Pef.PROCESS_LAST.bit(), "last");
            post(lab, lab.a(), Pef.WAIT_FOR_STI.bit(), "scheduled after");
        });
        lab.at(2, () -> lab.log("enabling"));
        lab.run();
        assertThat(lab.log)
                .hasSize(4)
                .startsWith("last in A", "enabling")
                .contains("scheduled before in A", "scheduled after in A");
    }

    @Test
    @Seed("S3.62")
    void processLastIsRefusedForGlobalAndThreadEvents() {
        Lab global = Lab.win95(Lab.step(1));
        global.at(1, () -> post(global, EventTarget.GLOBAL, Pef.PROCESS_LAST.bit(), "callback"));
        Broken.rule("EF-07", global);
        Lab thread = Lab.win95(Lab.step(1));
        thread.at(1, () -> thread(thread, Pef.PROCESS_LAST.bit(), "callback"));
        Broken.rule("EF-07", thread);
        assertThat(onEvent("scope = Scope.GLOBAL")).contains("error EF-07");
        assertThat(onEvent("scope = Scope.THREAD")).contains("error EF-07");
    }

    @Test
    @Seed("S3.62")
    void processLastIsRefusedForAVmThatIsNone() {
        Lab lab = Lab.win95(Lab.step(1));
        lab.at(1, () -> post(lab, new VmHandle(0xBAD, 9, 0x100), Pef.PROCESS_LAST.bit(), "callback"));
        Broken.rule("ES-01", lab);
    }

    @Test
    @Seed("S3.64")
    void theCompilerNotesThatDriversNormallyDoNotNeedProcessLast() {
        assertThat(onEvent("scope = Scope.VM")).containsExactly("note EF-13");
    }

    private static List<String> onEvent(String scope) {
        return Verdict.onEvent(Target.WIN95, scope + ", flags = Pef.PROCESS_LAST, boost = Boost.NONE");
    }

    /** Schedules an event of the current thread. */
    private static void thread(Lab lab, int flags, String what) {
        post(lab, lab.vmm.getCurThreadHandle(), flags | Pef.THREAD_EVENT.bit(), what);
    }

    private static void post(Lab lab, EventTarget target, int flags, String what) {
        lab.vmm.callRestrictedEvent(Boost.NONE, target, flags | Pef.ALWAYS_SCHED.bit(), null, lab.noting(what), 0);
    }
}
