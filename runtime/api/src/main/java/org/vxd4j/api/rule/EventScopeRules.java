package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.EventArguments.Handle;

/** The rules on where an event may run and which service brings it there (group ES, DV-07 and DS-14). */
final class EventScopeRules {
    private EventScopeRules() {}

    static final EventRule THREADS_BEFORE_95 = new EventRule(
            Rule.error(
                            "ES-04",
                            "thread-event-needs-95",
                            "Events of a thread need Windows 95 or later.",
                            "In Windows 3.x a virtual machine is one thread of execution, and no service takes a thread handle.",
                            """
                            // target: 3.1
                            @EventCallback(scope = Scope.THREAD)
                            void announce(VmHandle vm) {}
                            """,
                            """
                            // target: 3.1
                            @EventCallback(scope = Scope.VM)
                            void announce(VmHandle vm) {}
                            """,
                            "Seed Call_Restricted_Event, remarks on thread events")
                    .upTo(Target.WIN31),
            (rule, a) -> a.isThreadBefore95()
                    ? Finding.of(
                            rule,
                            a,
                            Part.SCOPE,
                            null,
                            "there are no threads in Windows " + a.target().label(),
                            "Threads, and with them the services that take a thread handle, came with Windows 95.",
                            "Use scope = Scope.VM: each virtual machine is one thread there; or set target = Target.WIN95.")
                    : Optional.empty());

    static final EventRule STI_OF_ALL_THREADS = new EventRule(
            Rule.note(
                            "ES-07",
                            "sti-of-all-threads",
                            "WAIT_FOR_STI on the System VM waits for all of its threads.",
                            "Since Windows 95 every thread has an interrupt flag of its own; one thread that runs with interrupts disabled"
                                    + " holds the event up for all.",
                            """
                            @EventCallback(scope = Scope.SYSTEM_VM, flags = Pef.WAIT_FOR_STI, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            """
                            @EventCallback(scope = Scope.SYSTEM_VM, flags = Pef.WAIT_FOR_THREAD_STI, boost = Boost.NONE)
                            void announce(VmHandle vm) {}
                            """,
                            "Seed Call_Restricted_Event, PEF_Wait_For_STI and remarks on PEF_Wait_For_Thread_STI")
                    .from(Target.WIN95),
            (rule, a) -> a.asksKnown(Pef.WAIT_FOR_STI) && a.handle() == Handle.SYSTEM_VM && !EventFlagRules.stiTwice(a)
                    ? Finding.ofFlag(
                            rule,
                            a,
                            Pef.WAIT_FOR_STI,
                            "WAIT_FOR_STI waits for every thread of the System VM",
                            "Only the System VM can have several threads, and each has an interrupt flag of its own.",
                            "Use WAIT_FOR_THREAD_STI (Call_Restricted_Event) when the thread that runs the callback is enough.")
                    : Optional.empty());

    static final EventRule SERVICE_MISSING = new EventRule(
            Rule.error(
                    "DV-07",
                    "service-not-in-target",
                    "A service must exist in the version of Windows that the driver is written for.",
                    "A dynamic link to an ordinal that the VMM does not have ends Windows with a message at the first call.",
                    """
                    // target: 3.1
                    @EventCallback(boost = Boost.NONE, via = Via.CALL_RESTRICTED_EVENT)
                    void announce(VmHandle vm) {}
                    """,
                    """
                    // target: 3.1
                    @EventCallback(boost = Boost.NONE, via = Via.CALL_PRIORITY_VM_EVENT)
                    void announce(VmHandle vm) {}
                    """,
                    "VMM.INC: the service table of each version"),
            (rule, a) -> !a.isThreadBefore95() && !a.via().exists(a.target())
                    ? Finding.of(
                            rule,
                            a,
                            Part.VIA,
                            null,
                            "%s does not exist in Windows %s"
                                    .formatted(a.via().ddkName(), a.target().label()),
                            a.handle() == Handle.GLOBAL
                                    ? "Before Windows 95 a global event takes no flags, no boost and no time-out."
                                    : "It came with Windows 95.",
                            a.handle().isVm()
                                    ? "Use CALL_PRIORITY_VM_EVENT, or set target = Target.WIN95."
                                    : "Drop flags, boost and time-out, use scope = Scope.VM, or set target = Target.WIN95.")
                    : Optional.empty());

    static final EventRule SCOPE_OF_SERVICE = new EventRule(
            Rule.error(
                    "DS-14",
                    "scope-not-of-service",
                    "The service that via names must be able to bring the event where scope says.",
                    "Each service but Call_Restricted_Event knows one kind of handle only; what stands in its register is taken for that.",
                    """
                    @EventCallback(scope = Scope.GLOBAL, via = Via.CALL_VM_EVENT)
                    void announce(VmHandle vm) {}
                    """,
                    """
                    @EventCallback(scope = Scope.GLOBAL, via = Via.CALL_GLOBAL_EVENT)
                    void announce(VmHandle vm) {}
                    """,
                    "vxd4j design; the parameters of the event services"),
            (rule, a) -> !a.isThreadBefore95() && a.via().exists(a.target()) && !a.fitsHandle()
                    ? Finding.of(
                            rule,
                            a,
                            Part.VIA,
                            null,
                            "%s cannot process %s".formatted(a.via().ddkName(), ScopeFlagRules.kind(a.handle())),
                            "The service has no register that could say so.",
                            "Leave via out, and the least service for the scope is taken.")
                    : Optional.empty());

    static final List<EventRule> ALL =
            List.of(THREADS_BEFORE_95, STI_OF_ALL_THREADS, SERVICE_MISSING, SCOPE_OF_SERVICE);
}
