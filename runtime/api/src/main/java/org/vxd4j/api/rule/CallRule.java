package org.vxd4j.api.rule;

import java.util.Optional;
import java.util.Set;

/**
 * A rule on calls of certain services with the pure function that decides it: the processor calls it on the constants in the code,
 * the kernel on the arguments of a call that happens.
 *
 * @param rule the rule
 * @param services DDK names of the services it is about
 * @param check what is wrong with a call, if anything; called only for these services, and versions the rule applies to
 */
public record CallRule(Rule rule, Set<String> services, Check check) {

    /** Decides one rule. */
    @FunctionalInterface
    public interface Check {
        /** The violation, or empty: also when an argument that decides is not known. */
        Optional<Finding> apply(Rule rule, CallArguments call);
    }

    static CallRule on(String service, Rule rule, Check check) {
        return new CallRule(rule, Set.of(service), check);
    }

    /** The violation of this rule by this call, or empty. */
    Optional<Finding> find(CallArguments call) {
        return rule.appliesTo(call.target()) ? check.apply(rule, call) : Optional.empty();
    }
}
