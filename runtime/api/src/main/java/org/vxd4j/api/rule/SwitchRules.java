package org.vxd4j.api.rule;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.callback.CallbackKind;
import org.vxd4j.api.callback.Time;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceContract;

/** The rules on callbacks of a task switch, and on who asks for the critical section where that is of no use (CB-10, CS, EF-17). */
final class SwitchRules {
    private SwitchRules() {}

    static final Rule SWITCHES_AGAIN = Rule.warning(
            "CB-10",
            "switch-in-task-switch",
            "The callback of a task switch should not cause another one.",
            "The callbacks behind it would be told of the switches in the wrong order.",
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.callWhenTaskSwitched(this::onSwitch);
              return true;
            }

            void onSwitch(Registers registers) {
              vmm.releaseTimeSlice();
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.callWhenTaskSwitched(this::onSwitch);
              return true;
            }

            void onSwitch(Registers registers) {
              vmm.scheduleGlobalEvent(null, this::later);
            }

            void later(Registers registers) {
              vmm.releaseTimeSlice();
            }
            """,
            "Windows 3.1 guide, Call_When_Task_Switched; inferred");

    static final Rule STATUS_SWITCHES = Rule.warning(
                    "CS-16",
                    "section-status-switches",
                    "Get_Crit_Section_Status may switch tasks: not where no switch may happen.",
                    "It completes a release of the section that was put off, and whoever waited for that runs at once.",
                    """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.callWhenTaskSwitched(this::onSwitch);
              return true;
            }

            void onSwitch(Registers registers) {
              owned = vmm.getCritSectionStatus().claims() > 0;
            }

            private boolean owned;
            """,
                    """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.callWhenTaskSwitched(this::onSwitch);
              return true;
            }

            void onSwitch(Registers registers) {
              owned = vmm.getCritStatusNoBlock().claims() > 0;
            }

            private boolean owned;
            """,
                    "Windows 3.1 guide, Get_Crit_Section_Status")
            .from(Target.WIN31);

    static final Rule DEADLOCK = Rule.warning(
            "CS-08",
            "claim-at-interrupt-like-moment",
            "The critical section should not be claimed in a callback that comes like an interrupt: at a simulated timer tick, at a simulated interrupt, at a change of the focus.",
            "The owner of the section may be waiting for just this callback to end.",
            """
            @Control(ControlMessage.SET_DEVICE_FOCUS)
            void handle() {
              vmm.beginCriticalSection(0);
              vmm.endCriticalSection();
            }
            """,
            """
            @Control(ControlMessage.VM_INIT)
            boolean handle() {
              vmm.beginCriticalSection(0);
              vmm.endCriticalSection();
              return true;
            }
            """,
            "KB Q100579");

    static final Rule NEEDLESS_TEST = Rule.note(
                    "CS-25",
                    "section-test-in-wait-crit",
                    "In a callback with WAIT_CRIT the critical section can be claimed without asking: claiming cannot block.",
                    "The callback was held back until the section was free or the current thread's own.",
                    """
            @EventCallback(scope = Scope.GLOBAL, flags = Pef.WAIT_CRIT, boost = Boost.NONE)
            void announce(VmHandle vm) {
              if (vmm.getCritStatusNoBlock().claims() == 0) {
                vmm.beginCriticalSection(0);
                vmm.endCriticalSection();
              }
            }
            """,
                    """
            @EventCallback(scope = Scope.GLOBAL, flags = Pef.WAIT_CRIT, boost = Boost.NONE)
            void announce(VmHandle vm) {
              vmm.beginCriticalSection(0);
              vmm.endCriticalSection();
            }
            """,
                    "Seed Call_Restricted_Event, remarks on PEF_Wait_Crit")
            .from(Target.WIN95);

    static final Rule CHASE = Rule.note(
                    "EF-17",
                    "chasing-the-critical-section",
                    "An event that schedules itself again until the critical section is free should be one event with WAIT_CRIT.",
                    "The chain may go round many times while the owner works; one event waits for the right moment.",
                    """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.callRestrictedEvent(Boost.NONE, EventTarget.GLOBAL, 0, null, this::update, 0);
              return true;
            }

            void update(Registers registers) {
              if (vmm.getCritStatusNoBlock().claims() != 0) {
                vmm.scheduleGlobalEvent(null, this::update);
                return;
              }
              ready = true;
            }

            private boolean ready;
            """,
                    """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.callRestrictedEvent(Boost.NONE, EventTarget.GLOBAL, Pef.WAIT_CRIT.bit(), null, this::update, 0);
              return true;
            }

            void update(Registers registers) {
              ready = true;
            }

            private boolean ready;
            """,
                    "Seed Call_Restricted_Event, remarks on PEF_Wait_Crit")
            .from(Target.WIN95);

    static final List<Rule> ALL = List.of(SWITCHES_AGAIN, STATUS_SWITCHES, DEADLOCK, NEEDLESS_TEST, CHASE);

    /** What it calls in the callback of a task switch, or where the moment is like an interrupt. */
    static Optional<Breach> judge(ServiceContract service, Context context) {
        if (context.interruptLike() && ServiceGroups.claims(service)) {
            return Optional.of(Breach.of(
                    DEADLOCK,
                    " " + (context.message() != null ? "while the focus changes" : "while an interrupt is simulated"),
                    "Post an event with WAIT_NOT_CRIT, or with WAIT_CRIT in Windows 95, and claim it there."));
        }
        if (!context.inSwitch() || service.effects().contains(Effect.SCHEDULES)) {
            return Optional.empty();
        }
        if (service.name().equals("Get_Crit_Section_Status") && context.target().atLeast(Target.WIN31)) {
            return Optional.of(
                    Breach.of(STATUS_SWITCHES, " in the callback of a task switch", "Use Get_Crit_Status_No_Block."));
        }
        boolean switches = service.effects().contains(Effect.TASK_SWITCH) || ServiceGroups.blocks(service);
        return switches
                ? Optional.of(Breach.of(
                        SWITCHES_AGAIN,
                        ", which may switch tasks, in the callback of a task switch",
                        CallContextRules.elsewhere(service)))
                : Optional.empty();
    }

    /** Rule CS-25: it asks for the section's state before it claims the section, in an event that waited for it. */
    static Optional<Breach> needlessTest(ServiceContract service, Context context, Collection<ServiceContract> others) {
        boolean needless = context.section() == Context.Section.FREE_OR_MINE
                && ServiceGroups.asksStatus(service)
                && others.stream().anyMatch(ServiceGroups::claims);
        return needless
                ? Optional.of(Breach.of(
                        NEEDLESS_TEST,
                        " before it claims the section, in an event with WAIT_CRIT",
                        "Claim it at once."))
                : Optional.empty();
    }

    /** Rule EF-17: it asks for the section's state and schedules itself again. */
    static Optional<Breach> chase(ServiceContract service, Context context, boolean schedulesItself) {
        boolean waits = context.mayHaveAsked(Pef.WAIT_CRIT) || context.mayHaveAsked(Pef.WAIT_NOT_CRIT);
        boolean chases = context.time() == Time.EVENT
                && context.kind() != CallbackKind.GLOBAL_TIME_OUT
                && context.kind() != CallbackKind.VM_TIME_OUT
                && context.kind() != CallbackKind.THREAD_TIME_OUT
                && context.target().atLeast(Target.WIN95)
                && ServiceGroups.asksStatus(service)
                && schedulesItself
                && context.section() == Context.Section.UNKNOWN
                && !waits;
        return chases
                ? Optional.of(
                        Breach.of(CHASE, " and schedules itself again", "Use one global event with Pef.WAIT_CRIT."))
                : Optional.empty();
    }
}
