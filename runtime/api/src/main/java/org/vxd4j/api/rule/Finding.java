package org.vxd4j.api.rule;

import java.util.Optional;
import org.vxd4j.api.Pef;

/**
 * A violation: the rule, where it is broken, what is wrong there and how to mend it.
 *
 * @param rule the rule that is broken
 * @param severity how bad it is here
 * @param part the part that is wrong
 * @param flag the flag that is wrong, when the part is {@link Part#FLAGS}; else null
 * @param what what is wrong, in one line
 * @param why why that breaks the rule
 * @param fix the shortest way to mend it
 * @param where the service, for the last line of the message
 */
public record Finding(
        Rule rule, Severity severity, Part part, Pef flag, String what, String why, String fix, String where) {

    /** A violation by an event, as bad as its rule says. */
    static Optional<Finding> of(
            Rule rule, EventArguments event, Part part, Pef flag, String what, String why, String fix) {
        return Optional.of(new Finding(
                rule, rule.severity(), part, flag, what, why, fix, event.via().ddkName()));
    }

    /** A violation by one of an event's flags, as bad as its rule says. */
    static Optional<Finding> ofFlag(Rule rule, EventArguments event, Pef flag, String what, String why, String fix) {
        return of(rule, event, Part.FLAGS, flag, what, why, fix);
    }

    /** The same finding, as bad as it is in another version. */
    Finding as(Severity other) {
        return new Finding(rule, other, part, flag, what, why, fix, where);
    }

    /** The message in three lines: name and what, why, fix with id, service and versions. */
    public String message() {
        return "[vxd:%s] %s%n  %s%n  %s     (%s; %s; %s)"
                .replace("%n", "\n")
                .formatted(rule.name(), what, why, fix, rule.id(), where, rule.versions());
    }
}
