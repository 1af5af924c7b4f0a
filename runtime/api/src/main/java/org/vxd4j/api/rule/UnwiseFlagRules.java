package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.EventArguments.Handle;

/** The rules on event flags that are legal and yet seldom what the author wants (group EF, fourth part). */
final class UnwiseFlagRules {
    private UnwiseFlagRules() {}

    static final EventRule PROTECTED_MODE = new EventRule(
            Rule.warning(
                            "EF-11",
                            "wait-in-pm-may-never-fire",
                            "WAIT_IN_PM outside the System VM should have a time-out.",
                            "Only a virtual machine in which a DPMI program runs ever executes in protected mode; the System VM always"
                                    + " does sooner or later.",
                            """
                            @EventCallback(flags = Pef.WAIT_IN_PM, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            """
                            @EventCallback(flags = Pef.WAIT_IN_PM, boost = Boost.NONE, timeoutMillis = 500)
                            void announce(VmHandle vm, @TimedOut boolean late) {}
                            """,
                            "Seed Call_Restricted_Event, PEF_Wait_In_PM")
                    .from(Target.WIN95),
            // A global event may run in the System VM, which comes to protected mode.
            (rule, a) -> a.asksKnown(Pef.WAIT_IN_PM)
                            && a.handle() != Handle.SYSTEM_VM
                            && a.handle() != Handle.GLOBAL
                            && !a.has(Pef.TIME_OUT)
                    ? Finding.ofFlag(
                            rule,
                            a,
                            Pef.WAIT_IN_PM,
                            "WAIT_IN_PM without a time-out on %s may never fire"
                                    .formatted(ScopeFlagRules.kind(a.handle())),
                            "Only the System VM is sure to come to protected mode; another one needs a DPMI program for that.",
                            "State timeoutMillis, or use scope = Scope.SYSTEM_VM.")
                    : Optional.empty());

    static final EventRule ALL_THREADS = new EventRule(
            Rule.warning(
                            "EF-12",
                            "thread-event-waits-for-all",
                            "An event of one thread should wait with WAIT_FOR_THREAD_STI instead of WAIT_FOR_STI.",
                            "WAIT_FOR_STI waits until every thread of the virtual machine has its interrupts enabled: another thread"
                                    + " holds this one's event up.",
                            """
                            @EventCallback(scope = Scope.THREAD, flags = Pef.WAIT_FOR_STI, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            """
                            @EventCallback(scope = Scope.THREAD, flags = Pef.WAIT_FOR_THREAD_STI, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            "Seed Call_Restricted_Event, remarks on thread events")
                    .from(Target.WIN95),
            (rule, a) -> a.asksKnown(Pef.WAIT_FOR_STI) && a.handle() == Handle.THREAD && !EventFlagRules.stiTwice(a)
                    ? Finding.ofFlag(
                            rule,
                            a,
                            Pef.WAIT_FOR_STI,
                            "WAIT_FOR_STI makes one thread's event wait for all threads",
                            "It looks at the interrupt flag of every thread in the virtual machine, not of the one the event is for.",
                            "Use WAIT_FOR_THREAD_STI.")
                    : Optional.empty());

    static final EventRule SELDOM_NEEDED = new EventRule(
            Rule.note(
                            "EF-13",
                            "seldom-needed-flag",
                            "WAIT_CRIT_VM and PROCESS_LAST are documented for completeness; drivers normally need neither.",
                            "Both serve the system's own ordering; a driver that uses them depends on details that no document promises.",
                            """
                            @EventCallback(scope = Scope.SYSTEM_VM, flags = Pef.PROCESS_LAST, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            """
                            @EventCallback(scope = Scope.SYSTEM_VM, flags = Pef.ALWAYS_SCHED, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            "Seed Call_Restricted_Event, remarks on PEF_Wait_Crit_VM and PEF_Process_Last")
                    .from(Target.WIN95),
            (rule, a) -> {
                Pef flag = seldomNeeded(a);
                return flag != null
                        ? Finding.ofFlag(
                                rule,
                                a,
                                flag,
                                flag + " is normally not needed by a driver",
                                flag == Pef.PROCESS_LAST
                                        ? "It only says that the current thread shall have no events of its own left; it does not append"
                                                + " to a list."
                                        : "It serves the System VM's own threads; WAIT_CRIT on a global event does what drivers want.",
                                "Drop the flag, or say why with @Unchecked(rule = \"EF-13\", because = ...).")
                        : Optional.empty();
            });

    static final EventRule RING0 = new EventRule(
            Rule.warning(
                            "EF-14",
                            "ring0-event",
                            "RING0_EVENT should be avoided; who needs it states the reason.",
                            "Such an event runs even where a thread asked for none, and everything it reaches must do with locked memory,"
                                    + " without blocking, nested execution, priority changes and task switches.",
                            """
                            @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            """
                            @Unchecked(rule = "EF-14", because = "feeds the sound chip while threads decline events")
                            @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            "Seed Call_Restricted_Event, remarks on PEF_Ring0_Event")
                    .from(Target.WIN95),
            (rule, a) -> a.asksKnown(Pef.RING0_EVENT)
                    ? Finding.ofFlag(
                            rule,
                            a,
                            Pef.RING0_EVENT,
                            "RING0_EVENT is very dangerous",
                            "It is served even in a thread that declined events, so the callback and all it calls must keep rules R0-01 to"
                                    + " R0-09.",
                            "Drop RING0_EVENT, or say why with @Unchecked(rule = \"EF-14\", because = ...).")
                    : Optional.empty());

    static final EventRule NOTHING_TO_KEEP = new EventRule(
            Rule.note(
                    "EF-19",
                    "dont-unboost-nothing",
                    "DONT_UNBOOST has no effect without a boost.",
                    "It keeps the event's boost in force after the callback, and there is none.",
                    """
                    @EventCallback(flags = Pef.DONT_UNBOOST, boost = Boost.NONE)
                    void announce(VmHandle vm) {}
                    """,
                    """
                    @EventCallback(flags = Pef.DONT_UNBOOST, boost = Boost.LOW_PRI_DEVICE_BOOST)
                    void announce(VmHandle vm) {}
                    """,
                    "Inferred from the seed Call_Priority_VM_Event"),
            (rule, a) -> a.asksKnown(Pef.DONT_UNBOOST) && a.boost() == 0
                    ? Finding.ofFlag(
                            rule,
                            a,
                            Pef.DONT_UNBOOST,
                            "DONT_UNBOOST with boost 0 keeps nothing",
                            "The flag keeps the boost of the event in force after the callback returned.",
                            "Drop DONT_UNBOOST, or state the boost that shall stay.")
                    : Optional.empty());

    static final List<EventRule> ALL = List.of(PROTECTED_MODE, ALL_THREADS, SELDOM_NEEDED, RING0, NOTHING_TO_KEEP);

    private static Pef seldomNeeded(EventArguments a) {
        if (a.asksKnown(Pef.WAIT_CRIT_VM) && !Pef.WAIT_CRIT_VM.in(CriticalSectionFlagRules.misused(a))) {
            return Pef.WAIT_CRIT_VM;
        }
        return a.asksKnown(Pef.PROCESS_LAST) && !ScopeFlagRules.processLastMisused(a) ? Pef.PROCESS_LAST : null;
    }
}
