package org.vxd4j.api.rule;

import org.vxd4j.api.Target;

/**
 * One rule of the VMM, as the checker, the kernel and {@code vxd4j explain} know it.
 *
 * <p>The examples are read with {@link RuleExample}.
 *
 * @param id the catalogue's number, as {@code EF-09}
 * @param name the name in messages, as {@code crit-boost-never-fires}
 * @param severity how bad a violation is, unless the finding says otherwise for its version
 * @param since first version it applies to
 * @param until last version it applies to
 * @param statement what must (not) be, in one sentence
 * @param why what happens otherwise
 * @param bad a driver's members that break it: the body of a {@code @VxD} class, compiled by the tests
 * @param good the legal twin, which differs as little as possible
 * @param source where the rule stands
 */
public record Rule(
        String id,
        String name,
        Severity severity,
        Target since,
        Target until,
        String statement,
        String why,
        String bad,
        String good,
        String source) {

    /** Of the number alone: no two rules share one, and the texts are long. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** A rule of every version whose violation is certainly wrong. */
    static Rule error(String id, String name, String statement, String why, String bad, String good, String source) {
        return new Rule(id, name, Severity.ERROR, Target.WIN30, Target.WIN98, statement, why, bad, good, source);
    }

    /** A rule of every version whose violation is dangerous or pointless. */
    static Rule warning(String id, String name, String statement, String why, String bad, String good, String source) {
        return new Rule(id, name, Severity.WARNING, Target.WIN30, Target.WIN98, statement, why, bad, good, source);
    }

    /** A rule of every version that is a matter of style. */
    static Rule note(String id, String name, String statement, String why, String bad, String good, String source) {
        return new Rule(id, name, Severity.NOTE, Target.WIN30, Target.WIN98, statement, why, bad, good, source);
    }

    /** The same rule, from this version on. */
    Rule from(Target first) {
        return within(first, until);
    }

    /** The same rule, up to and with this version. */
    Rule upTo(Target last) {
        return within(since, last);
    }

    /** The same rule, for these versions. */
    Rule within(Target first, Target last) {
        return new Rule(id, name, severity, first, last, statement, why, bad, good, source);
    }

    /** True when the rule applies to drivers for this version. */
    public boolean appliesTo(Target target) {
        return target.atLeast(since) && until.atLeast(target);
    }

    /** The versions it applies to, as messages write them: "Windows 95+", "Windows 3.0 to 3.1". */
    public String versions() {
        if (until == Target.WIN98) {
            return since == Target.WIN98 ? "Windows 98" : "Windows " + since.label() + "+";
        }
        return since == until ? "Windows " + since.label() : "Windows %s to %s".formatted(since.label(), until.label());
    }
}
