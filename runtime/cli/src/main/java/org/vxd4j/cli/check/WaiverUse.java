package org.vxd4j.cli.check;

import java.util.List;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;

/**
 * A waiver, and what it is good for.
 *
 * @param file the file as it was typed
 * @param line the line of the waiver, from 1
 * @param rule the rule's id, or what is written when there is no such rule
 * @param because the reason
 * @param fault what is wrong with the waiver itself, as the compiler says; or null
 * @param checkedAtRunTime true when the kernel checks the rule while a machine runs
 * @param suppressed what the compiler would say without it
 */
public record WaiverUse(
        String file,
        int line,
        String rule,
        String because,
        String fault,
        boolean checkedAtRunTime,
        List<Problem> suppressed) {

    /** True when nothing is wrong with it, and the compiler says the same without it. */
    public boolean isUnused() {
        return fault == null && suppressed.isEmpty();
    }

    /** The rule's id and name. */
    public String title() {
        return RuleCatalogue.find(rule).map(r -> r.id() + " " + r.name()).orElse(rule);
    }

    /** The rule's name, or null when there is no such rule. */
    public String name() {
        return RuleCatalogue.find(rule).map(Rule::name).orElse(null);
    }
}
