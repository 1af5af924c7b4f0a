package org.vxd4j.processor.analyse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.ContextRules;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.Part;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.Severity;
import org.vxd4j.api.rule.VersionRules;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.Versions;
import org.vxd4j.processor.code.Hop;

/** Judges what is reached by the context that the entry point is called in. */
final class BodyRules {
    private static final Rule ASYNC_CALLS_ASYNC = RuleCatalogue.get("IT-02");
    private static final Rule GUARD_IN_CONSTRUCTOR = RuleCatalogue.get("DS-15");

    /** What does nearly the same where a service is not for. */
    private static final Map<String, String> INSTEAD = Map.of(
            "Get_Crit_Section_Status", "Get_Crit_Status_No_Block",
            "Adjust_Exec_Priority", "Call_Priority_VM_Event with the boost");

    private BodyRules() {}

    /** The rule that a service breaks in a context; empty when it is legal there. */
    static Optional<Finding> inContext(Context context, String entry, Reached.Service reached) {
        ServiceContract service = reached.contract();
        return switch (context.time()) {
            case INTERRUPT -> atInterruptTime(context, entry, reached);
            case CONSTRUCTION -> reached.guard() ? Optional.of(inConstructor(reached)) : Optional.empty();
            case TASK -> ContextRules.afterInit(service, context.target()).map(r -> afterInit(r, entry, reached));
            case EVENT ->
                context.ring0()
                        ? ContextRules.inRing0Event(service).map(r -> inRing0Event(r, entry, reached))
                        : Optional.empty();
            case INITIALISATION, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<Finding> atInterruptTime(Context context, String entry, Reached.Service reached) {
        ServiceContract service = reached.contract();
        Target target = context.target();
        Optional<Rule> broken = ContextRules.atInterruptTime(service, target);
        if (context.asyncService()) {
            return broken.map(r -> finding(
                    ASYNC_CALLS_ASYNC,
                    ASYNC_CALLS_ASYNC.severity(),
                    "the asynchronous service %s %s %s, which is not asynchronous"
                            .formatted(entry, verb(reached), service.name() + inVersion(service, target)),
                    reached,
                    "Drop @Async, or post an event and call it there."));
        }
        return broken.map(r -> finding(
                r,
                ContextRules.severityAtInterruptTime(r, target),
                "%s %s %s at hardware-interrupt time"
                        .formatted(entry, verb(reached), service.name() + inVersion(service, target)),
                reached,
                instead(service, target)));
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
                ? "Use %s, or post an event and call it there.".formatted(INSTEAD.get(service.name()))
                : "Post an event and call it there.";
    }

    private static Finding inRing0Event(Rule rule, String entry, Reached.Service reached) {
        ServiceContract service = reached.contract();
        String does;
        if (service.effects().contains(Effect.NESTED_EXEC)) {
            does = "executes virtual machine code";
        } else if (service.effects().contains(Effect.BLOCKS)) {
            does = "may block";
        } else {
            does = service.effects().contains(Effect.ADJUSTS_PRIORITY)
                    ? "changes an execution priority"
                    : "may switch tasks";
        }
        return finding(
                rule,
                rule.severity(),
                "the ring-0 event %s %s %s, which %s".formatted(entry, verb(reached), service.name(), does),
                reached,
                "Drop RING0_EVENT, or post an ordinary event and call it there.");
    }

    private static Finding afterInit(Rule rule, String entry, Reached.Service reached) {
        return finding(
                rule,
                rule.severity(),
                "%s %s %s after initialisation"
                        .formatted(entry, verb(reached), reached.contract().name()),
                reached,
                "Call it while SYS_CRITICAL_INIT, DEVICE_INIT or INIT_COMPLETE is handled.");
    }

    private static Finding inConstructor(Reached.Service reached) {
        return finding(
                GUARD_IN_CONSTRUCTOR,
                GUARD_IN_CONSTRUCTOR.severity(),
                "the constructor calls a @CritSection method",
                reached,
                "Call it from @Control(ControlMessage.DEVICE_INIT), or drop @CritSection.");
    }

    /** Rule DV-07, or a number of its own; empty when the version has the service. A poster's service is judged by its annotation. */
    static Optional<Finding> inVersion(Target target, String entry, Reached.Service reached) {
        ServiceContract service = reached.contract();
        if (reached.poster() || target.atLeast(service.since())) {
            return Optional.empty();
        }
        Rule missing = VersionRules.missing(service);
        return Optional.of(finding(
                missing,
                missing.severity(),
                "%s %s %s, which does not exist in Windows %s"
                        .formatted(entry, verb(reached), service.name(), target.label()),
                reached,
                "It came with Windows %s: set target = Target.%s, or ask Get_VMM_Version first."
                        .formatted(service.since().label(), service.since())));
    }

    /** The rules against what depends on the host (group HN). */
    static Finding onHost(String entry, Reached.Host reached) {
        Rule rule = RuleCatalogue.get(reached.rule());
        String what = "%s %s %s".formatted(entry, reached.chain().size() == 1 ? "uses" : "reaches", reached.what());
        return new Finding(
                rule, rule.severity(), Part.EVENT, null, what, why(rule, reached), fix(rule), reached.what());
    }

    private static String fix(Rule rule) {
        return switch (rule.id()) {
            case "HN-01" -> "Ask Get_System_Time, or set a time-out.";
            case "HN-02" -> "Leave it out: one driver runs at a time; @CritSection keeps other virtual machines out.";
            case "HN-03" -> "Seed it with a constant.";
            case "HN-04" -> "Pass what it needs to the device from outside.";
            default -> "Make it a field of the driver object, or final.";
        };
    }

    private static Finding finding(Rule rule, Severity severity, String what, Reached.Service reached, String fix) {
        return new Finding(
                rule,
                severity,
                Part.EVENT,
                null,
                what,
                why(rule, reached),
                fix,
                reached.contract().name());
    }

    /** The chain, call by call, and what the rule is good for. A single call needs no chain: the message stands there. */
    private static String why(Rule rule, Reached reached) {
        List<Hop> chain = reached.chain();
        boolean plain = chain.size() == 1
                && !(reached instanceof Reached.Service service && (service.poster() || service.guard()));
        return plain
                ? rule.why()
                : chain.stream().map(Hop::toString).collect(Collectors.joining("\n  ", "", "\n  ")) + rule.why();
    }

    private static String verb(Reached reached) {
        return reached.chain().size() == 1 ? "calls" : "reaches";
    }
}
