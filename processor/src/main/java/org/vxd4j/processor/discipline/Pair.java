package org.vxd4j.processor.discipline;

import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;

/**
 * What must be given back by whoever took it.
 *
 * @param rule number of the rule
 * @param meter which steps take and give it
 * @param taken what was done, for messages: {@code the critical section is claimed}
 * @param giver the service that gives it back
 * @param fix how to mend it
 * @param stay where it may stay taken
 */
record Pair(String rule, Meter meter, String taken, String giver, String fix, Stay stay) {

    /** Where something may stay taken. */
    enum Stay {
        /** Nowhere: it is given back before the VMM gets control again. */
        NOT_AT_ALL,
        /** Until another callback of the driver gives it back. */
        UNTIL_LATER,
        /** For good; only who gives it back on some ways has to do so on all. */
        FOR_GOOD
    }

    Rule declared() {
        return RuleCatalogue.get(rule);
    }
}
