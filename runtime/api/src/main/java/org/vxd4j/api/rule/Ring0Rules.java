package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Target;

/** The rules on events that complete at ring 0 (group R0). */
final class Ring0Rules {
    private Ring0Rules() {}

    static final Rule NO_NESTED_EXECUTION = Rule.error(
                    "R0-02",
                    "ring0-nested-execution",
                    "A ring-0 event must not execute virtual machine code, directly or through anything it calls.",
                    "It is served in threads that declined events because they are in no state to run anything at ring 3.",
                    """
            @Unchecked(rule = "EF-14", because = "shows what such an event must not do")
            @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
            void announce(VmHandle vm) {
              vmm.execVxdInt(0x15, new Registers());
            }
            """,
                    """
            @EventCallback(flags = Pef.WAIT_NOT_NESTED_EXEC, boost = Boost.NONE)
            void announce(VmHandle vm) {
              vmm.execVxdInt(0x15, new Registers());
            }
            """,
                    "Seed Call_Restricted_Event, remarks on PEF_Ring0_Event")
            .from(Target.WIN95);

    static final Rule NO_BLOCKING = Rule.error(
                    "R0-03",
                    "ring0-blocks",
                    "A ring-0 event must not block on anything.",
                    "The thread it borrows may hold what it waits for, and can let go of it only when the event is over.",
                    """
            @Unchecked(rule = "EF-14", because = "shows what such an event must not do")
            @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
            void announce(VmHandle vm) {
              vmm.beginCriticalSection(0);
              vmm.endCriticalSection();
            }
            """,
                    """
            @EventCallback(scope = Scope.GLOBAL, flags = Pef.WAIT_CRIT, boost = Boost.NONE)
            void announce(VmHandle vm) {
              vmm.beginCriticalSection(0);
              vmm.endCriticalSection();
            }
            """,
                    "Seed Call_Restricted_Event, remarks on PEF_Ring0_Event")
            .from(Target.WIN95);

    static final Rule NO_PRIORITY_CHANGE = Rule.error(
                    "R0-04",
                    "ring0-priority",
                    "A ring-0 event must not change any thread's execution priority.",
                    "A change may make the scheduler switch, and the thread it runs in asked not to be disturbed.",
                    """
            @Unchecked(rule = "EF-14", because = "shows what such an event must not do")
            @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
            void announce(VmHandle vm) {
              vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
            }
            """,
                    """
            @EventCallback(flags = Pef.ALWAYS_SCHED, boost = Boost.NONE)
            void announce(VmHandle vm) {
              vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
            }
            """,
                    "Seed Call_Restricted_Event, remarks on PEF_Ring0_Event")
            .from(Target.WIN95);

    static final Rule NO_TASK_SWITCH = Rule.error(
                    "R0-05",
                    "ring0-task-switch",
                    "A ring-0 event must finish without a task switch.",
                    "Another thread would find the machine in the state that made the interrupted one decline events.",
                    """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              @ServiceTable(device = "RUNNER", deviceId = 0x7FE1)
              interface Runner {
                @VxdService(ordinal = 1, name = "Runner_Yield_Slice", effects = Effect.TASK_SWITCH)
                void yieldSlice();
              }

              private final Runner runner;

              Example(Runner runner) {
                this.runner = runner;
              }

              @Unchecked(rule = "EF-14", because = "shows what such an event must not do")
              @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
              void announce(VmHandle vm) {
                runner.yieldSlice();
              }
            }
            """,
                    """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              @ServiceTable(device = "RUNNER", deviceId = 0x7FE1)
              interface Runner {
                @VxdService(ordinal = 1, name = "Runner_Yield_Slice", effects = Effect.TASK_SWITCH)
                void yieldSlice();
              }

              private final Runner runner;

              Example(Runner runner) {
                this.runner = runner;
              }

              @EventCallback(flags = Pef.ALWAYS_SCHED, boost = Boost.NONE)
              void announce(VmHandle vm) {
                runner.yieldSlice();
              }
            }
            """,
                    "Seed Call_Restricted_Event, remarks on PEF_Ring0_Event")
            .from(Target.WIN95);

    static final Rule UNKNOWN_TARGET = Rule.error(
                    "R0-08",
                    "ring0-unknown-target",
                    "A ring-0 event must not call what nothing is known about: the rules reach through every pointer.",
                    "Whatever it leads to must not fault, block or run code at ring 3, and nobody can show that it does not.",
                    """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              interface Listener {
                void tick();
              }

              private Listener listener;

              @Unchecked(rule = "EF-14", because = "shows what such an event must not do")
              @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
              void announce(VmHandle vm) {
                listener.tick();
              }
            }
            """,
                    """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              interface Listener {
                void tick();
              }

              static final class Counter implements Listener {
                private int ticks;

                @Override
                public void tick() {
                  ticks++;
                }
              }

              private final Listener listener = new Counter();

              @Unchecked(rule = "EF-14", because = "all that it calls is shown here")
              @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
              void announce(VmHandle vm) {
                listener.tick();
              }
            }
            """,
                    "Seed Call_Restricted_Event, remarks on PEF_Ring0_Event")
            .from(Target.WIN95);

    static final Rule LOCKED_ONLY = Rule.error(
                    "R0-01",
                    "ring0-pageable-memory",
                    "A ring-0 event must touch locked memory only, and so must everything it calls.",
                    "Memory that is not there has to be fetched, and the thread it borrows is in no state to wait for that.",
                    """
            @Unchecked(rule = "EF-14", because = "shows what such an event must not do")
            @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
            void announce(VmHandle vm) {
              vmm.simulatePush(1);
            }
            """,
                    """
            @EventCallback(flags = Pef.ALWAYS_SCHED, boost = Boost.NONE)
            void announce(VmHandle vm) {
              vmm.simulatePush(1);
            }
            """,
                    "Seed Call_Restricted_Event, remarks on PEF_Ring0_Event")
            .from(Target.WIN95);

    static final Rule NO_FAULT = Rule.error(
                    "R0-06",
                    "ring0-pages",
                    "A ring-0 event must not fault, nor call what allocates, locks or writes pages.",
                    "Paging may need DOS, and the thread it borrows may have declined events because it is inside.",
                    """
            @Unchecked(rule = "EF-14", because = "shows what such an event must not do")
            @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
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
                    "Seed Call_Restricted_Event, remarks on PEF_Ring0_Event")
            .from(Target.WIN95);

    static final List<Rule> ALL = List.of(
            NO_NESTED_EXECUTION,
            NO_BLOCKING,
            NO_PRIORITY_CHANGE,
            NO_TASK_SWITCH,
            LOCKED_ONLY,
            NO_FAULT,
            UNKNOWN_TARGET);
}
