package org.vxd4j.api.rule;

import java.util.Map;
import java.util.Optional;
import org.vxd4j.api.Target;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.Versions;

/**
 * Which rule a service breaks in a context that it is not for. The compiler asks it about the calls a method reaches, the
 * kernel about the calls that happen, so both name the same rule: the most specific one.
 */
public final class ContextRules {
    private static final Map<String, Rule> AT_INTERRUPT_TIME = Map.ofEntries(
            Map.entry("Begin_Critical_Section", CriticalSectionRules.AT_TASK_TIME),
            Map.entry("End_Critical_Section", CriticalSectionRules.AT_TASK_TIME),
            Map.entry("Claim_Critical_Section", CriticalSectionRules.AT_TASK_TIME),
            Map.entry("Release_Critical_Section", CriticalSectionRules.AT_TASK_TIME),
            Map.entry("Cancel_Priority_VM_Event", EventHandleRules.CANCEL_AT_INTERRUPT),
            Map.entry("Cancel_Restricted_Event", EventHandleRules.CANCEL_AT_INTERRUPT),
            Map.entry("Cancel_Thread_Event", EventHandleRules.CANCEL_AT_INTERRUPT),
            Map.entry("Adjust_Exec_Priority", EventHandleRules.PRIORITY_AT_INTERRUPT),
            Map.entry("Set_Global_Time_Out", InterruptTimeRules.TIME_OUT_AT_INTERRUPT),
            Map.entry("Set_VM_Time_Out", InterruptTimeRules.TIME_OUT_AT_INTERRUPT),
            Map.entry("Wait_Semaphore", EventTimeRules.SEMAPHORE),
            Map.entry("VPICD_Virtualize_IRQ", RequestRules.VIRTUALIZE_AT_INTERRUPT));

    private ContextRules() {}

    /** The rule that a call at hardware-interrupt time breaks; empty when the service is asynchronous in this version. */
    public static Optional<Rule> atInterruptTime(ServiceContract service, Target target) {
        if (service.isAsync(target)) {
            return Optional.empty();
        }
        return Optional.of(AT_INTERRUPT_TIME.getOrDefault(service.name(), general(service)));
    }

    private static Rule general(ServiceContract service) {
        if (service.async() != Versions.NEVER && service.async() != Versions.UNSTATED) {
            return InterruptServiceRules.OTHER_VERSION;
        }
        if (ServiceGroups.nests(service)) {
            return InterruptServiceRules.NO_NESTED;
        }
        if (ServiceGroups.blocks(service)) {
            return InterruptTimeRules.NO_BLOCKING;
        }
        return ServiceGroups.ofOtherDevice(service)
                ? InterruptServiceRules.NOT_DECLARED
                : InterruptTimeRules.ASYNC_ONLY;
    }

    /** The same in the timer interrupt, where asynchronous time-outs are called (rule TO-04). */
    public static Optional<Rule> atInterruptTime(ServiceContract service, Target target, boolean inTimeOut) {
        return atInterruptTime(service, target)
                .map(rule -> inTimeOut && rule == InterruptTimeRules.ASYNC_ONLY
                        ? InterruptTimeRules.ASYNC_TIME_OUT_SERVICES
                        : rule);
    }

    /** How bad that call is: where no document says whether the service is asynchronous, doubt is a warning (as in rule EH-08). */
    public static Severity severityAtInterruptTime(Rule rule, ServiceContract service, Target target) {
        boolean cancels = rule == EventHandleRules.CANCEL_AT_INTERRUPT && target.atLeast(Target.WIN95);
        boolean certain = ServiceGroups.blocks(service) || ServiceGroups.nests(service);
        boolean doubt = cancels || service.async() == Versions.UNSTATED && !certain;
        return doubt && rule.severity() == Severity.ERROR ? Severity.WARNING : rule.severity();
    }

    /** The rule that a call after initialisation breaks; empty when the service is not init-only in this version. */
    public static Optional<Rule> afterInit(ServiceContract service, Target target) {
        if (!service.isInitOnly(target)) {
            return Optional.empty();
        }
        return Optional.of(service.initOnly() == Versions.ONLY_3X ? DeviceRules.INIT_ONLY_3X : DeviceRules.INIT_ONLY);
    }

    /**
     * The rule that a service breaks in a ring-0 event, the gravest first; empty when none. The scheduling services are for any
     * time: what they boost and switch to is another moment's.
     */
    public static Optional<Rule> inRing0Event(ServiceContract service) {
        if (service.effects().contains(Effect.SCHEDULES)) {
            return Optional.empty();
        }
        if (service.effects().contains(Effect.NESTED_EXEC)) {
            return Optional.of(Ring0Rules.NO_NESTED_EXECUTION);
        }
        if (service.effects().contains(Effect.BLOCKS)) {
            return Optional.of(Ring0Rules.NO_BLOCKING);
        }
        if (service.effects().contains(Effect.ADJUSTS_PRIORITY)) {
            return Optional.of(Ring0Rules.NO_PRIORITY_CHANGE);
        }
        if (service.effects().contains(Effect.TASK_SWITCH)) {
            return Optional.of(Ring0Rules.NO_TASK_SWITCH);
        }
        if (ServiceGroups.pages(service)) {
            return Optional.of(Ring0Rules.NO_FAULT);
        }
        return service.effects().contains(Effect.PAGEABLE_TOUCH)
                ? Optional.of(Ring0Rules.LOCKED_ONLY)
                : Optional.empty();
    }

    /**
     * The rule that a service breaks in a callback whose time has run out: none that acts on the virtual machine that happens to
     * be current.
     */
    public static Optional<Rule> whenLate(ServiceContract service) {
        boolean acts = service.effects().contains(Effect.MODIFIES_CLIENT)
                || service.effects().contains(Effect.NESTED_EXEC);
        return acts ? Optional.of(LateCallbackRules.NO_RESTRICTION_HOLDS) : Optional.empty();
    }
}
