package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.Via;

/** The rules on which event flags there are, for whom, and which exclude each other (group EF, first part). */
final class EventFlagRules {
    private static final int DEFINED_ANYWHERE = Pef.mask(Pef.values());
    private static final String BOTH_SEEDS = "Seeds Call_Priority_VM_Event and Call_Restricted_Event, list of flags";

    private EventFlagRules() {}

    static final EventRule RESERVED_BITS = new EventRule(
            Rule.error(
                    "EF-01",
                    "reserved-flag",
                    "Only the flag bits that the documents define may be set; all others are reserved.",
                    "A reserved bit may mean anything in the next version of Windows, and nothing says that this one ignores it.",
                    """
                    // run time
                    void post(VmHandle vm, int bit) {
                      vmm.callPriorityVmEvent(Boost.NONE, vm, 0x10000 << bit, null, this::announce, 0);
                    }

                    void announce(Registers registers) {}
                    """,
                    """
                    // run time
                    void post(VmHandle vm) {
                      vmm.callPriorityVmEvent(Boost.NONE, vm, Pef.WAIT_FOR_STI.bit(), null, this::announce, 0);
                    }

                    void announce(Registers registers) {}
                    """,
                    BOTH_SEEDS),
            (rule, a) -> {
                int reserved = a.flags() & ~DEFINED_ANYWHERE;
                return a.isRestricted() && reserved != 0
                        ? Finding.ofFlag(
                                rule,
                                a,
                                null,
                                "flags 0x%X contain the reserved bits 0x%X".formatted(a.flags(), reserved),
                                "No document gives these bits a meaning; the VMM of another version may take them for something.",
                                "Build the flags with Pef.mask(...), which knows no other bits.")
                        : Optional.empty();
            });

    static final EventRule TIME_OUT_BEFORE_31 = new EventRule(
            Rule.error(
                            "EF-02",
                            "time-out-needs-31",
                            "An event with a time-out (PEF_Time_Out) needs Windows 3.1 or later.",
                            "Windows 3.0 does not know the flag: the event would wait without end, and carry says nothing.",
                            """
                            // target: 3.0
                            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = 50)
                            void announce(VmHandle vm, @TimedOut boolean late) {}
                            """,
                            """
                            // target: 3.1
                            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = 50)
                            void announce(VmHandle vm, @TimedOut boolean late) {}
                            """,
                            BOTH_SEEDS)
                    .upTo(Target.WIN30),
            (rule, a) -> a.isRestricted() && a.has(Pef.TIME_OUT)
                    ? Finding.of(
                            rule,
                            a,
                            a.timeOutStated() ? Part.TIME_OUT : Part.FLAGS,
                            a.timeOutStated() ? null : Pef.TIME_OUT,
                            "an event cannot time out in Windows 3.0",
                            "PEF_Time_Out came with Windows 3.1; before it the VMM never looks at EDI.",
                            "Set target = Target.WIN31, or drop the time-out and use a @TimeOut callback beside the event.")
                    : Optional.empty());

    static final EventRule UNKNOWN_TO_SERVICE = new EventRule(
            Rule.error(
                    "EF-03",
                    "flag-unknown-to-service",
                    "A flag may be given only to a service that knows it: Call_Priority_VM_Event knows the first five (and"
                            + " WAIT_NOT_HW_INT from Windows 95), Call_Restricted_Event (Windows 95) all, the other services none.",
                    "The service does not look at the flag: the callback is called although the restriction does not hold.",
                    """
                    @EventCallback(flags = Pef.WAIT_NOT_HW_INT, via = Via.CALL_VM_EVENT)
                    void announce(VmHandle vm) {}
                    """,
                    """
                    @EventCallback(flags = Pef.WAIT_NOT_HW_INT, boost = Boost.NONE, via = Via.CALL_PRIORITY_VM_EVENT)
                    void announce(VmHandle vm) {}
                    """,
                    "Seed Call_Priority_VM_Event, list of flags; Windows 95 DDK page of the same service"),
            EventFlagRules::unknownToService);

    static final EventRule STI_TWICE = new EventRule(
            Rule.error(
                            "EF-04",
                            "sti-or-thread-sti",
                            "WAIT_FOR_STI and WAIT_FOR_THREAD_STI must not be combined.",
                            "The first waits for interrupts enabled in every thread of the virtual machine, the second for the current"
                                    + " thread only; the VMM does not define what both together mean.",
                            """
                            @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_FOR_THREAD_STI}, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            """
                            @EventCallback(flags = Pef.WAIT_FOR_THREAD_STI, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            "Seed Call_Restricted_Event, remarks on PEF_Wait_For_Thread_STI")
                    .from(Target.WIN95),
            (rule, a) -> stiTwice(a)
                    ? Finding.ofFlag(
                            rule,
                            a,
                            Pef.WAIT_FOR_THREAD_STI,
                            "WAIT_FOR_STI and WAIT_FOR_THREAD_STI exclude each other",
                            "One asks for interrupts enabled in all threads of the virtual machine, the other in the current one only.",
                            "Keep WAIT_FOR_THREAD_STI when the callback concerns one thread, WAIT_FOR_STI when it needs the whole"
                                    + " virtual machine.")
                    : Optional.empty());

    static final EventRule NEEDS_98 = new EventRule(
            Rule.error(
                            "EF-22",
                            "flag-needs-98",
                            "WAIT_PREEMPTABLE and WAIT_FOR_PASSIVE need Windows 98.",
                            "The VMM of Windows 95 does not know the bits: the event does not wait for what it asks for.",
                            """
                            @EventCallback(flags = Pef.WAIT_PREEMPTABLE, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            """
                            // target: 98
                            @EventCallback(flags = Pef.WAIT_PREEMPTABLE, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            "VMM.INC of the Windows 98 DDK")
                    .within(Target.WIN95, Target.WIN95),
            (rule, a) -> {
                Pef flag = first(a.flags() & ~Pef.defined(a.target()));
                return a.isRestricted() && flag != null
                        ? Finding.ofFlag(
                                rule,
                                a,
                                flag,
                                flag + " does not exist in Windows 95",
                                "It stands in the header of Windows 98 only; the VMM of Windows 95 does not look at it.",
                                "Drop the flag, or set target = Target.WIN98.")
                        : Optional.empty();
            });

    static final List<EventRule> ALL =
            List.of(RESERVED_BITS, TIME_OUT_BEFORE_31, UNKNOWN_TO_SERVICE, STI_TWICE, NEEDS_98);

    static boolean stiTwice(EventArguments a) {
        return a.asks(Pef.WAIT_FOR_STI) && a.asks(Pef.WAIT_FOR_THREAD_STI);
    }

    private static Optional<Finding> unknownToService(Rule rule, EventArguments a) {
        if (!a.isServed() || a.flags() == 0) {
            return Optional.empty();
        }
        if (!a.via().restricts()) {
            return Finding.ofFlag(
                    rule,
                    a,
                    first(a.flags()),
                    "%s takes no flags, but %s is asked for".formatted(a.via().ddkName(), Pef.describe(a.flags())),
                    "The service has no ECX parameter: the callback would be called as if nothing had been said.",
                    "Use via = %s, or drop the flags.".formatted(withFlags(a)));
        }
        if (!a.target().atLeast(Target.WIN95)) {
            Pef flag = first(a.flags() & ~Pef.defined(a.target()) & ~Pef.TIME_OUT.bit());
            return flag == null
                    ? Optional.empty()
                    : Finding.ofFlag(
                            rule,
                            a,
                            flag,
                            "%s does not exist in Windows %s"
                                    .formatted(flag, a.target().label()),
                            "%s takes WAIT_FOR_STI, WAIT_NOT_CRIT, DONT_UNBOOST, ALWAYS_SCHED and, from 3.1, TIME_OUT there; the rest"
                                            .formatted(a.via().ddkName())
                                    + " came with Windows " + flag.since().label() + ".",
                            "Drop the flag, or set target = Target." + flag.since() + ".");
        }
        int unknown = a.flags() & Pef.defined(a.target()) & ~a.via().flags(a.target()) & ~misused(a);
        Pef flag = first(unknown);
        return flag == null
                ? Optional.empty()
                : Finding.ofFlag(
                                rule,
                                a,
                                flag,
                                "%s is not documented to know %s"
                                        .formatted(a.via().ddkName(), Pef.describe(unknown)),
                                "Of the flags that came with Windows 95 only WAIT_NOT_HW_INT is described for it; whether it waits for"
                                        + " others is anybody's guess.",
                                "Use via = CALL_RESTRICTED_EVENT, which knows every flag.")
                        .map(finding -> finding.as(Severity.WARNING));
    }

    private static Via withFlags(EventArguments a) {
        boolean priority = a.handle().isVm() && (a.flags() & ~Via.CALL_PRIORITY_VM_EVENT.flags(a.target())) == 0;
        return priority ? Via.CALL_PRIORITY_VM_EVENT : Via.CALL_RESTRICTED_EVENT;
    }

    /** The flags on which an error stands already: that is worse than being unknown to the service. */
    private static int misused(EventArguments a) {
        return (stiTwice(a) ? Pef.WAIT_FOR_THREAD_STI.bit() : 0)
                | ScopeFlagRules.misused(a)
                | CriticalSectionFlagRules.misused(a);
    }

    private static Pef first(int flags) {
        for (Pef flag : Pef.values()) {
            if (flag.in(flags)) {
                return flag;
            }
        }
        return null;
    }
}
