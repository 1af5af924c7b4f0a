package org.vxd4j.api.rule;

import org.vxd4j.api.Target;

/**
 * A rule of the project's list that no driver can break: there is no way to write it.
 *
 * @param id its number
 * @param severity how bad a violation would be
 * @param since first version it applies to
 * @param statement what must (not) be
 * @param because why no driver can break it, in one sentence
 * @param test the test class that proves it; {@code -} where there is nothing to run
 */
public record HeldRule(String id, Severity severity, Target since, String statement, String because, String test) {

    /** The versions it applies to, as messages write them. */
    public String versions() {
        return "Windows " + since.label() + "+";
    }
}
