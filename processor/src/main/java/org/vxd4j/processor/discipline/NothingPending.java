package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.flow.Condition;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;

/**
 * Rules EH-01 and TO-01: the handle that stands for nothing is not null, and what a raw call returns for nothing is not the object
 * {@code NONE}. Who takes it for something pending never posts again.
 */
final class NothingPending implements Discipline {
    private static final String NO_EVENT = "EH-01";
    private static final String NO_TIME_OUT = "TO-01";
    private static final Set<String> ASKS = Set.of("isNone", "dword", "equals");

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (HandleField field : driver.handles()) {
            fields(driver, field, breaches);
        }
        for (Subject subject : driver.all()) {
            if (subject.registers()) {
                results(driver, subject, breaches);
            }
        }
    }

    private static void fields(Subjects driver, HandleField field, Breaches breaches) {
        if (field.tests().stream().anyMatch(t -> t.kind() == HandleField.Kind.ZERO)) {
            return;
        }
        for (HandleField.Fill fill : field.fills()) {
            Posting posting = fill.posting();
            boolean mayBeNothing = posting.isTimeOut() || posting.mayRunAtOnce();
            boolean judged = mayBeNothing && posting.callback() != null && !isAsked(fill);
            if (judged && isCleared(driver, field, posting.callback())) {
                guard(field, fill)
                        .ifPresent(t -> breaches.add(inField(posting, t.kind()), posting.subject(), t.node()));
            }
        }
    }

    /** True for a handle that is stored only after somebody looked whether it stands for something. */
    private static boolean isAsked(HandleField.Fill fill) {
        Subject subject = fill.posting().subject();
        for (Node node : subject.flow().nodes()) {
            for (Edge edge : node.next()) {
                boolean asks = edge.when() != null
                        && subject.origins().after(node, edge.when().left()) instanceof Origin.Step step
                        && step.node().op() instanceof Op.Call call
                        && ASKS.contains(call.callee().name())
                        && isOf(subject, step.node(), fill.posting().node());
                if (asks && Guards.needs(subject.flow(), fill.write(), edge)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOf(Subject subject, Node call, Node posting) {
        return call.op().uses().stream()
                .anyMatch(v -> subject.origins().of(call, v) instanceof Origin.Step step && step.node() == posting);
    }

    /** Who clears the field in the callback means it to tell whether something is pending. */
    private static boolean isCleared(Subjects driver, HandleField field, Subject callback) {
        return Aftermath.of(driver, callback).steps().anyMatch(s -> field.isWrite(s.node()));
    }

    /** The test that alone lets a posting be done, and that is wrong. */
    private static Optional<HandleField.Test> guard(HandleField field, HandleField.Fill fill) {
        Subject subject = fill.posting().subject();
        boolean raw = fill.posting().entry() == null;
        List<HandleField.Test> guards = field.tests().stream()
                .filter(t -> t.subject().flow() == subject.flow())
                .filter(t -> Guards.needs(subject.flow(), fill.posting().node(), t.free()))
                .toList();
        return guards.stream()
                .filter(t -> t.kind() == HandleField.Kind.NULL || raw)
                .findFirst();
    }

    /** What a raw call returned is compared with the object that no raw call returns. */
    private static void results(Subjects driver, Subject subject, Breaches breaches) {
        for (Node node : subject.flow().nodes()) {
            for (Edge edge : node.next()) {
                if (edge.when() != null
                        && edge.when().right() != null
                        && subject.origins().isReached(node)) {
                    raw(driver, subject, node, edge.when()).ifPresent(p -> breaches.add(ofResult(p), subject, node));
                }
            }
        }
    }

    private static Optional<Posting> raw(Subjects driver, Subject subject, Node node, Condition condition) {
        Origin left = subject.origins().after(node, condition.left());
        Origin right = subject.origins().after(node, condition.right());
        Origin other = HandleField.isNone(left) ? right : left;
        boolean compared = HandleField.isNone(left) || HandleField.isNone(right);
        return compared && other instanceof Origin.Step step
                ? Posting.of(driver, subject, step.node())
                        .filter(p -> p.entry() == null && (p.isEvent() || p.isTimeOut()))
                : Optional.empty();
    }

    private static Finding inField(Posting posting, HandleField.Kind kind) {
        String nothing = kind == HandleField.Kind.NULL ? "null" : "the object NONE";
        String when = posting.isTimeOut()
                ? "when the time-out could not be scheduled"
                : "when %s has already run inside the call".formatted(posting.name());
        return finding(
                posting,
                "%s returns a handle that is zero, not %s, %s".formatted(posting.service(), nothing, when),
                "Start with NONE, and ask isNone().");
    }

    private static Finding ofResult(Posting posting) {
        return finding(
                posting,
                "what %s returns is never the object NONE, even when it is zero".formatted(posting.service()),
                "Ask isNone().");
    }

    private static Finding finding(Posting posting, String what, String fix) {
        String rule = posting.isTimeOut() ? NO_TIME_OUT : NO_EVENT;
        return Verdict.of(rule, what, fix, posting.service().name());
    }
}
