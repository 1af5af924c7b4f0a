package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.EventArguments.Handle;

/** The rules on event flags that are for one kind of handle only (group EF, second part). */
final class ScopeFlagRules {
    private ScopeFlagRules() {}

    static final EventRule PROCESS_LAST_SCOPE = new EventRule(
            Rule.error(
                            "EF-07",
                            "process-last-vm-only",
                            "PROCESS_LAST may be set only on the event of a virtual machine.",
                            "It puts a VM event behind the events of the current thread; on global and thread events the VMM does not"
                                    + " define it.",
                            """
                            @EventCallback(scope = Scope.GLOBAL, flags = Pef.PROCESS_LAST, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            """
                            @EventCallback(scope = Scope.VM, flags = Pef.PROCESS_LAST, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            "Seed Call_Restricted_Event, remarks on PEF_Process_Last")
                    .from(Target.WIN95),
            (rule, a) -> processLastMisused(a)
                    ? Finding.ofFlag(
                            rule,
                            a,
                            Pef.PROCESS_LAST,
                            "PROCESS_LAST on " + kind(a.handle()),
                            "The flag orders the event of a virtual machine after the current thread's events; other events have no"
                                    + " such place.",
                            "Drop PROCESS_LAST, or use scope VM or SYSTEM_VM.")
                    : Optional.empty());

    static final EventRule THREAD_FLAG = new EventRule(
            Rule.error(
                            "EF-08",
                            "thread-event-needs-thread",
                            "THREAD_EVENT is set exactly when the handle is a thread.",
                            "The flag is all that tells the VMM how to read EBX: without it a thread is taken for a virtual machine,"
                                    + " with it a virtual machine for a thread.",
                            """
                            @EventCallback(scope = Scope.VM, flags = Pef.THREAD_EVENT, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            """
                            @EventCallback(scope = Scope.THREAD, flags = Pef.THREAD_EVENT, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            "Seed Call_Restricted_Event, parameter Handle")
                    .from(Target.WIN95),
            (rule, a) -> {
                if (threadFlagMisused(a)) {
                    return Finding.ofFlag(
                            rule,
                            a,
                            Pef.THREAD_EVENT,
                            "THREAD_EVENT on " + kind(a.handle()),
                            "With the flag the VMM takes the handle for a thread's and follows it into the wrong structure.",
                            "Drop THREAD_EVENT, or use scope THREAD and post to a thread.");
                }
                return a.isRestricted() && a.handle() == Handle.THREAD && !a.has(Pef.THREAD_EVENT)
                        ? Finding.of(
                                rule,
                                a,
                                Part.SCOPE,
                                null,
                                "a thread's handle without THREAD_EVENT",
                                "Without the flag the VMM takes the handle for a virtual machine's.",
                                "Set THREAD_EVENT.")
                        : Optional.empty();
            });

    static final List<EventRule> ALL = List.of(PROCESS_LAST_SCOPE, THREAD_FLAG);

    /** The flags of this group on which an error stands. */
    static int misused(EventArguments a) {
        return (processLastMisused(a) ? Pef.PROCESS_LAST.bit() : 0)
                | (threadFlagMisused(a) ? Pef.THREAD_EVENT.bit() : 0);
    }

    /** With the flag on a virtual machine's handle, THREAD_EVENT itself is the mistake (EF-08) and PROCESS_LAST is not. */
    static boolean processLastMisused(EventArguments a) {
        return a.asks(Pef.PROCESS_LAST) && !a.handle().isVm();
    }

    private static boolean threadFlagMisused(EventArguments a) {
        return a.asks(Pef.THREAD_EVENT) && a.handle() != Handle.THREAD;
    }

    static String kind(Handle handle) {
        return switch (handle) {
            case GLOBAL -> "a global event";
            case ANY_VM -> "the event of a virtual machine";
            case SYSTEM_VM -> "an event of the System VM";
            case OTHER_VM -> "the event of a virtual machine other than the System VM";
            case THREAD -> "the event of a thread";
        };
    }
}
