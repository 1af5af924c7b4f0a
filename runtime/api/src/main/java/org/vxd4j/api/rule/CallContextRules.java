package org.vxd4j.api.rule;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vxd4j.api.Target;
import org.vxd4j.api.callback.CallbackKind;
import org.vxd4j.api.callback.Time;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.Versions;

/** Which rule a call breaks in the context that it is reached from, and what to say: at most one, the gravest. */
public final class CallContextRules {
    private static final String POST = "Post an event and call it there.";

    /** What does nearly the same where a service is not for. */
    private static final Map<String, String> INSTEAD = Map.of(
            "Get_Crit_Section_Status", "Get_Crit_Status_No_Block",
            "Adjust_Exec_Priority", "Call_Priority_VM_Event with the boost");

    private CallContextRules() {}

    /** The breach; empty when the call is legal there, or may be. */
    public static Optional<Breach> judge(ServiceContract service, Context context) {
        if (EffectRules.isPromise(service) && (context.time() == Time.NMI || context.time() == Time.REENTERED)) {
            return Optional.empty();
        }
        return switch (context.time()) {
            case NMI -> Optional.of(ReentryRules.inNmi(service));
            case REENTERED -> ReentryRules.inFault(service, context.target());
            case INTERRUPT -> atInterruptTime(service, context);
            default -> atTaskTime(service, context);
        };
    }

    private static Optional<Breach> atTaskTime(ServiceContract service, Context context) {
        Optional<Breach> breach = MessageRules.judge(service, context);
        if (breach.isEmpty()) {
            breach = afterInit(service, context);
        }
        if (breach.isEmpty()) {
            breach = HeldSectionRules.judge(service, context);
        }
        return breach.isEmpty() ? EventTimeRules.judge(service, context) : breach;
    }

    private static Optional<Breach> atInterruptTime(ServiceContract service, Context context) {
        Target target = context.target();
        // An asynchronous service may be called by a fault hook or at task time as well.
        boolean certain = context.kind() != null && context.kind().level() == Time.INTERRUPT;
        if (certain && service.name().equals("Begin_Reentrant_Execution")) {
            return Optional.of(Breach.of(ReentryRules.DODGES_EVENT, " at hardware-interrupt time", POST));
        }
        if (certain && target == Target.WIN30 && service.name().equals("Call_Priority_VM_Event")) {
            return Optional.of(Breach.of(
                    InterruptServiceRules.FALSE_COMPLAINT,
                    " at hardware-interrupt time",
                    "Leave it as it is, or use Schedule_VM_Event and boost in its callback."));
        }
        if (service.isAsync(target) || context.kind() == CallbackKind.NMI_EVENT) {
            return Optional.empty();
        }
        if (context.asyncService()) {
            return Optional.of(atInterruptTime(
                    InterruptTimeRules.ASYNC_CALLS_ASYNC,
                    service,
                    target,
                    notAsync(service, target),
                    orElsewhere("Drop @Async", service)));
        }
        if (context.kind() != null && context.kind().isServiceHook()) {
            return Optional.of(atInterruptTime(
                    InterruptServiceRules.HOOKS_ASYNC,
                    service,
                    target,
                    notAsync(service, target) + ", in the hook of an asynchronous service",
                    elsewhere(service)));
        }
        if (context.kind() == CallbackKind.HOT_KEY) {
            return Optional.of(atInterruptTime(
                    InterruptServiceRules.HOT_KEY,
                    service,
                    target,
                    notAsync(service, target) + ", in the callback of a hot key",
                    orElsewhere("Define the hot key with PriorityNotify (10h)", service)));
        }
        boolean timeOut = context.kind() == CallbackKind.ASYNC_TIME_OUT && target.atLeast(Target.WIN95);
        return ContextRules.atInterruptTime(service, target, timeOut)
                .map(rule -> atInterruptTime(
                        rule,
                        service,
                        target,
                        atInterruptTime(service, target) + " at hardware-interrupt time",
                        instead(service, target)));
    }

    /** What breaks a rule on what interrupts: an error, or a doubt where no document says that the service is for interrupts. */
    static Breach atInterruptTime(Rule rule, ServiceContract service, Target target, String tail, String fix) {
        return new Breach(rule, ContextRules.severityAtInterruptTime(rule, service, target), tail, fix);
    }

    /** What a message says of a service that is called where only asynchronous ones may be. */
    static String notAsync(ServiceContract service, Target target) {
        return service.async() == Versions.UNSTATED
                ? ", of which no document says that it is asynchronous"
                : inVersion(service, target) + ", which is not asynchronous";
    }

    private static String atInterruptTime(ServiceContract service, Target target) {
        return service.async() == Versions.UNSTATED ? notAsync(service, target) + "," : inVersion(service, target);
    }

    /** For a service that is asynchronous in another version: says in which. */
    private static String inVersion(ServiceContract service, Target target) {
        if (service.async() == Versions.NEVER || service.isAsync(target)) {
            return "";
        }
        return " (asynchronous in Windows %s only)".formatted(service.async() == Versions.ONLY_30 ? "3.0" : "98");
    }

    private static String instead(ServiceContract service, Target target) {
        boolean exists = !service.name().equals("Get_Crit_Section_Status") || target.atLeast(Target.WIN31);
        return INSTEAD.containsKey(service.name()) && exists
                ? orElsewhere("Use " + INSTEAD.get(service.name()), service)
                : elsewhere(service);
    }

    /** Where it may be called: mostly in an event; but no event may wait (rules SY-03, SY-15). */
    static String elsewhere(ServiceContract service) {
        if (ServiceGroups.waitsForWin32(service)) {
            return "Wait in a thread of the program that owns the object.";
        }
        return service.name().equals("Wait_Semaphore")
                ? "Signal here, and wait where a virtual machine called the driver."
                : POST;
    }

    /** True for what no event may do: wait for a signal. */
    static boolean waits(ServiceContract service) {
        return !elsewhere(service).equals(POST);
    }

    private static String orElsewhere(String fix, ServiceContract service) {
        String elsewhere = elsewhere(service);
        return fix + ", or " + elsewhere.substring(0, 1).toLowerCase(Locale.ROOT) + elsewhere.substring(1);
    }

    private static Optional<Breach> afterInit(ServiceContract service, Context context) {
        if (context.time() != Time.TASK && context.time() != Time.EXIT) {
            return Optional.empty();
        }
        return ContextRules.afterInit(service, context.target())
                .map(rule -> Breach.of(
                        rule,
                        " after initialisation",
                        "Call it while SYS_CRITICAL_INIT, DEVICE_INIT or INIT_COMPLETE is handled."));
    }

    /**
     * Rules CM-17 and CM-19.
     *
     * @param initOrder the driver's place in the order of initialisation
     */
    public static Optional<Breach> outOfOrder(ServiceContract service, Context context, int initOrder) {
        return MessageRules.outOfOrder(service, context, initOrder);
    }

    /**
     * Rule NX-09.
     *
     * @param interrupt the interrupt that a service executes; null when it is computed
     */
    public static Optional<Breach> execution(ServiceContract service, Context context, Integer interrupt) {
        return EventTimeRules.execution(service, context, interrupt);
    }

    /** True for a service that {@link #needlessStatus} has something to say about. */
    public static boolean needsCompany(ServiceContract service) {
        return ServiceGroups.asksStatus(service);
    }

    /**
     * Rules CS-25 and EF-17: asking who owns the critical section where one flag would do.
     *
     * @param others the services that the same callback calls later
     * @param schedulesItself true when the callback registers itself again
     */
    public static Optional<Breach> needlessStatus(
            ServiceContract service, Context context, Collection<ServiceContract> others, boolean schedulesItself) {
        return SwitchRules.needlessTest(service, context, others)
                .or(() -> SwitchRules.chase(service, context, schedulesItself));
    }

    /**
     * The rule that a call breaks in an event's callback whose time has run out: what acts on the virtual machine that happens to be
     * current, and what nothing but a restriction makes legal (rule ET-05).
     *
     * @param context what the restrictions promise while they are met
     * @param others the services that the same code calls
     */
    public static Optional<Rule> whenLate(
            ServiceContract service, Context context, Collection<ServiceContract> others) {
        Optional<Rule> acts = ContextRules.whenLate(service);
        if (acts.isPresent() || judge(service, context).isPresent()) {
            return acts;
        }
        return judge(service, context.asking(0))
                .filter(breach -> others.stream().noneMatch(o -> excuses(o, breach.rule())))
                .map(breach -> LateCallbackRules.NO_RESTRICTION_HOLDS);
    }

    /** True when some service settles what is legal in this context. */
    public static boolean maySettle(Context context) {
        return context.time() == Time.INTERRUPT || context.time() == Time.REENTERED;
    }

    /** True for a service that settles what is legal from there on: whoever calls it knows better. */
    public static boolean settles(ServiceContract service, Context context) {
        return switch (context.time()) {
            // Nonzero means that the interrupt hit the VMM: who asks knows what is legal.
            case INTERRUPT -> service.name().equals("Get_VMM_Reenter_Count");
            case REENTERED -> service.name().equals("Begin_Reentrant_Execution");
            default -> false;
        };
    }

    /** True for a service after which a breach of this rule in the same callback is not certain any more. */
    public static boolean excuses(ServiceContract service, Rule rule) {
        if (rule == EventTimeRules.PAGING || rule == EventTimeRules.DOS_CALL) {
            return ServiceGroups.claims(service)
                    || ServiceGroups.asksStatus(service)
                    || ServiceGroups.asksPaging(service);
        }
        return HeldSectionRules.ALL.contains(rule) && ServiceGroups.releases(service);
    }

    /** The calls of one mistake have one name: a nested block is begun, used and ended. */
    public static String cause(ServiceContract service) {
        return ServiceGroups.nests(service) && service.device().equals("VMM") ? "nested execution" : service.name();
    }
}
