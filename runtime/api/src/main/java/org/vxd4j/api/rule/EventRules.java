package org.vxd4j.api.rule;

import java.util.ArrayList;
import java.util.List;

/** All rules on events that their arguments alone decide. */
public final class EventRules {

    /** The rules in the order of the catalogue. */
    public static final List<EventRule> ALL = List.copyOf(EventFlagRules.ALL);

    private EventRules() {}

    /** Everything that is wrong with these arguments, in the order of the catalogue; empty when nothing is. */
    public static List<Finding> check(EventArguments arguments) {
        List<Finding> findings = new ArrayList<>();
        for (EventRule rule : ALL) {
            rule.find(arguments).ifPresent(findings::add);
        }
        return findings;
    }
}
