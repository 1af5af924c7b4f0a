package org.vxd4j.api.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All rules on calls that the numbers among their arguments alone decide. The rules on events are others: {@link EventRules}. */
public final class CallRules {

    /** The rules in the order of the catalogue. */
    public static final List<CallRule> ALL = Stream.of(
                    ClaimCallRules.ALL,
                    SemaphoreCallRules.ALL,
                    SchedulingCallRules.ALL,
                    SystemCallRules.ALL,
                    MemoryCallRules.ALL,
                    RangeRules.ALL)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(rule -> rule.rule().id()))
            .toList();

    private static final Map<String, List<CallRule>> BY_SERVICE = byService();

    private CallRules() {}

    private static Map<String, List<CallRule>> byService() {
        Map<String, List<CallRule>> rules = new TreeMap<>();
        for (CallRule rule : ALL) {
            rule.services()
                    .forEach(s ->
                            rules.computeIfAbsent(s, k -> new ArrayList<>()).add(rule));
        }
        if (!rules.keySet().equals(JudgedServices.ALL)) {
            throw new IllegalStateException("JudgedServices has other names than the rules: " + rules.keySet());
        }
        return rules;
    }

    /** Everything that is wrong with a call, in the order of the catalogue; empty when nothing is, as far as it is known. */
    public static List<Finding> check(CallArguments call) {
        return BY_SERVICE.getOrDefault(call.service().name(), List.of()).stream()
                .map(rule -> rule.find(call))
                .flatMap(Optional::stream)
                .toList();
    }
}
