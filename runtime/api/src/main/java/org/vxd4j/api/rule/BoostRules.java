package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Boost;

/** The rules on boosts that are certainly wrong (group BO, first part, and DS-02). */
final class BoostRules {
    private BoostRules() {}

    static final EventRule OUT_OF_RANGE = new EventRule(
            Rule.error(
                    "BO-01",
                    "boost-out-of-range",
                    "The current priority plus the boost must stay within Reserved_Low_Boost and Reserved_High_Boost.",
                    "The scheduler compares priorities as signed numbers of that range; a sum outside it starves or hangs the machine.",
                    """
                    @EventCallback(flags = Pef.ALWAYS_SCHED, boost = 0x50000000)
                    void announce(VmHandle vm) {}
                    """,
                    """
                    @EventCallback(flags = Pef.ALWAYS_SCHED, boost = Boost.LOW_PRI_DEVICE_BOOST)
                    void announce(VmHandle vm) {}
                    """,
                    "Seeds Call_Priority_VM_Event and Call_Restricted_Event, parameter PriorityBoost"),
            (rule, a) -> BoostCase.of(a) == BoostCase.OUT_OF_RANGE
                    ? Finding.of(
                            rule,
                            a,
                            Part.BOOST,
                            null,
                            "boost %s leaves the range of priorities whatever the priority is".formatted(value(a)),
                            "Priority plus boost must lie within RESERVED_LOW_BOOST (0x1) and RESERVED_HIGH_BOOST (0x40000000).",
                            "Use LOW_PRI_DEVICE_BOOST or HIGH_PRI_DEVICE_BOOST.")
                    : Optional.empty());

    static final EventRule RESERVED = new EventRule(
            Rule.error(
                    "BO-02",
                    "boost-reserved",
                    "RESERVED_LOW_BOOST and RESERVED_HIGH_BOOST are for the system.",
                    "They mark the ends of the range of priorities; a driver that adds one of them leaves no room for anybody else.",
                    """
                    @EventCallback(flags = Pef.ALWAYS_SCHED, boost = Boost.RESERVED_HIGH_BOOST)
                    void announce(VmHandle vm) {}
                    """,
                    """
                    @EventCallback(flags = Pef.ALWAYS_SCHED, boost = Boost.HIGH_PRI_DEVICE_BOOST)
                    void announce(VmHandle vm) {}
                    """,
                    "Seeds Call_Priority_VM_Event and Call_Restricted_Event, list of boosts"),
            (rule, a) -> BoostCase.of(a) == BoostCase.RESERVED
                    ? Finding.of(
                            rule,
                            a,
                            Part.BOOST,
                            null,
                            "%s is the system's".formatted(Boost.describe(a.boost())),
                            "It is a limit of the range of priorities, not a class of work.",
                            "Use LOW_PRI_DEVICE_BOOST or HIGH_PRI_DEVICE_BOOST; without need of a boost, Boost.NONE.")
                    : Optional.empty());

    static final EventRule UNSTATED = new EventRule(
            Rule.error(
                    "BO-07",
                    "boost-unstated",
                    "A service that takes a boost must be given one, Boost.NONE when there is none.",
                    "EAX is always read: what happens to stand in it becomes the boost. The documents call forgetting it a common error.",
                    """
                    @EventCallback(flags = Pef.WAIT_FOR_STI)
                    void announce(VmHandle vm) {}
                    """,
                    """
                    @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.NONE)
                    void announce(VmHandle vm) {}
                    """,
                    "Seed Call_Restricted_Event, parameter PriorityBoost"),
            (rule, a) -> BoostCase.of(a) == BoostCase.UNSTATED
                    ? Finding.of(
                            rule,
                            a,
                            Part.BOOST,
                            null,
                            "no boost is stated, but %s reads one"
                                    .formatted(a.via().ddkName()),
                            "EAX is a parameter in every call; forgetting it is a common error.",
                            "Write boost = Boost.NONE, or the boost you mean.")
                    : Optional.empty());

    static final EventRule NOT_TAKEN = new EventRule(
            Rule.error(
                    "DS-02",
                    "boost-not-taken",
                    "A boost may be stated only for a service that takes one.",
                    "The other services have no EAX parameter: the boost would silently get lost.",
                    """
                    @EventCallback(boost = Boost.LOW_PRI_DEVICE_BOOST, via = Via.CALL_VM_EVENT)
                    void announce(VmHandle vm) {}
                    """,
                    """
                    @EventCallback(boost = Boost.LOW_PRI_DEVICE_BOOST, via = Via.CALL_PRIORITY_VM_EVENT)
                    void announce(VmHandle vm) {}
                    """,
                    "vxd4j design; seed Call_VM_Event, which has no such parameter"),
            (rule, a) -> BoostCase.of(a) == BoostCase.NOT_TAKEN
                    ? Finding.of(
                            rule,
                            a,
                            Part.BOOST,
                            null,
                            "%s takes no boost, but %s is stated"
                                    .formatted(a.via().ddkName(), value(a)),
                            "The service has no EAX parameter, so the event would run at the priority its place has anyway.",
                            a.handle().isVm()
                                    ? "Use via = CALL_PRIORITY_VM_EVENT, or drop the boost."
                                    : "Use via = CALL_RESTRICTED_EVENT (Windows 95 and later), or drop the boost.")
                    : Optional.empty());

    static final List<EventRule> ALL = List.of(OUT_OF_RANGE, RESERVED, UNSTATED, NOT_TAKEN);

    static String value(EventArguments a) {
        return Boost.describe(a.boost());
    }
}
