package org.vxd4j.processor.discipline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Node;

/** The methods that certainly can run while something is not taken: neither by them nor by whoever calls them. */
final class Exposure {
    private final Ledger ledger;
    private final Set<Subject> exposed = new LinkedHashSet<>();

    /**
     * Follows the calls from entry points.
     *
     * @param from the callbacks at whose beginning it is not taken
     */
    Exposure(Subjects driver, Ledger ledger, Predicate<Caller> from) {
        this.ledger = ledger;
        Deque<Subject> waiting = new ArrayDeque<>();
        driver.all().stream()
                .filter(s -> ledger.isEntry(s) && s.callers().stream().allMatch(from))
                .forEach(waiting::add);
        while (!waiting.isEmpty()) {
            Subject subject = waiting.remove();
            if (exposed.add(subject)) {
                for (Node node : ledger.account(subject).free()) {
                    for (MethodRef target : subject.targets(node)) {
                        driver.of(target)
                                .filter(s -> s.callers().stream().anyMatch(from))
                                .ifPresent(waiting::add);
                    }
                }
            }
        }
    }

    /** The methods. */
    Set<Subject> methods() {
        return exposed;
    }

    /** The steps of such a method that run while it is not taken. */
    Set<Node> steps(Subject subject) {
        return ledger.account(subject).free();
    }
}
