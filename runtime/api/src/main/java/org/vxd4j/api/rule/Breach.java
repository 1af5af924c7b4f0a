package org.vxd4j.api.rule;

/**
 * A service that is called where it is not for.
 *
 * @param rule the rule that is broken
 * @param severity how bad it is here
 * @param tail what follows the name of the service in the message, from its space or comma on
 * @param fix the shortest way to mend it
 */
public record Breach(Rule rule, Severity severity, String tail, String fix) {

    /** As bad as the rule says. */
    static Breach of(Rule rule, String tail, String fix) {
        return new Breach(rule, rule.severity(), tail, fix);
    }
}
