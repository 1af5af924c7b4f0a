package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.EventArguments.Handle;

/** The rules on event flags that wait for the critical section, and on boosts that never let them (group EF, third part). */
final class CriticalSectionFlagRules {
    private CriticalSectionFlagRules() {}

    static final EventRule WAIT_CRIT_SCOPE = new EventRule(
            Rule.error(
                            "EF-05",
                            "wait-crit-global-only",
                            "WAIT_CRIT may be set only on a global event.",
                            "The VMM looks for whichever thread may take the critical section next; an event that is bound to one"
                                    + " virtual machine or thread leaves it no choice.",
                            """
                            @EventCallback(scope = Scope.VM, flags = Pef.WAIT_CRIT, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            """
                            @EventCallback(scope = Scope.GLOBAL, flags = Pef.WAIT_CRIT, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            "Seed Call_Restricted_Event, remarks on PEF_Wait_Crit")
                    .from(Target.WIN95),
            (rule, a) -> waitCritMisused(a)
                    ? Finding.ofFlag(
                            rule,
                            a,
                            Pef.WAIT_CRIT,
                            "WAIT_CRIT on " + ScopeFlagRules.kind(a.handle()),
                            "The flag looks for any thread that owns the critical section or could take it; the handle in EBX must be 0"
                                    + " for that.",
                            "Use scope = Scope.GLOBAL, or WAIT_NOT_CRIT to wait in this place until the section is free.")
                    : Optional.empty());

    static final EventRule WAIT_CRIT_VM_SCOPE = new EventRule(
            Rule.error(
                            "EF-06",
                            "wait-crit-vm-system-only",
                            "WAIT_CRIT_VM may be set only on an event of the System VM.",
                            "It asks which thread of the System VM owns the critical section; elsewhere the question has no answer.",
                            """
                            @EventCallback(scope = Scope.GLOBAL, flags = Pef.WAIT_CRIT_VM, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            """
                            @EventCallback(scope = Scope.SYSTEM_VM, flags = Pef.WAIT_CRIT_VM, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            "Seed Call_Restricted_Event, remarks on PEF_Wait_Crit_VM")
                    .from(Target.WIN95),
            (rule, a) -> waitCritVmMisused(a)
                    ? Finding.ofFlag(
                            rule,
                            a,
                            Pef.WAIT_CRIT_VM,
                            "WAIT_CRIT_VM on " + ScopeFlagRules.kind(a.handle()),
                            "The flag compares the owner of the critical section with the threads of the System VM.",
                            "Use scope = Scope.SYSTEM_VM; for a global event WAIT_CRIT, for other virtual machines WAIT_NOT_CRIT.")
                    : Optional.empty());

    static final EventRule WAIT_NOT_CRIT_BOOST = new EventRule(
            Rule.error(
                    "EF-09",
                    "crit-boost-never-fires",
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
            (rule, a) -> BoostCase.of(a) == BoostCase.NEVER_BELOW_CRITICAL
                    ? Finding.of(
                            rule,
                            a,
                            Part.BOOST,
                            null,
                            "boost 0x%X with WAIT_NOT_CRIT can never fire".formatted(a.boost()),
                            "WAIT_NOT_CRIT waits until the priority is below CRITICAL_SECTION_BOOST (0x100000); the boost itself"
                                    + " lifts it to that.",
                            "Use HIGH_PRI_DEVICE_BOOST or less, or drop WAIT_NOT_CRIT.")
                    : Optional.empty());

    static final EventRule WAIT_NOT_HW_INT_BOOST = new EventRule(
            Rule.warning(
                            "EF-10",
                            "hw-int-boost-never-fires",
                            "WAIT_NOT_HW_INT should not be combined with a boost of TIME_CRITICAL_BOOST or more.",
                            "A simulated hardware interrupt shows as a priority of TIME_CRITICAL_BOOST or more; the event's own boost"
                                    + " looks just like one.",
                            """
                            @EventCallback(flags = Pef.WAIT_NOT_HW_INT, boost = Boost.TIME_CRITICAL_BOOST)
                            void announce(VmHandle vm) {}
                            """,
                            """
                            @EventCallback(flags = Pef.WAIT_NOT_HW_INT, boost = Boost.HIGH_PRI_DEVICE_BOOST)
                            void announce(VmHandle vm) {}
                            """,
                            "Windows 95 DDK page of Call_Priority_VM_Event; inferred as EF-09")
                    .from(Target.WIN95),
            (rule, a) -> BoostCase.of(a) == BoostCase.NEVER_BELOW_TIME_CRITICAL
                    ? Finding.of(
                            rule,
                            a,
                            Part.BOOST,
                            null,
                            "boost 0x%X with WAIT_NOT_HW_INT can never fire".formatted(a.boost()),
                            "WAIT_NOT_HW_INT waits until the priority is below TIME_CRITICAL_BOOST (0x400000); the boost itself lifts"
                                    + " it to that.",
                            "Use HIGH_PRI_DEVICE_BOOST or less, or drop WAIT_NOT_HW_INT.")
                    : Optional.empty());

    static final EventRule WAIT_CRIT_IMPLIED = new EventRule(
            Rule.note(
                            "EF-15",
                            "wait-crit-implied",
                            "WAIT_CRIT adds nothing to WAIT_NOT_CRIT.",
                            "WAIT_NOT_CRIT waits until the critical section is free; WAIT_CRIT is met then as well.",
                            """
                            @EventCallback(scope = Scope.GLOBAL, flags = {Pef.WAIT_CRIT, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            """
                            @EventCallback(scope = Scope.GLOBAL, flags = Pef.WAIT_CRIT, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            "Inferred from the seed Call_Restricted_Event")
                    .from(Target.WIN95),
            (rule, a) -> a.asksKnown(Pef.WAIT_CRIT)
                            && a.asksKnown(Pef.WAIT_NOT_CRIT)
                            && a.handle() == Handle.GLOBAL
                            && !twoScopes(a)
                    ? Finding.ofFlag(
                            rule,
                            a,
                            Pef.WAIT_CRIT,
                            "WAIT_CRIT is implied by WAIT_NOT_CRIT",
                            "Whenever the section is free for everybody, the current thread may claim it without blocking.",
                            "Keep WAIT_CRIT alone to claim the section in the callback, WAIT_NOT_CRIT alone to find it free.")
                    : Optional.empty());

    static final EventRule TWO_SCOPES = new EventRule(
            Rule.error(
                            "EF-16",
                            "wait-crit-two-scopes",
                            "WAIT_CRIT and WAIT_CRIT_VM must not be combined.",
                            "The first is for global events, the second for events of the System VM; no event is both.",
                            """
                            @EventCallback(scope = Scope.GLOBAL, flags = {Pef.WAIT_CRIT, Pef.WAIT_CRIT_VM}, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            """
                            @EventCallback(scope = Scope.GLOBAL, flags = Pef.WAIT_CRIT, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            "Inferred from the seed Call_Restricted_Event, remarks on both flags")
                    .from(Target.WIN95),
            (rule, a) -> twoScopes(a)
                    ? Finding.ofFlag(
                            rule,
                            a,
                            Pef.WAIT_CRIT_VM,
                            "WAIT_CRIT and WAIT_CRIT_VM ask for two scopes at once",
                            "WAIT_CRIT wants a global event (EBX = 0), WAIT_CRIT_VM the System VM's handle.",
                            "Keep WAIT_CRIT with scope GLOBAL; drivers have no normal need of WAIT_CRIT_VM.")
                    : Optional.empty());

    static final List<EventRule> ALL = List.of(
            WAIT_CRIT_SCOPE,
            WAIT_CRIT_VM_SCOPE,
            WAIT_NOT_CRIT_BOOST,
            WAIT_NOT_HW_INT_BOOST,
            WAIT_CRIT_IMPLIED,
            TWO_SCOPES);

    /** The flags of this group on which an error stands. */
    static int misused(EventArguments a) {
        boolean both = twoScopes(a);
        return (waitCritMisused(a) || both ? Pef.WAIT_CRIT.bit() : 0)
                | (waitCritVmMisused(a) || both ? Pef.WAIT_CRIT_VM.bit() : 0);
    }

    static boolean twoScopes(EventArguments a) {
        return a.asks(Pef.WAIT_CRIT) && a.asks(Pef.WAIT_CRIT_VM);
    }

    private static boolean waitCritMisused(EventArguments a) {
        return a.asks(Pef.WAIT_CRIT) && a.handle() != Handle.GLOBAL && !twoScopes(a);
    }

    /** A virtual machine that is not known when compiling may turn out to be the System VM. */
    private static boolean waitCritVmMisused(EventArguments a) {
        boolean maybe = a.handle() == Handle.SYSTEM_VM || a.handle() == Handle.ANY_VM;
        return a.asks(Pef.WAIT_CRIT_VM) && !maybe && !twoScopes(a);
    }
}
