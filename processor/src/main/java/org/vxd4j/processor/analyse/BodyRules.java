package org.vxd4j.processor.analyse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vxd4j.api.Target;
import org.vxd4j.api.callback.Time;
import org.vxd4j.api.rule.Breach;
import org.vxd4j.api.rule.CallContextRules;
import org.vxd4j.api.rule.Context;
import org.vxd4j.api.rule.EffectRules;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.Part;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.Severity;
import org.vxd4j.api.rule.VersionRules;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.analyse.Promises.Promise;

/** Judges what is reached by the context that the entry point is called in. */
final class BodyRules {
    // Numbers, not rules: the catalogue is read when there is something to tell.
    private static final String EFFECTS = "DS-18";
    private static final String GUARD_IN_CONSTRUCTOR = "DS-15";

    private BodyRules() {}

    /**
     * The rule that a service breaks in a context; empty when it is legal there.
     *
     * @param entry how messages name the entry point
     * @param initOrder the driver's place in the order of initialisation
     */
    static Optional<Finding> inContext(Context context, String entry, int initOrder, Reached.Service reached) {
        if (context.time() == Time.CONSTRUCTION) {
            return reached.guard() ? Optional.of(inConstructor(reached)) : Optional.empty();
        }
        ServiceContract service = reached.contract();
        Optional<Breach> breach = CallContextRules.judge(service, context);
        if (breach.isEmpty()) {
            breach = CallContextRules.outOfOrder(service, context, initOrder);
        }
        if (breach.isEmpty() && !reached.guard()) {
            breach = CallContextRules.execution(service, context, reached.call().firstConstant());
        }
        return breach.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(subject(context) + entry, breach.get(), reached));
    }

    /** Rules that need to know what else the callback does. */
    static Optional<Finding> inCompany(
            Context context, String entry, Reached.Service reached, List<ServiceContract> others, boolean again) {
        return CallContextRules.needlessStatus(reached.contract(), context, others, again)
                .map(breach -> finding(subject(context) + entry, breach, reached));
    }

    /** Rule DS-18; empty when a service does nothing but what is stated. */
    static Optional<Finding> beyond(Promise promise, String entry, Reached.Service reached) {
        String effects = EffectRules.unstated(promise.effects(), reached.contract()).stream()
                .map(Effect::name)
                .collect(Collectors.joining(", "));
        if (effects.isEmpty()) {
            return Optional.empty();
        }
        String name = promise.method().label();
        Rule rule = RuleCatalogue.get(EFFECTS);
        return Optional.of(finding(
                rule,
                rule.severity(),
                "%s %s %s (%s), which @Effects of %s does not state"
                        .formatted(entry, verb(reached), reached.contract().name(), effects, name),
                reached,
                "State it there, or post an event and do it there."));
    }

    private static String subject(Context context) {
        if (context.asyncService()) {
            return "the asynchronous service ";
        }
        return context.ring0() ? "the ring-0 event " : "";
    }

    private static Finding finding(String subject, Breach breach, Reached.Service reached) {
        String what = "%s %s %s%s"
                .formatted(subject, verb(reached), reached.contract().name(), breach.tail());
        return finding(breach.rule(), breach.severity(), what, reached, breach.fix());
    }

    private static Finding inConstructor(Reached.Service reached) {
        Rule rule = RuleCatalogue.get(GUARD_IN_CONSTRUCTOR);
        return finding(
                rule,
                rule.severity(),
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
        String what =
                "%s %s %s".formatted(entry, reached.chain().size() == 1 ? reached.verb() : "reaches", reached.what());
        return new Finding(
                rule, rule.severity(), Part.EVENT, null, what, why(rule, reached), fix(rule), reached.what());
    }

    private static String fix(Rule rule) {
        return switch (rule.id()) {
            case "HN-01" -> "Ask Get_System_Time, or set a time-out.";
            case "HN-02" -> "Leave it out: one driver runs at a time; @CritSection keeps other virtual machines out.";
            case "HN-03" -> "Seed it with a constant.";
            case "HN-04" -> "Pass what it needs to the device from outside; Out_Debug_String shows a message.";
            default -> "Make it a field of the driver object, or a constant.";
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
        boolean plain = reached.chain().size() == 1
                && !(reached instanceof Reached.Service service && (service.poster() || service.guard()));
        return plain ? rule.why() : reached.chain().story() + rule.why();
    }

    private static String verb(Reached reached) {
        return reached.chain().size() == 1 ? "calls" : "reaches";
    }
}
