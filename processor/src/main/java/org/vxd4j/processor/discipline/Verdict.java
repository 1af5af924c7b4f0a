package org.vxd4j.processor.discipline;

import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.Part;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;

/** What is told about a step that breaks a rule. */
final class Verdict {
    private Verdict() {}

    /**
     * A violation as bad as its rule says, for the reason that its rule gives.
     *
     * @param rule its number
     * @param what what is wrong, in one line
     * @param fix the shortest way to mend it
     * @param where the service
     */
    static Finding of(String rule, String what, String fix, String where) {
        Rule declared = RuleCatalogue.get(rule);
        return new Finding(declared, declared.severity(), Part.EVENT, null, what, declared.why(), fix, where);
    }

    /**
     * A violation as bad as its rule says.
     *
     * @param rule its number
     * @param what what is wrong, in one line
     * @param why why that breaks the rule
     * @param fix the shortest way to mend it
     * @param where the service
     */
    static Finding of(String rule, String what, String why, String fix, String where) {
        Rule declared = RuleCatalogue.get(rule);
        return new Finding(declared, declared.severity(), Part.VALUE, null, what, why, fix, where);
    }
}
