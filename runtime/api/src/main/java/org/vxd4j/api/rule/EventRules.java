package org.vxd4j.api.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules on events that their arguments alone decide. */
public final class EventRules {

    /** The rules in the order of the catalogue. */
    public static final List<EventRule> ALL = Stream.of(
                    EventFlagRules.ALL,
                    ScopeFlagRules.ALL,
                    CriticalSectionFlagRules.ALL,
                    UnwiseFlagRules.ALL,
                    BoostRules.ALL,
                    UnusualBoostRules.ALL,
                    EventScopeRules.ALL,
                    EventTimeOutRules.ALL,
                    BetterServiceRules.ON_EVENTS)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(rule -> rule.rule().id()))
            .toList();

    private EventRules() {}

    /**
     * Everything that is wrong with these arguments, in the order of the catalogue; empty when nothing is.
     *
     * <p>One cause gives one finding: no two of them stand on the same part and flag.
     */
    public static List<Finding> check(EventArguments arguments) {
        List<Finding> findings = List.of();
        for (EventRule rule : ALL) {
            Optional<Finding> finding = rule.find(arguments);
            if (finding.isPresent()) {
                findings = findings.isEmpty() ? new ArrayList<>() : findings;
                findings.add(finding.get());
            }
        }
        return findings;
    }
}
