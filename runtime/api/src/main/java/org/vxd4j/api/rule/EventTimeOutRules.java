package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;

/** The rules on the time-outs of events that constants decide (group ET). */
final class EventTimeOutRules {
    private EventTimeOutRules() {}

    static final EventRule IGNORED = new EventRule(
            Rule.error(
                    "ET-01",
                    "time-out-ignored",
                    "A time-out counts only for a service that takes one, and only with PEF_Time_Out set.",
                    "Otherwise the VMM does not look at EDI: the event waits for ever, and the callback takes carry for a promise.",
                    """
                    @EventCallback(via = Via.CALL_VM_EVENT, timeoutMillis = 50)
                    void announce(VmHandle vm, @TimedOut boolean late) {}
                    """,
                    """
                    @EventCallback(via = Via.CALL_PRIORITY_VM_EVENT, boost = Boost.NONE, timeoutMillis = 50)
                    void announce(VmHandle vm, @TimedOut boolean late) {}
                    """,
                    "Seeds Call_Priority_VM_Event and Call_Restricted_Event, parameter TimeOut"),
            (rule, a) -> isIgnored(a)
                    ? Finding.of(
                            rule,
                            a,
                            Part.TIME_OUT,
                            null,
                            "the time-out of %d ms is ignored".formatted(a.timeOutMillis()),
                            a.via().restricts()
                                    ? "EDI counts only when the flags contain TIME_OUT."
                                    : a.via().ddkName() + " takes no time-out.",
                            a.via().restricts()
                                    ? "Set TIME_OUT, or pass 0."
                                    : "Use CALL_PRIORITY_VM_EVENT (Windows 3.1) or CALL_RESTRICTED_EVENT (Windows 95), or drop the"
                                            + " time-out.")
                    : Optional.empty());

    static final EventRule MISSING = new EventRule(
            Rule.error(
                            "ET-02",
                            "time-out-missing",
                            "TIME_OUT needs a time-out.",
                            "With the flag the VMM reads EDI, and takes for milliseconds whatever was left there.",
                            """
                            @EventCallback(flags = Pef.TIME_OUT, boost = Boost.NONE)
                            void announce(VmHandle vm, @TimedOut boolean late) {}
                            """,
                            """
                            @EventCallback(flags = Pef.TIME_OUT, boost = Boost.NONE, timeoutMillis = 50)
                            void announce(VmHandle vm, @TimedOut boolean late) {}
                            """,
                            "Seeds Call_Priority_VM_Event and Call_Restricted_Event, PEF_Time_Out")
                    .from(Target.WIN31),
            (rule, a) -> a.asks(Pef.TIME_OUT) && !a.timeOutStated()
                    ? Finding.ofFlag(
                            rule,
                            a,
                            Pef.TIME_OUT,
                            "TIME_OUT without a time-out",
                            "The flag makes the VMM read EDI, which nobody loaded.",
                            "State timeoutMillis (the flag then follows from it), or drop TIME_OUT.")
                    : Optional.empty());

    static final EventRule AT_ONCE = new EventRule(
            Rule.warning(
                            "ET-08",
                            "time-out-at-once",
                            "A time-out of 0 runs out at once.",
                            "The callback is called with carry set before its restrictions had a chance, in whatever virtual machine is"
                                    + " current.",
                            """
                            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = 0)
                            void announce(VmHandle vm, @TimedOut boolean late) {}
                            """,
                            """
                            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = 50)
                            void announce(VmHandle vm, @TimedOut boolean late) {}
                            """,
                            "Inferred from the seed Call_Priority_VM_Event")
                    .from(Target.WIN31),
            (rule, a) -> a.asks(Pef.TIME_OUT) && a.timeOutMillis() == 0
                    ? Finding.of(
                            rule,
                            a,
                            Part.TIME_OUT,
                            null,
                            "a time-out of 0 ms runs out at once",
                            "The event times out before any restriction can be met: the callback always sees carry set.",
                            "State how long the event may wait, or drop the time-out.")
                    : Optional.empty());

    static final List<EventRule> ALL = List.of(IGNORED, MISSING, AT_ONCE);

    /** In a raw call EDI must hold something: 0 without the flag is the natural filler, not a time-out. */
    private static boolean isIgnored(EventArguments a) {
        if (!a.isServed()) {
            return false;
        }
        return a.via().restricts() ? a.timeOutMillis() > 0 && !a.has(Pef.TIME_OUT) : a.timeOutStated();
    }
}
