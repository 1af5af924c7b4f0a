package org.vxd4j.processor.discipline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vxd4j.api.Pef;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.flow.Condition;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Paths;
import org.vxd4j.processor.flow.Relation;
import org.vxd4j.processor.model.Entry;

/**
 * Rule EF-20, where it is certain: a field that keeps an event from being posted twice is set after the call, and the callback, which
 * may run inside the call, has cleared it by then.
 */
final class EarlyCallbacks implements Discipline {
    private static final String BEFORE_RETURN = "EF-20";
    private static final int DEEPEST = 4;

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Posting posting : Posting.all(driver, concerned(driver))) {
            boolean atOnce = posting.mayRunAtOnce() && posting.callback() != null && sharesField(posting);
            if (atOnce && !waits(driver, posting)) {
                for (Node write : writesAfter(posting)) {
                    Field field = ((Op.Write) write.op()).field();
                    if (isGuard(posting, field) && alwaysClears(posting.callback(), field)) {
                        breaches.add(finding(posting, field), posting.subject(), write);
                    }
                }
            }
        }
    }

    /** True when a restriction cannot be met inside the call: who posts owns the section, or is inside nested execution. */
    private static boolean waits(Subjects driver, Posting posting) {
        int flags = posting.flags().orElse(0);
        Subject subject = posting.subject();
        return Pef.WAIT_NOT_CRIT.in(flags)
                        && isHeld(driver, new Ledger(driver, Pairs.CRITICAL_SECTION), subject, posting.node(), 0)
                || Pef.WAIT_NOT_NESTED_EXEC.in(flags)
                        && isHeld(driver, new Ledger(driver, Pairs.NESTED), subject, posting.node(), 0);
    }

    /** True for a step that always runs while something is held: by its method, or by everybody who calls that. */
    private static boolean isHeld(Subjects driver, Ledger ledger, Subject subject, Node node, int depth) {
        boolean here = ledger.account(subject).held().containsKey(node)
                || ledger.isOf(Pairs.CRITICAL_SECTION) && SectionStatus.isGuarded(driver, subject);
        if (here || depth == DEEPEST || ledger.isRoot(subject)) {
            return here;
        }
        for (Subject caller : driver.all()) {
            for (Node call : caller.flow().nodes()) {
                boolean calls = caller.targets(call).contains(subject.method());
                if (calls && !isHeld(driver, ledger, caller, call, depth + 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The methods that may write a field which a callback that they post writes, too. */
    private static List<Subject> concerned(Subjects driver) {
        List<Subject> concerned = new ArrayList<>();
        for (Subject subject : driver.all()) {
            if (subject.registers() || subject.posts() && postsToWriter(driver, subject)) {
                concerned.add(subject);
            }
        }
        return concerned;
    }

    private static boolean postsToWriter(Subjects driver, Subject subject) {
        String posters = driver.driver().eventsName().reflectionName().replace('.', '/');
        for (Entry.Event event : driver.driver().entries(Entry.Event.class)) {
            boolean atOnce = !event.flags().contains(Pef.ALWAYS_SCHED);
            if (atOnce && subject.mentions(posters, event.method().name())) {
                Subject callback = driver.of(event).orElse(null);
                if (callback != null
                        && !Collections.disjoint(
                                subject.glance().written(), callback.glance().written())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** True when the callback clears a field that is written where it is posted. */
    private static boolean sharesField(Posting posting) {
        Set<Field> written = new HashSet<>();
        for (Node node : posting.subject().flow().nodes()) {
            if (node.op() instanceof Op.Write write) {
                written.add(write.field());
            }
        }
        return !written.isEmpty()
                && posting.callback().flow().nodes().stream()
                        .anyMatch(n -> n.op() instanceof Op.Write write
                                && written.contains(write.field())
                                && clears(posting.callback(), n, write.field()));
    }

    /** The steps that set a field on a way from the posting on which nobody asks whether the callback has run. */
    private static Set<Node> writesAfter(Posting posting) {
        Set<Node> writes = new LinkedHashSet<>();
        Subject subject = posting.subject();
        subject.paths().follow(false, new Paths.Watcher<Boolean>() {
            @Override
            public Boolean at(Node node, Boolean posted, Paths.Values values) {
                if (node.op() instanceof Op.Write write
                        && posted
                        && !isZero(values.of(write.value()))
                        && values.of(write.value()) instanceof Origin.Known) {
                    writes.add(node);
                }
                return posted || node == posting.node();
            }

            @Override
            public Boolean when(Node from, Condition condition, Boolean posted, Paths.Values values) {
                boolean asks = subject.resultOf(values.of(condition.left()))
                        .filter(n -> n == posting.node())
                        .isPresent();
                return asks ? null : posted;
            }
        });
        return writes;
    }

    /** True when the event is posted only while a field is clear. */
    private static boolean isGuard(Posting posting, Field field) {
        Subject subject = posting.subject();
        for (Node node : subject.flow().nodes()) {
            for (Edge edge : node.next()) {
                boolean clear = edge.when() != null
                        && edge.when().relation() == Relation.EQUAL
                        && edge.when().right() == null
                        && subject.origins().after(node, edge.when().left()) instanceof Origin.Step step
                        && step.node().op() instanceof Op.Read read
                        && read.field().equals(field);
                if (clear && Guards.needs(subject.flow(), posting.node(), edge)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** True when the callback does not end without having cleared a field. */
    private static boolean alwaysClears(Subject callback, Field field) {
        return callback.flow().nodes().stream()
                .filter(n -> n.op() instanceof Op.Return)
                .noneMatch(end ->
                        Guards.canReach(callback.flow().entry(), end, edge -> !clears(callback, edge.to(), field)));
    }

    private static boolean clears(Subject callback, Node node, Field field) {
        return node.op() instanceof Op.Write write
                && write.field().equals(field)
                && isZero(callback.origins().of(node, write.value()));
    }

    private static boolean isZero(Origin value) {
        return value instanceof Origin.Known known
                && (known.value() == null || Integer.valueOf(0).equals(known.value()));
    }

    private static Finding finding(Posting posting, Field field) {
        return Verdict.of(
                BEFORE_RETURN,
                "%s may have run inside the call and cleared %s, which is set only now"
                        .formatted(posting.name(), field.name()),
                "Set %s before the call, or post with ALWAYS_SCHED.".formatted(field.name()),
                posting.service().name());
    }
}
