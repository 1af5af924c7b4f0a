package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;

/** The rules on boosts that are legal and yet seldom right (group BO, second part). */
final class UnusualBoostRules {
    private static final String LISTS =
            "Seeds Call_Priority_VM_Event and Call_Restricted_Event, lists of boosts; VMM.INC";

    private UnusualBoostRules() {}

    static final EventRule TIME_SLICER = new EventRule(
            Rule.warning(
                    "BO-03",
                    "boost-of-time-slicer",
                    "CUR_RUN_VM_BOOST belongs to the time-slicer.",
                    "It marks the virtual machine whose slice it is; a driver that adds it plays two machines off against each other.",
                    """
                    @EventCallback(flags = Pef.ALWAYS_SCHED, boost = Boost.CUR_RUN_VM_BOOST)
                    void announce(VmHandle vm) {}
                    """,
                    """
                    @EventCallback(flags = Pef.ALWAYS_SCHED, boost = Boost.LOW_PRI_DEVICE_BOOST)
                    void announce(VmHandle vm) {}
                    """,
                    LISTS),
            (rule, a) -> BoostCase.of(a) == BoostCase.TIME_SLICER
                    ? Finding.of(
                            rule,
                            a,
                            Part.BOOST,
                            null,
                            "CUR_RUN_VM_BOOST is the time-slicer's",
                            "The scheduler gives it to the virtual machine whose time slice is running, and to no other.",
                            "Use LOW_PRI_DEVICE_BOOST for timely work.")
                    : Optional.empty());

    static final EventRule CRITICAL = new EventRule(
            Rule.warning(
                    "BO-04",
                    "boost-of-critical-section",
                    "CRITICAL_SECTION_BOOST is the boost of the critical section's owner; claim the section instead.",
                    "The boost ranks the event with the owner without giving it what an owner has: nobody else in the section.",
                    """
                    @EventCallback(flags = Pef.ALWAYS_SCHED, boost = Boost.CRITICAL_SECTION_BOOST)
                    void announce(VmHandle vm) {}
                    """,
                    """
                    @EventCallback(flags = Pef.ALWAYS_SCHED, boost = Boost.HIGH_PRI_DEVICE_BOOST)
                    void announce(VmHandle vm) {}
                    """,
                    LISTS),
            (rule, a) -> BoostCase.of(a) == BoostCase.CRITICAL
                    ? Finding.of(
                            rule,
                            a,
                            Part.BOOST,
                            null,
                            "boost %s ranks with the owner of the critical section".formatted(BoostRules.value(a)),
                            "Begin_Critical_Section gives that boost together with the section; alone it protects nothing.",
                            "Use HIGH_PRI_DEVICE_BOOST, or claim the section in the callback with @CritSection.")
                    : Optional.empty());

    static final EventRule TIME_CRITICAL = new EventRule(
            Rule.warning(
                    "BO-05",
                    "boost-over-critical-section",
                    "TIME_CRITICAL_BOOST is for work that must run even while another virtual machine is in the critical section.",
                    "VPICD simulates hardware interrupts with it. Anything less urgent that uses it stops the owner of the section, which"
                            + " everybody waits for.",
                    """
                    @EventCallback(flags = Pef.ALWAYS_SCHED, boost = Boost.TIME_CRITICAL_BOOST)
                    void announce(VmHandle vm) {}
                    """,
                    """
                    @Unchecked(rule = "BO-05", because = "the mouse must move while a disk request holds the section")
                    @EventCallback(flags = Pef.ALWAYS_SCHED, boost = Boost.TIME_CRITICAL_BOOST)
                    void announce(VmHandle vm) {}
                    """,
                    LISTS),
            (rule, a) -> BoostCase.of(a) == BoostCase.TIME_CRITICAL
                    ? Finding.of(
                            rule,
                            a,
                            Part.BOOST,
                            null,
                            "boost %s overtakes the owner of the critical section".formatted(BoostRules.value(a)),
                            "TIME_CRITICAL_BOOST is what VPICD simulates hardware interrupts with.",
                            "Use HIGH_PRI_DEVICE_BOOST, or say why with @Unchecked(rule = \"BO-05\", because = ...).")
                    : Optional.empty());

    static final EventRule ABOVE_HIGH_PRI = new EventRule(
            Rule.note(
                    "BO-06",
                    "boost-class-high-pri",
                    "Work that must not overtake the critical section has a class: HIGH_PRI_DEVICE_BOOST; work that is merely timely has"
                            + " LOW_PRI_DEVICE_BOOST.",
                    "An unnamed value above HIGH_PRI_DEVICE_BOOST overtakes every driver that keeps to the classes.",
                    """
                    @EventCallback(flags = Pef.ALWAYS_SCHED, boost = 0x2000)
                    void announce(VmHandle vm) {}
                    """,
                    """
                    @EventCallback(flags = Pef.ALWAYS_SCHED, boost = Boost.HIGH_PRI_DEVICE_BOOST)
                    void announce(VmHandle vm) {}
                    """,
                    LISTS),
            (rule, a) -> BoostCase.of(a) == BoostCase.ABOVE_HIGH_PRI
                    ? Finding.of(
                            rule,
                            a,
                            Part.BOOST,
                            null,
                            "boost %s lies above HIGH_PRI_DEVICE_BOOST and has no name".formatted(BoostRules.value(a)),
                            "HIGH_PRI_DEVICE_BOOST (0x1000) is the class for urgent work below the critical section.",
                            "Use HIGH_PRI_DEVICE_BOOST, or LOW_PRI_DEVICE_BOOST when the work is merely timely.")
                    : Optional.empty());

    static final EventRule UNUSUAL = new EventRule(
            Rule.note(
                    "BO-08",
                    "boost-unusual",
                    "A negative boost, or one that the documents do not name, is legal but unusual.",
                    "The named boosts lie far apart so that sums of one class stay below the next; other values may mix classes.",
                    """
                    @EventCallback(flags = Pef.ALWAYS_SCHED, boost = 0x20)
                    void announce(VmHandle vm) {}
                    """,
                    """
                    @EventCallback(flags = Pef.ALWAYS_SCHED, boost = Boost.LOW_PRI_DEVICE_BOOST)
                    void announce(VmHandle vm) {}
                    """,
                    LISTS),
            (rule, a) -> BoostCase.of(a) == BoostCase.UNUSUAL
                    ? Finding.of(
                            rule,
                            a,
                            Part.BOOST,
                            null,
                            "boost %s is %s"
                                    .formatted(
                                            BoostRules.value(a),
                                            a.boost() < 0 ? "negative" : "none of those the documents name"),
                            a.boost() < 0
                                    ? "It lowers the virtual machine until the callback has run, which may be never."
                                    : "Boosts add up; only the named ones are spaced so that sums stay within their class.",
                            "Use Boost.NONE, LOW_PRI_DEVICE_BOOST or HIGH_PRI_DEVICE_BOOST unless you mean this value.")
                    : Optional.empty());

    static final EventRule CANNOT_HURRY = new EventRule(
            Rule.note(
                            "BO-13",
                            "boost-cannot-hurry",
                            "The boost of a global event that waits takes effect only after its restrictions are met.",
                            "It belongs to no virtual machine before that, so it cannot bring the moment nearer; it only raises the"
                                    + " callback itself.",
                            """
                            @EventCallback(scope = Scope.GLOBAL, flags = Pef.WAIT_NOT_CRIT, boost = Boost.LOW_PRI_DEVICE_BOOST)
                            void announce(VmHandle vm) {}
                            """,
                            """
                            @EventCallback(scope = Scope.GLOBAL, flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            "Seed Call_Restricted_Event, parameter PriorityBoost")
                    .from(Target.WIN95),
            (rule, a) -> BoostCase.of(a) == BoostCase.CANNOT_HURRY
                    ? Finding.of(
                            rule,
                            a,
                            Part.BOOST,
                            null,
                            "boost %s cannot hurry a global event that waits (%s)"
                                    .formatted(BoostRules.value(a), Pef.describe(a.flags())),
                            "A global event is boosted just before its callback is called, when it waits no longer.",
                            "Use Boost.NONE, or post to one virtual machine, whose priority the boost then raises at once.")
                    : Optional.empty());

    static final List<EventRule> ALL =
            List.of(TIME_SLICER, CRITICAL, TIME_CRITICAL, ABOVE_HIGH_PRI, UNUSUAL, CANNOT_HURRY);
}
