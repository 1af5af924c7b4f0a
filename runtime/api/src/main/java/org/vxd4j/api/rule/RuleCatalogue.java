package org.vxd4j.api.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All rules, by number and by name. */
public final class RuleCatalogue {
    private static final String PREFIX = "vxd:";
    private static final int SUGGESTIONS = 3;

    /** In the order of their numbers. */
    private static final Map<String, Rule> BY_ID = byId(List.of(
            EventHandleRules.ALL,
            PendingRules.ALL,
            HookAnswerRules.ALL,
            ClientRules.ALL,
            LeftoverRules.ALL,
            AnswerRules.ALL,
            LateCallbackRules.ALL,
            InterruptTimeRules.ALL,
            InterruptServiceRules.ALL,
            ReentryRules.ALL,
            MessageRules.ALL,
            HeldSectionRules.ALL,
            EventTimeRules.ALL,
            SwitchRules.ALL,
            Ring0Rules.ALL,
            CriticalSectionRules.ALL,
            SharedDataRules.ALL,
            RefusalRules.ALL,
            InterruptsOffRules.ALL,
            SectionUseRules.ALL,
            ListUseRules.ALL,
            GiveBackRules.ALL,
            NestedBlockRules.ALL,
            DeviceRules.ALL,
            RequestRules.ALL,
            HostRules.ALL,
            RangeRules.DECLARED,
            VersionRules.ALL,
            DescriptorRules.ALL,
            RawCallbackRules.ALL,
            SystemThreadRules.ALL,
            NestedModeRules.ALL,
            NeverFreedRules.ALL,
            BetterServiceRules.ALL,
            VectorRules.ALL,
            ServiceHookRules.ALL,
            SimulatedAccessRules.ALL,
            VmLifeRules.ALL,
            NoSwitchRules.ALL,
            VainWaitRules.ALL,
            InstanceRules.ALL,
            MonitorRules.ALL,
            InterruptLoadRules.ALL,
            ControlBlockRules.ALL,
            ShapeRules.ALL,
            EffectRules.ALL,
            WaiverRules.ALL));

    private static final List<Rule> ALL = List.copyOf(BY_ID.values());

    private RuleCatalogue() {}

    private static Map<String, Rule> byId(List<List<Rule>> groups) {
        Map<String, Rule> rules = new TreeMap<>();
        for (EventRule each : EventRules.ALL) {
            add(each.rule(), rules);
        }
        for (CallRule each : CallRules.ALL) {
            add(each.rule(), rules);
        }
        for (List<Rule> group : groups) {
            for (Rule rule : group) {
                add(rule, rules);
            }
        }
        return rules;
    }

    /** Some rules belong to two groups; no two rules have one number. */
    private static void add(Rule rule, Map<String, Rule> rules) {
        Rule other = rules.put(rule.id(), rule);
        if (other != null && other != rule) {
            throw new IllegalStateException("two rules have the number " + rule.id());
        }
    }

    /** All rules, ordered by group, then by number. */
    public static List<Rule> all() {
        return ALL;
    }

    /**
     * The rule with this number.
     *
     * @throws IllegalArgumentException when there is none; it names the nearest ones
     */
    public static Rule get(String id) {
        Rule rule = BY_ID.get(id);
        if (rule == null) {
            throw new IllegalArgumentException(
                    "there is no rule %s; the nearest are %s".formatted(id, String.join(", ", nearest(id))));
        }
        return rule;
    }

    /** The rule with this number or name, in upper or lower case; {@code vxd:} may stand before it, as it does in messages. */
    public static Optional<Rule> find(String idOrName) {
        boolean said = idOrName.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
        String wanted = said ? idOrName.substring(PREFIX.length()) : idOrName;
        return ALL.stream()
                .filter(rule ->
                        rule.id().equalsIgnoreCase(wanted) || rule.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** The numbers or names that a misspelt one resembles most: numbers for what looks like a number, names otherwise. */
    public static List<String> nearest(String idOrName) {
        String wanted = idOrName.toLowerCase(Locale.ROOT);
        boolean number = idOrName.matches("(?i)[a-z0-9]{2}-?\\d{1,2}");
        List<String> candidates = new ArrayList<>();
        for (Rule rule : ALL) {
            candidates.add(number ? rule.id() : rule.name());
        }
        candidates.sort(
                Comparator.comparingInt((String candidate) -> distance(wanted, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
        return List.copyOf(candidates.subList(0, SUGGESTIONS));
    }

    /** How many letters have to be put in, left out or changed to make one word of the other. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
