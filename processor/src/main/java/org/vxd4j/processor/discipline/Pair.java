package org.vxd4j.processor.discipline;

import java.util.List;

/**
 * What must be given back by whoever took it.
 *
 * @param rule number of the rule
 * @param meter which steps take and give it
 * @param taken what was done, for messages: {@code the critical section is claimed}
 * @param giver the service that gives it back
 * @param fix how to mend it
 * @param stay where it may stay taken
 * @param handle which argument of the services says what is taken, which must be the same that is given back; negative for none
 * @param through services of which one must have been called in between, otherwise it need not be given back; none when it always must
 */
record Pair(
        String rule, Meter meter, String taken, String giver, String fix, Stay stay, int handle, List<String> through) {

    /** The same, told of a service that gives back by itself what it took: then no other one does. */
    Pair of(String taker) {
        boolean itself = meter.giving().contains(taker);
        return itself ? new Pair(rule, meter, taken, taker, fix.replace(giver, taker), stay, handle, through) : this;
    }

    /** Where something may stay taken. */
    enum Stay {
        /** Nowhere: it is given back before the VMM gets control again. */
        NOT_AT_ALL,
        /** Until another callback of the driver gives it back. */
        UNTIL_LATER,
        /** For good; only who gives it back on some ways has to do so on all. */
        FOR_GOOD
    }
}
