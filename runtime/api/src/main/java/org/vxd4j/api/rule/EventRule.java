package org.vxd4j.api.rule;

import java.util.Optional;

/**
 * A rule on events with the pure function that decides it: the processor calls it on an annotation's constants, the kernel
 * on the same arguments of a call.
 *
 * @param rule the rule
 * @param check what is wrong with the arguments, if anything; called only for versions the rule applies to
 */
public record EventRule(Rule rule, Check check) {

    /** Decides one rule. */
    @FunctionalInterface
    public interface Check {
        /** The violation, or empty. */
        Optional<Finding> apply(Rule rule, EventArguments arguments);
    }

    /** The violation of this rule by these arguments, or empty. */
    public Optional<Finding> find(EventArguments arguments) {
        return rule.appliesTo(arguments.target()) ? check.apply(rule, arguments) : Optional.empty();
    }
}
