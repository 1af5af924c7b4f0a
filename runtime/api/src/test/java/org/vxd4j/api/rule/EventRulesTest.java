package org.vxd4j.api.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.api.rule.Events.plain;
import static org.vxd4j.api.rule.Events.priority;
import static org.vxd4j.api.rule.Events.restricted;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.Via;
import org.vxd4j.api.rule.EventArguments.Handle;

class EventRulesTest {

    /** A violation of one rule only, and its legal twin, which differs in one argument. */
    record Pair(String id, Severity severity, Part part, Pef flag, Events bad, Events good) {
        @Override
        public String toString() {
            return id + ": " + bad;
        }
    }

    private static Pair error(String id, Part part, Pef flag, Events bad, Events good) {
        return new Pair(id, Severity.ERROR, part, flag, bad, good);
    }

    private static Pair warning(String id, Part part, Pef flag, Events bad, Events good) {
        return new Pair(id, Severity.WARNING, part, flag, bad, good);
    }

    private static Pair note(String id, Part part, Pef flag, Events bad, Events good) {
        return new Pair(id, Severity.NOTE, part, flag, bad, good);
    }

    static Stream<Pair> pairs() {
        return Stream.of(flags(), unwise(), boosts(), places()).flatMap(List::stream);
    }

    private static List<Pair> flags() {
        Events global = restricted(Handle.GLOBAL);
        Events system = restricted(Handle.SYSTEM_VM);
        Events vm = restricted(Handle.ANY_VM);
        return List.of(
                error("EF-01", Part.FLAGS, null, priority().bits(0x10000), priority()),
                error("EF-01", Part.FLAGS, null, global.bits(0x80000000), global),
                error(
                        "EF-02",
                        Part.TIME_OUT,
                        null,
                        priority().on(Target.WIN30).with(Pef.TIME_OUT).timingOut(5),
                        priority().on(Target.WIN31).with(Pef.TIME_OUT).timingOut(5)),
                error(
                        "EF-02",
                        Part.FLAGS,
                        Pef.TIME_OUT,
                        priority().on(Target.WIN30).with(Pef.TIME_OUT),
                        priority().on(Target.WIN30)),
                error(
                        "EF-03",
                        Part.FLAGS,
                        Pef.WAIT_NOT_HW_INT,
                        priority().on(Target.WIN31).with(Pef.WAIT_NOT_HW_INT),
                        priority().with(Pef.WAIT_NOT_HW_INT)),
                error(
                        "EF-03",
                        Part.FLAGS,
                        Pef.WAIT_FOR_STI,
                        plain(Via.CALL_VM_EVENT, Handle.ANY_VM).with(Pef.WAIT_FOR_STI),
                        priority().with(Pef.WAIT_FOR_STI)),
                warning(
                        "EF-03",
                        Part.FLAGS,
                        Pef.WAIT_NOT_NESTED_EXEC,
                        priority().with(Pef.WAIT_NOT_NESTED_EXEC),
                        vm.with(Pef.WAIT_NOT_NESTED_EXEC)),
                error(
                        "EF-04",
                        Part.FLAGS,
                        Pef.WAIT_FOR_THREAD_STI,
                        vm.with(Pef.WAIT_FOR_STI, Pef.WAIT_FOR_THREAD_STI),
                        vm.with(Pef.WAIT_FOR_THREAD_STI)),
                error("EF-05", Part.FLAGS, Pef.WAIT_CRIT, vm.with(Pef.WAIT_CRIT), global.with(Pef.WAIT_CRIT)),
                error("EF-05", Part.FLAGS, Pef.WAIT_CRIT, system.with(Pef.WAIT_CRIT), global.with(Pef.WAIT_CRIT)),
                error("EF-06", Part.FLAGS, Pef.WAIT_CRIT_VM, global.with(Pef.WAIT_CRIT_VM), vm.with(Pef.WAIT_CRIT_VM)),
                error(
                        "EF-06",
                        Part.FLAGS,
                        Pef.WAIT_CRIT_VM,
                        restricted(Handle.OTHER_VM).with(Pef.WAIT_CRIT_VM),
                        system.with(Pef.WAIT_CRIT_VM)),
                error("EF-07", Part.FLAGS, Pef.PROCESS_LAST, global.with(Pef.PROCESS_LAST), vm.with(Pef.PROCESS_LAST)),
                error(
                        "EF-07",
                        Part.FLAGS,
                        Pef.PROCESS_LAST,
                        restricted(Handle.THREAD).with(Pef.PROCESS_LAST),
                        restricted(Handle.THREAD)),
                error("EF-08", Part.FLAGS, Pef.THREAD_EVENT, vm.with(Pef.THREAD_EVENT), restricted(Handle.THREAD)),
                error(
                        "EF-08",
                        Part.SCOPE,
                        null,
                        restricted(Handle.THREAD).without(Pef.THREAD_EVENT),
                        restricted(Handle.THREAD)),
                error(
                        "EF-16",
                        Part.FLAGS,
                        Pef.WAIT_CRIT_VM,
                        global.with(Pef.WAIT_CRIT, Pef.WAIT_CRIT_VM),
                        global.with(Pef.WAIT_CRIT)),
                error(
                        "EF-22",
                        Part.FLAGS,
                        Pef.WAIT_PREEMPTABLE,
                        vm.with(Pef.WAIT_PREEMPTABLE),
                        vm.on(Target.WIN98).with(Pef.WAIT_PREEMPTABLE)));
    }

    private static List<Pair> unwise() {
        Events global = restricted(Handle.GLOBAL);
        Events system = restricted(Handle.SYSTEM_VM);
        Events vm = restricted(Handle.ANY_VM);
        return List.of(
                warning(
                        "EF-11",
                        Part.FLAGS,
                        Pef.WAIT_IN_PM,
                        vm.with(Pef.WAIT_IN_PM),
                        vm.with(Pef.WAIT_IN_PM, Pef.TIME_OUT).timingOut(50)),
                warning("EF-11", Part.FLAGS, Pef.WAIT_IN_PM, vm.with(Pef.WAIT_IN_PM), system.with(Pef.WAIT_IN_PM)),
                warning(
                        "EF-12",
                        Part.FLAGS,
                        Pef.WAIT_FOR_STI,
                        restricted(Handle.THREAD).with(Pef.WAIT_FOR_STI),
                        restricted(Handle.THREAD).with(Pef.WAIT_FOR_THREAD_STI)),
                note("EF-13", Part.FLAGS, Pef.PROCESS_LAST, vm.with(Pef.PROCESS_LAST), vm),
                note("EF-13", Part.FLAGS, Pef.WAIT_CRIT_VM, system.with(Pef.WAIT_CRIT_VM), system),
                warning("EF-14", Part.FLAGS, Pef.RING0_EVENT, vm.with(Pef.RING0_EVENT), vm),
                note(
                        "EF-15",
                        Part.FLAGS,
                        Pef.WAIT_CRIT,
                        global.with(Pef.WAIT_CRIT, Pef.WAIT_NOT_CRIT),
                        global.with(Pef.WAIT_NOT_CRIT)),
                note(
                        "EF-19",
                        Part.FLAGS,
                        Pef.DONT_UNBOOST,
                        priority().with(Pef.DONT_UNBOOST),
                        priority().with(Pef.DONT_UNBOOST).boosted(Boost.LOW_PRI_DEVICE_BOOST)),
                note("ES-07", Part.FLAGS, Pef.WAIT_FOR_STI, system.with(Pef.WAIT_FOR_STI), vm.with(Pef.WAIT_FOR_STI)));
    }

    private static List<Pair> boosts() {
        Events event = priority();
        Events low = event.boosted(Boost.LOW_PRI_DEVICE_BOOST);
        Events high = event.boosted(Boost.HIGH_PRI_DEVICE_BOOST);
        Events global = restricted(Handle.GLOBAL).with(Pef.WAIT_CRIT);
        return List.of(
                error("BO-01", Part.BOOST, null, event.boosted(0x40000001), high),
                error("BO-01", Part.BOOST, null, event.boosted(-0x40000000), low),
                error("BO-02", Part.BOOST, null, event.boosted(Boost.RESERVED_LOW_BOOST), low),
                error("BO-02", Part.BOOST, null, event.boosted(Boost.RESERVED_HIGH_BOOST), high),
                warning("BO-03", Part.BOOST, null, event.boosted(Boost.CUR_RUN_VM_BOOST), low),
                warning("BO-04", Part.BOOST, null, event.boosted(Boost.CRITICAL_SECTION_BOOST), high),
                warning("BO-04", Part.BOOST, null, event.boosted(Boost.TIME_CRITICAL_BOOST - 1), high),
                warning("BO-05", Part.BOOST, null, event.boosted(Boost.TIME_CRITICAL_BOOST), high),
                warning("BO-05", Part.BOOST, null, event.boosted(Boost.RESERVED_HIGH_BOOST - 1), high),
                note("BO-06", Part.BOOST, null, event.boosted(Boost.HIGH_PRI_DEVICE_BOOST + 1), high),
                error("BO-07", Part.BOOST, null, event.boosted(Boost.UNSTATED), event),
                note("BO-08", Part.BOOST, null, event.boosted(-Boost.LOW_PRI_DEVICE_BOOST), low),
                note("BO-08", Part.BOOST, null, event.boosted(0x20), low),
                note("BO-13", Part.BOOST, null, global.boosted(Boost.LOW_PRI_DEVICE_BOOST), global),
                error(
                        "EF-09",
                        Part.BOOST,
                        null,
                        event.with(Pef.WAIT_NOT_CRIT).boosted(Boost.CRITICAL_SECTION_BOOST),
                        high.with(Pef.WAIT_NOT_CRIT)),
                warning(
                        "EF-10",
                        Part.BOOST,
                        null,
                        event.with(Pef.WAIT_NOT_HW_INT).boosted(Boost.TIME_CRITICAL_BOOST),
                        high.with(Pef.WAIT_NOT_HW_INT)),
                error(
                        "DS-02",
                        Part.BOOST,
                        null,
                        plain(Via.CALL_VM_EVENT, Handle.ANY_VM).boosted(Boost.LOW_PRI_DEVICE_BOOST),
                        plain(Via.CALL_VM_EVENT, Handle.ANY_VM).boosted(Boost.NONE)));
    }

    private static List<Pair> places() {
        Events thread = plain(Via.SCHEDULE_THREAD_EVENT, Handle.THREAD);
        return List.of(
                note(
                        "CS-22",
                        Part.VIA,
                        null,
                        plain(Via.CALL_WHEN_NOT_CRITICAL, Handle.ANY_VM),
                        priority().with(Pef.WAIT_NOT_CRIT)),
                error("ES-04", Part.SCOPE, null, thread.on(Target.WIN31), thread),
                error("DV-07", Part.VIA, null, restricted(Handle.ANY_VM).on(Target.WIN31), restricted(Handle.ANY_VM)),
                error(
                        "DS-14",
                        Part.VIA,
                        null,
                        plain(Via.CALL_VM_EVENT, Handle.GLOBAL),
                        plain(Via.CALL_GLOBAL_EVENT, Handle.GLOBAL)),
                error(
                        "ET-01",
                        Part.TIME_OUT,
                        null,
                        plain(Via.CALL_VM_EVENT, Handle.ANY_VM).timingOut(50),
                        plain(Via.CALL_VM_EVENT, Handle.ANY_VM)),
                error(
                        "ET-01",
                        Part.TIME_OUT,
                        null,
                        priority().timingOut(50),
                        priority().with(Pef.TIME_OUT).timingOut(50)),
                error(
                        "ET-02",
                        Part.FLAGS,
                        Pef.TIME_OUT,
                        priority().with(Pef.TIME_OUT),
                        priority().with(Pef.TIME_OUT).timingOut(50)),
                warning(
                        "ET-08",
                        Part.TIME_OUT,
                        null,
                        priority().with(Pef.TIME_OUT).timingOut(0),
                        priority().with(Pef.TIME_OUT).timingOut(1)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aViolationIsFoundOnceOnThePartThatIsWrong(Pair pair) {
        assertThat(EventRules.check(pair.bad().arguments())).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo(pair.id());
            assertThat(finding.severity()).isEqualTo(pair.severity());
            assertThat(finding.part()).isEqualTo(pair.part());
            assertThat(finding.flag()).isEqualTo(pair.flag());
        });
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theLegalTwinBreaksNeitherThatRuleNorAnyWithAnError(Pair pair) {
        assertThat(EventRules.check(pair.good().arguments()))
                .noneMatch(finding -> finding.rule().id().equals(pair.id()))
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void everyRuleHasAViolationHere() {
        assertThat(pairs().map(Pair::id).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        EventRules.ALL.stream().map(rule -> rule.rule().id()).toList());
    }

    @Test
    void rulesAreAskedInTheOrderOfTheCatalogue() {
        assertThat(EventRules.ALL)
                .extracting(rule -> rule.rule().id())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aZeroInEdiWithoutTheFlagIsNoTimeOut() {
        assertThat(priority().timingOut(0).ids()).isEmpty();
    }

    @Test
    void theMessageSaysWhatAndWhyAndHowToMendIt() {
        Finding finding = EventRules.check(
                        priority().with(Pef.WAIT_NOT_CRIT).boosted(0x100000).arguments())
                .get(0);

        assertThat(finding.message()).isEqualTo("""
                        [vxd:crit-boost-never-fires] boost 0x100000 with WAIT_NOT_CRIT can never fire
                          WAIT_NOT_CRIT waits until the priority is below CRITICAL_SECTION_BOOST (0x100000); the boost itself \
                        lifts it to that.
                          Use HIGH_PRI_DEVICE_BOOST or less, or drop WAIT_NOT_CRIT.     \
                        (EF-09; Call_Priority_VM_Event; Windows 3.0+)""");
    }
}
