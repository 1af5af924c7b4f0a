package org.vxd4j.processor.discipline;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.flow.Condition;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Paths;
import org.vxd4j.processor.model.Entry;

/** Rule EH-12: an interrupt or a port access posts an event over the handle of one that may be pending, which nobody can cancel then. */
final class LostHandles implements Discipline {
    private static final String OVERWRITTEN = "EH-12";
    private static final String END = "VPICD_Phys_EOI";
    private static final String[] OUTPUTS = {"outByte", "outWord", "outDword"};

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (HandleField field : driver.handles()) {
            if (field.cancels().isEmpty()) {
                continue;
            }
            for (HandleField.Fill fill : field.fills()) {
                Subject subject = fill.posting().subject();
                boolean comesAgain = subject.entry()
                        .filter(e -> e instanceof Entry.Interrupt || e instanceof Entry.PortTrap)
                        .isPresent();
                if (comesAgain && !isQuiet(driver, subject) && isUnguarded(driver, field, fill)) {
                    breaches.add(
                            finding(field, fill.posting()),
                            subject,
                            fill.posting().node());
                }
            }
        }
    }

    /**
     * True for an interrupt that may not come again before the event has run: the handler masks it, leaves its end to somebody else, or
     * tells the device something.
     */
    private static boolean isQuiet(Subjects driver, Subject subject) {
        if (subject.entry().filter(e -> e instanceof Entry.Interrupt).isEmpty()) {
            return false;
        }
        Aftermath handler = Aftermath.of(driver, subject);
        boolean ends = subject.flow()
                .calls()
                .anyMatch(n -> subject.calls(n, END)
                        || subject.service(n).isEmpty() && !subject.isPoster(n) && subject.reaches(n, END));
        return !ends
                || handler.may(s -> s.subject().calls(s.node(), "VPICD_Physically_Mask")
                        || Stream.of(OUTPUTS).anyMatch(o -> InterruptMeter.isInstruction(s.node(), o)));
    }

    /** True when a way leads to the posting on which nothing that the driver remembers is asked. */
    private static boolean isUnguarded(Subjects driver, HandleField field, HandleField.Fill fill) {
        Set<Boolean> found = new HashSet<>();
        Subject subject = fill.posting().subject();
        subject.paths().follow(true, new Paths.Watcher<Boolean>() {
            @Override
            public Boolean at(Node node, Boolean state, Paths.Values values) {
                if (node == fill.posting().node()) {
                    found.add(true);
                    return null;
                }
                boolean looks =
                        node.op() instanceof Op.Read read && read.field().equals(field.field())
                                || node.op() instanceof Op.Call
                                        && subject.service(node).isEmpty()
                                        && Aftermath.of(driver, subject, node).may(s -> touches(s.node(), field));
                return looks || field.isWrite(node) ? null : state;
            }

            @Override
            public Boolean when(Node from, Condition condition, Boolean state, Paths.Values values) {
                boolean given = isGiven(subject, subject.origins().after(from, condition.left()))
                        && (condition.right() == null
                                || isGiven(subject, subject.origins().after(from, condition.right())));
                return given ? state : null;
            }

            @Override
            public Boolean thrown(Node from, Boolean before, Boolean after) {
                return null;
            }
        });
        return !found.isEmpty();
    }

    private static boolean touches(Node node, HandleField field) {
        return field.isWrite(node)
                || node.op() instanceof Op.Read read && read.field().equals(field.field());
    }

    /** True for a value that is computed from what the method was called with. */
    private static boolean isGiven(Subject subject, Origin origin) {
        if (origin instanceof Origin.Known || origin instanceof Origin.Argument) {
            return true;
        }
        return origin instanceof Origin.Step step
                && step.node().op() instanceof Op.Compute
                && step.node().op().uses().stream()
                        .allMatch(v -> isGiven(subject, subject.origins().of(step.node(), v)));
    }

    private static Finding finding(HandleField field, Posting posting) {
        return Verdict.of(
                OVERWRITTEN,
                "%s is posted while it may be pending, and its first handle is lost from %s"
                        .formatted(posting.name(), field),
                "Post it only when %s.isNone().".formatted(field),
                posting.service().name());
    }
}
