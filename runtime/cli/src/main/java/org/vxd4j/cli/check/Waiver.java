package org.vxd4j.cli.check;

import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleCoverage;
import org.vxd4j.api.rule.RuleCoverage.Where;

/**
 * An {@code @Unchecked} in a source file.
 *
 * @param file the number of the file among those that are checked
 * @param line its line, from 1
 * @param rule the rule's id or name, as written
 * @param because the reason, as written
 * @param own the characters that it takes
 * @param annotation the same, or those of its container when it stands in one
 * @param scope the characters of the method or class that it covers
 */
record Waiver(int file, int line, String rule, String because, Span own, Span annotation, Span scope) {

    /**
     * Characters of a file.
     *
     * @param from the first one
     * @param to the one behind the last
     */
    record Span(int from, int to) {
        boolean has(int offset) {
            return offset >= from && offset < to;
        }
    }

    /** The rule's id, or what is written when there is no such rule. */
    String id() {
        return RuleCatalogue.find(rule).map(Rule::id).orElse(rule);
    }

    /** True when the kernel checks the rule while a machine runs. */
    boolean isCheckedAtRunTime() {
        return RuleCatalogue.find(rule)
                .map(RuleCoverage::where)
                .filter(where -> where == Where.BOTH || where == Where.RUN_TIME)
                .isPresent();
    }
}
