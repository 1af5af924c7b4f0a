package org.vxd4j.processor.discipline;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.vxd4j.api.service.Effect;
import org.vxd4j.processor.flow.Condition;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Paths;
import org.vxd4j.processor.flow.Relation;
import org.vxd4j.processor.model.Entry;

/** What the answer to a question for the owner of the critical section means (rules CS-17, CS-18). */
final class SectionStatus implements Discipline {
    static final String NO_BLOCK = "Get_Crit_Status_No_Block";
    static final String STATUS = "Get_Crit_Section_Status";
    private static final Set<String> OWN_WAIT = Set.of("Begin_Critical_Section", "Claim_Critical_Section");

    @Override
    public void check(Subjects driver, Breaches breaches) {
        Ledger ledger = new Ledger(driver, Pairs.CRITICAL_SECTION);
        for (Subject subject : driver.all()) {
            if (subject.rawCalls(NO_BLOCK).findAny().isPresent()) {
                new Waits(subject).told().forEach(n -> waits(subject, n, breaches));
            }
            if (ledger.isRoot(subject) && !isGuarded(driver, subject)) {
                subject.rawCalls(NO_BLOCK, STATUS)
                        .filter(ledger.account(subject).free()::contains)
                        .filter(n -> believesOwner(subject, n))
                        .forEach(n -> owner(subject, n, breaches));
            }
        }
    }

    /** True for a method that is entered with the section claimed. */
    static boolean isGuarded(Subjects driver, Subject subject) {
        return driver.driver().entries().stream()
                .anyMatch(e -> e instanceof Entry.Guard
                        && e.method().name().equals(subject.method().name()));
    }

    private static boolean believesOwner(Subject subject, Node call) {
        return Results.looks(subject, call)
                .filter(names -> names.contains("owner") && !names.contains("claims"))
                .isPresent();
    }

    private static void owner(Subject subject, Node node, Breaches breaches) {
        String name = subject.service(node).orElseThrow().name();
        breaches.add(
                Verdict.of(
                        "CS-18",
                        "the owner of the critical section is used without a look at the claims",
                        "While the section is free the service names the current virtual machine, which owns nothing.",
                        "Look at claims() first: 0 means that nobody owns it.",
                        name),
                subject,
                node);
    }

    private static void waits(Subject subject, Node node, Breaches breaches) {
        breaches.add(
                Verdict.of(
                        "CS-17",
                        "a wait that only Get_Crit_Status_No_Block is the reason for",
                        "It leaves delayed releases alone: the section may be as good as free, and the wait for nothing.",
                        "Call Get_Crit_Section_Status, which completes them, or claim the section.",
                        NO_BLOCK),
                subject,
                node);
    }

    /** What is known of the section on a way. */
    private enum Known {
        NOTHING,
        OWNED,
        FREE
    }

    /** Waits because Get_Crit_Status_No_Block says that the section is owned: who waits when it is free, too, does not wait for it. */
    private static final class Waits implements Paths.Watcher<Known> {
        private final Subject subject;
        private final Map<Known, Set<Node>> waits = new EnumMap<>(Known.class);

        Waits(Subject subject) {
            this.subject = subject;
            for (Known known : Known.values()) {
                waits.put(known, new LinkedHashSet<>());
            }
        }

        /** The waits that are certain; none when not all ways could be followed. */
        Set<Node> told() {
            boolean all = subject.paths().follow(Known.NOTHING, this);
            Set<Node> owned = new LinkedHashSet<>(waits.get(Known.OWNED));
            boolean otherwise = waits.get(Known.FREE).stream().anyMatch(n -> !owned.contains(n));
            owned.removeAll(waits.get(Known.FREE));
            owned.removeAll(waits.get(Known.NOTHING));
            return all && !otherwise ? owned : Set.of();
        }

        @Override
        public Known at(Node node, Known known, Paths.Values values) {
            if (subject.calls(node, STATUS)) {
                return Known.NOTHING;
            }
            boolean waiting = subject.service(node)
                    .filter(s -> s.effects().contains(Effect.BLOCKS) && !OWN_WAIT.contains(s.name()))
                    .isPresent();
            if (waiting) {
                waits.get(known).add(node);
            }
            return known;
        }

        @Override
        public Known when(Node from, Condition condition, Known known, Paths.Values values) {
            boolean claims = condition.right() == null
                    && values.of(condition.left()) instanceof Origin.Step step
                    && step.node().op() instanceof Op.Call call
                    && call.callee().name().equals("claims")
                    && subject.resultOf(step)
                            .filter(n -> subject.calls(n, NO_BLOCK))
                            .isPresent();
            boolean owned = condition.relation() == Relation.NOT_EQUAL || condition.relation() == Relation.GREATER;
            return claims ? owned ? Known.OWNED : Known.FREE : known;
        }
    }
}
