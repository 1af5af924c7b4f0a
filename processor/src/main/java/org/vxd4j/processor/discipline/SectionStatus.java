package org.vxd4j.processor.discipline;

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
                subject.paths().follow(false, new Waits(subject, breaches));
            }
            if (ledger.isRoot(subject) && !isGuarded(driver, subject)) {
                subject.rawCalls(NO_BLOCK, STATUS)
                        .filter(ledger.account(subject).free()::contains)
                        .filter(n -> believesOwner(subject, n))
                        .forEach(n -> owner(subject, n, breaches));
            }
        }
    }

    private static boolean isGuarded(Subjects driver, Subject subject) {
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

    /** Waits because Get_Crit_Status_No_Block says that the section is owned. */
    private record Waits(Subject subject, Breaches breaches) implements Paths.Watcher<Boolean> {

        @Override
        public Boolean at(Node node, Boolean busy, Paths.Values values) {
            if (subject.calls(node, STATUS)) {
                return false;
            }
            boolean waits = busy
                    && subject.service(node)
                            .filter(s -> s.effects().contains(Effect.BLOCKS) && !OWN_WAIT.contains(s.name()))
                            .isPresent();
            if (waits) {
                breaches.add(
                        Verdict.of(
                                "CS-17",
                                "a wait that only Get_Crit_Status_No_Block is the reason for",
                                "It leaves delayed releases alone: the section may be as good as free, and the wait for"
                                        + " nothing.",
                                "Call Get_Crit_Section_Status, which completes them, or claim the section.",
                                NO_BLOCK),
                        subject,
                        node);
            }
            return busy;
        }

        @Override
        public Boolean when(Node from, Condition condition, Boolean busy, Paths.Values values) {
            boolean claims = condition.right() == null
                    && values.of(condition.left()) instanceof Origin.Step step
                    && step.node().op() instanceof Op.Call call
                    && call.callee().name().equals("claims")
                    && subject.resultOf(step)
                            .filter(n -> subject.calls(n, NO_BLOCK))
                            .isPresent();
            return claims
                    ? Boolean.valueOf(
                            condition.relation() == Relation.NOT_EQUAL || condition.relation() == Relation.GREATER)
                    : busy;
        }
    }
}
