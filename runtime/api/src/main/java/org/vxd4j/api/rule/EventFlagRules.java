package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;

/** The rules on event flags (group EF). */
final class EventFlagRules {
    private EventFlagRules() {}

    static final EventRule WAIT_NOT_CRIT_BOOST = new EventRule(
            new Rule(
                    "EF-09",
                    "crit-boost-never-fires",
                    Severity.ERROR,
                    Target.WIN30,
                    Target.WIN98,
                    "WAIT_NOT_CRIT must not be combined with a boost of CRITICAL_SECTION_BOOST or more.",
                    "The event waits until the priority is below CRITICAL_SECTION_BOOST, and its own boost keeps the priority at or"
                            + " above it: it is never served.",
                    """
                    @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.CRITICAL_SECTION_BOOST)
                    void announce(VmHandle vm) {}
                    """,
                    """
                    @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.HIGH_PRI_DEVICE_BOOST)
                    void announce(VmHandle vm) {}
                    """,
                    "Seed Call_Restricted_Event, remarks on PEF_Wait_Not_Crit"),
            (rule, a) -> a.has(Pef.WAIT_NOT_CRIT) && a.boostOrNone() >= Boost.CRITICAL_SECTION_BOOST
                    ? Optional.of(new Finding(
                            rule,
                            rule.severity(),
                            Part.BOOST,
                            null,
                            "boost 0x%X with WAIT_NOT_CRIT can never fire".formatted(a.boost()),
                            "WAIT_NOT_CRIT waits until the priority is below CRITICAL_SECTION_BOOST (0x100000); the boost itself"
                                    + " lifts it to that.",
                            "Use HIGH_PRI_DEVICE_BOOST or less, or drop WAIT_NOT_CRIT.",
                            a.via().ddkName()))
                    : Optional.empty());

    static final List<EventRule> ALL = List.of(WAIT_NOT_CRIT_BOOST);
}
