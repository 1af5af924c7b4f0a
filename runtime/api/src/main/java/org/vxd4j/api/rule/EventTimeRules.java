package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.callback.CallbackKind;
import org.vxd4j.api.callback.Time;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceContract;

/** The rules on what may be called when events are served (MM, SY, AP-01, NX-09). */
final class EventTimeRules {
    private EventTimeRules() {}

    static final Rule PAGING = Rule.error(
                    "MM-01",
                    "paging-in-event",
                    "No event without WAIT_NOT_CRIT may allocate or lock pages or heap blocks, or read files.",
                    "The event may have interrupted somebody inside DOS or the pager, who would be entered a second time.",
                    """
            @EventCallback
            void announce(VmHandle vm) {
              vmm.heapAllocate(0x1000, 0);
            }
            """,
                    """
            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
            void announce(VmHandle vm) {
              vmm.heapAllocate(0x1000, 0);
            }
            """,
                    "Windows 95 DDK, event callbacks")
            .from(Target.WIN95);

    static final Rule REGISTRY = Rule.error(
                    "MM-02",
                    "registry-in-event",
                    "No event without WAIT_NOT_NESTED_EXEC may use the registry, and no time-out at all.",
                    "The registry may have to run code in the virtual machine, which an open nested execution block does not let it do.",
                    """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              @ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
              interface Registry {
                @VxdService(ordinal = 0x149, name = "_RegCloseKey", effects = {Effect.BLOCKS, Effect.NESTED_EXEC, Effect.PAGEABLE_TOUCH})
                void closeKey(@In(Reg.EAX) int key);
              }

              private final Registry registry;

              Example(Registry registry) {
                this.registry = registry;
              }

              @EventCallback
              void announce(VmHandle vm) {
                registry.closeKey(1);
              }
            }
            """,
                    """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              @ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
              interface Registry {
                @VxdService(ordinal = 0x149, name = "_RegCloseKey", effects = {Effect.BLOCKS, Effect.NESTED_EXEC, Effect.PAGEABLE_TOUCH})
                void closeKey(@In(Reg.EAX) int key);
              }

              private final Registry registry;

              Example(Registry registry) {
                this.registry = registry;
              }

              @EventCallback(flags = Pef.WAIT_NOT_NESTED_EXEC, boost = Boost.NONE)
              void announce(VmHandle vm) {
                registry.closeKey(1);
              }
            }
            """,
                    "Windows 95 DDK, event callbacks and registry services")
            .from(Target.WIN95);

    static final Rule SEMAPHORE = Rule.error(
                    "SY-03",
                    "semaphore-wait-in-callback",
                    "Wait_Semaphore blocks: never at interrupt time, and not in an event either.",
                    "The thread that the event borrowed stands still, and with it what the thread was doing.",
                    """
            private int ready;

            @EventCallback
            void announce(VmHandle vm) {
              vmm.waitSemaphore(ready, 0);
            }
            """,
                    """
            private int ready;

            @IoTrap(ports = 0x300)
            void onPort(VmHandle vm) {
              vmm.waitSemaphore(ready, 0);
            }
            """,
                    "Windows 3.1 guide, Wait_Semaphore; Windows 95 DDK, event callbacks")
            .from(Target.WIN31);

    static final Rule WIN32_WAIT = Rule.error(
                    "SY-15",
                    "win32-wait-in-event",
                    "Win32 objects may be waited for at task time only, never in an event.",
                    "The thread that the event borrowed may be the one that would signal the object.",
                    """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              @ServiceTable(device = "VWIN32", deviceId = DeviceId.VWIN32)
              interface Win32 {
                @VxdService(ordinal = 0x01A, name = "_VWIN32_WaitSingleObject", effects = {Effect.BLOCKS, Effect.TASK_SWITCH})
                void waitSingleObject(@In(Reg.EAX) int object);
              }

              private final Win32 win32;

              Example(Win32 win32) {
                this.win32 = win32;
              }

              @EventCallback
              void announce(VmHandle vm) {
                win32.waitSingleObject(1);
              }
            }
            """,
                    """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              @ServiceTable(device = "VWIN32", deviceId = DeviceId.VWIN32)
              interface Win32 {
                @VxdService(ordinal = 0x01A, name = "_VWIN32_WaitSingleObject", effects = {Effect.BLOCKS, Effect.TASK_SWITCH})
                void waitSingleObject(@In(Reg.EAX) int object);
              }

              private final Win32 win32;

              Example(Win32 win32) {
                this.win32 = win32;
              }

              @Control(ControlMessage.CREATE_PROCESS)
              void created() {
                win32.waitSingleObject(1);
              }
            }
            """,
                    "Windows 95 DDK, VWIN32 services")
            .from(Target.WIN95);

    static final Rule WINDOWS_CALL = Rule.error(
                    "AP-01",
                    "windows-called-outside-application-time",
                    "Windows may be called at application time only.",
                    "At any other time it may be in the middle of a call already, and it cannot be entered twice.",
                    """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Shell shell;

              Example(Shell shell) {
                this.shell = shell;
              }

              @EventCallback
              void announce(VmHandle vm) {
                shell.localFree(0x1234);
              }
            }
            """,
                    """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Shell shell;

              Example(Shell shell) {
                this.shell = shell;
              }

              @EventCallback
              void announce(VmHandle vm) {
                shell.callAtAppyTime(this::later, null, 0, 0);
              }

              void later(Registers registers) {
                shell.localFree(0x1234);
              }
            }
            """,
                    "Windows 95 DDK, application-time events")
            .from(Target.WIN95);

    static final Rule DOS_CALL = Rule.warning(
            "NX-09",
            "dos-call-in-event",
            "DOS should be called from an event only that waits for interrupts and for the critical section to be free.",
            "Without WAIT_NOT_CRIT the event may have interrupted DOS itself; without WAIT_FOR_STI the virtual machine does not expect a call.",
            """
            @EventCallback
            void announce(VmHandle vm) {
              vmm.execVxdInt(0x21, new Registers());
            }
            """,
            """
            @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
            void announce(VmHandle vm) {
              vmm.execVxdInt(0x21, new Registers());
            }
            """,
            "Windows 3.0 guide, chapters 22 and 26; inferred as a check");

    static final List<Rule> ALL = List.of(PAGING, REGISTRY, SEMAPHORE, WIN32_WAIT, WINDOWS_CALL, DOS_CALL);

    private static final String IN_EVENT = " in an event";
    private static final Set<Integer> DOS = Set.of(0x21, 0x25, 0x26);
    private static final Set<String> EXECUTIONS = Set.of("Exec_Int", "Exec_VxD_Int");

    /** What it calls when events are served, and in some traps. */
    static Optional<Breach> judge(ServiceContract service, Context context) {
        boolean trap = context.kind() == CallbackKind.IO_TRAP || context.time() == Time.INITIALISATION;
        if (ServiceGroups.callsWindows(service) && (trap || context.time() == Time.EVENT)) {
            return Optional.of(Breach.of(
                    WINDOWS_CALL, " outside application time", "Call it in a callback of _SHELL_CallAtAppyTime."));
        }
        if (context.time() != Time.EVENT) {
            return SwitchRules.judge(service, context);
        }
        if (context.ring0()) {
            return ContextRules.inRing0Event(service)
                    .map(rule -> Breach.of(
                            rule,
                            ", which " + does(service),
                            CallContextRules.waits(service)
                                    ? CallContextRules.elsewhere(service)
                                    : "Drop RING0_EVENT, or post an ordinary event and call it there."));
        }
        return context.target().atLeast(Target.WIN95) ? from95(service, context) : Optional.empty();
    }

    private static String does(ServiceContract service) {
        if (service.effects().contains(Effect.NESTED_EXEC)) {
            return "executes virtual machine code";
        }
        if (service.effects().contains(Effect.BLOCKS)) {
            return "may block";
        }
        if (service.effects().contains(Effect.ADJUSTS_PRIORITY)) {
            return "changes an execution priority";
        }
        return service.effects().contains(Effect.TASK_SWITCH) ? "may switch tasks" : "may touch pageable memory";
    }

    private static Optional<Breach> from95(ServiceContract service, Context context) {
        if (ServiceGroups.waitsForWin32(service)) {
            return Optional.of(Breach.of(WIN32_WAIT, IN_EVENT, CallContextRules.elsewhere(service)));
        }
        if (service.name().equals("Wait_Semaphore")) {
            return Optional.of(new Breach(
                    SEMAPHORE,
                    Severity.WARNING,
                    ", which may block," + IN_EVENT,
                    "Let the event signal, and wait where a virtual machine called the driver."));
        }
        if (ServiceGroups.registry(service) && !context.mayHaveAsked(Pef.WAIT_NOT_NESTED_EXEC)) {
            return Optional.of(Breach.of(
                    REGISTRY,
                    IN_EVENT + " that may interrupt nested execution",
                    "Add Pef.WAIT_NOT_NESTED_EXEC to a restricted event."));
        }
        boolean mayPage = context.mayHaveAsked(Pef.WAIT_NOT_CRIT)
                || context.mayHaveAsked(Pef.WAIT_CRIT)
                || context.section() != Context.Section.UNKNOWN;
        return ServiceGroups.pages(service) && !mayPage
                ? Optional.of(Breach.of(
                        PAGING,
                        IN_EVENT + " that does not wait for the critical section to be free",
                        "Add Pef.WAIT_NOT_CRIT, or allocate it beforehand."))
                : Optional.empty();
    }

    /** Rule NX-09, for the interrupt that is executed. */
    static Optional<Breach> execution(ServiceContract service, Context context, Integer interrupt) {
        boolean dos = EXECUTIONS.contains(service.name()) && interrupt != null && DOS.contains(interrupt);
        boolean free = context.mayHaveAsked(Pef.WAIT_NOT_CRIT)
                || context.mayHaveAsked(Pef.WAIT_CRIT)
                || context.section() != Context.Section.UNKNOWN;
        boolean enabled = context.mayHaveAsked(Pef.WAIT_FOR_STI) || context.mayHaveAsked(Pef.WAIT_FOR_THREAD_STI);
        boolean event = context.time() == Time.EVENT && !context.ring0();
        return dos
                        && event
                        && !(free && enabled
                                || context.kind() == CallbackKind.NOT_CRITICAL_3X
                                || context.kind() == CallbackKind.NOT_CRITICAL_95)
                ? Optional.of(Breach.of(
                        DOS_CALL,
                        " for DOS (%02Xh) in an event that does not wait until DOS can be called".formatted(interrupt),
                        "Add Pef.WAIT_FOR_STI and Pef.WAIT_NOT_CRIT."))
                : Optional.empty();
    }
}
