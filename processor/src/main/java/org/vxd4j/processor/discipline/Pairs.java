package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What drivers take and must give back. */
final class Pairs {

    /** The critical section. */
    static final Meter CRITICAL_SECTION = new ServiceMeter(
            Set.of("Begin_Critical_Section", "Claim_Critical_Section"),
            Set.of("End_Critical_Section", "Release_Critical_Section", "End_Crit_And_Suspend"),
            Map.of("Claim_Critical_Section", 0, "Release_Critical_Section", 0),
            Map.of("End_Crit_And_Suspend", true));

    static final List<Pair> ALL = List.of(new Pair(
            "CS-01",
            CRITICAL_SECTION,
            "the critical section is claimed",
            "End_Critical_Section",
            "Give it back in a finally block, or annotate the method @CritSection.",
            Pair.Stay.UNTIL_LATER));

    private Pairs() {}
}
