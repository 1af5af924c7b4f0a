package org.vxd4j.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.Via;
import org.vxd4j.api.rule.EventArguments.Handle;

/** One mistake, one message: over combinations of everything the rules on events look at. */
class OneCauseOneFindingTest {
    private static final int[] BOOSTS = {
        Boost.UNSTATED, Boost.NONE, -16, 1, 4, 0x10, 0x20, 0x1000, 0x2000, 0x100000, 0x400000, 0x40000000, 0x50000000
    };
    private static final int[] TIME_OUTS = {-1, 0, 50};
    private static final Set<String> PLACE = Set.of("ES-04", "DV-07", "DS-14");

    /** A finding's place: where the author is sent. */
    private record Place(Part part, Pef flag) {}

    @Test
    void noTwoFindingsStandOnOnePlaceForAnyTwoFlags() {
        int bits = Pef.values().length + 1;
        for (int first = 0; first < bits; first++) {
            for (int second = first; second < bits; second++) {
                checkAll(1 << first | 1 << second);
            }
        }
        checkAll(0);
    }

    @Test
    void noTwoFindingsStandOnOnePlaceForAnyFlagsOfARestrictedEvent() {
        for (int flags = 0; flags < 1 << Pef.values().length; flags++) {
            for (Handle handle : Handle.values()) {
                check(new EventArguments(Target.WIN95, Via.CALL_RESTRICTED_EVENT, handle, flags, Boost.NONE, 50));
            }
        }
    }

    private static void checkAll(int flags) {
        for (Target target : Target.values()) {
            for (Via via : Via.values()) {
                for (Handle handle : Handle.values()) {
                    for (int boost : BOOSTS) {
                        for (int timeOut : TIME_OUTS) {
                            if (via != Via.LEAST) {
                                check(new EventArguments(target, via, handle, flags, boost, timeOut));
                            }
                        }
                    }
                }
            }
        }
    }

    private static void check(EventArguments arguments) {
        List<Finding> findings = EventRules.check(arguments);
        if (findings.size() < 2) {
            return;
        }
        Set<Place> places = new HashSet<>();
        for (Finding finding : findings) {
            if (!places.add(new Place(finding.part(), finding.flag()))
                    || PLACE.contains(finding.rule().id())) {
                assertThat(findings)
                        .as("%s", arguments)
                        .extracting(Finding::message)
                        .hasSize(1);
            }
        }
    }
}
