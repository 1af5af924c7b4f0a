package org.vxd4j.processor.discipline;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.flow.Condition;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Paths;
import org.vxd4j.processor.flow.Variable;
import org.vxd4j.processor.model.Entry;

/**
 * Rules EH-06, EH-07 and TO-02: a handle that stays in its field when the callback was called, or when it was cancelled, and that an
 * entry point cancels whenever it is entered.
 */
final class DeadHandles implements Discipline {
    private static final String CALLED = "EH-06";
    private static final String CANCELLED = "EH-07";
    private static final String TIME_OUT = "TO-02";

    /** Messages of which any number may come in a row, each for another virtual machine. */
    private static final Set<ControlMessage> FOR_EACH_VM = Set.of(
            ControlMessage.VM_SUSPEND,
            ControlMessage.VM_TERMINATE,
            ControlMessage.VM_NOT_EXECUTEABLE,
            ControlMessage.DESTROY_VM,
            ControlMessage.SET_DEVICE_FOCUS,
            ControlMessage.CLOSE_VM_NOTIFY);

    /** Services that say who somebody is, which no callback changes. */
    private static final String[] ASK_WHO = {
        "Get_Cur_VM_Handle", "Test_Cur_VM_Handle", "Get_Sys_VM_Handle", "Test_Sys_VM_Handle"
    };

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (HandleField field : driver.handles()) {
            for (Aftermath.At cancel : field.cancels()) {
                Optional<Finding> finding = called(driver, field, cancel).or(() -> cancelled(driver, field, cancel));
                if (finding.isPresent()) {
                    breaches.add(finding.get(), cancel.subject(), cancel.node());
                    break;
                }
            }
        }
    }

    /** The callback was called, and nothing that it leads to writes the field. */
    private static Optional<Finding> called(Subjects driver, HandleField field, Aftermath.At cancel) {
        for (HandleField.Fill fill : field.fills()) {
            Posting posting = fill.posting();
            if (posting.callback() == null) {
                continue;
            }
            Aftermath callback = Aftermath.of(driver, posting.callback());
            Unguarded way = new Unguarded(driver, field, callback);
            if (!callback.mayWrite(field.field()) && way.leadsTo(cancel.subject(), cancel.node())) {
                return Optional.of(finding(
                        posting.isTimeOut() ? TIME_OUT : CALLED,
                        "%s may be the handle of %s, which has run and left it there".formatted(field, posting.name()),
                        "Let %s write NONE to %s first.".formatted(posting.name(), field),
                        posting));
            }
        }
        return Optional.empty();
    }

    /** It is cancelled whenever the entry point is entered, and stays. */
    private static Optional<Finding> cancelled(Subjects driver, HandleField field, Aftermath.At cancel) {
        boolean again = cancel.subject().entry().filter(DeadHandles::comesAgain).isPresent();
        boolean stays = again
                && new Unguarded(driver, field, null).leadsTo(cancel.subject(), cancel.node())
                && stays(field, cancel);
        if (!stays) {
            return Optional.empty();
        }
        Posting posting = field.fills().get(0).posting();
        return Optional.of(finding(
                posting.isTimeOut() ? TIME_OUT : CANCELLED,
                "%s still holds the handle when it was cancelled, and is cancelled again the next time"
                        .formatted(field),
                "Take it out first: put NONE into %s, then cancel what was there.".formatted(field),
                posting));
    }

    private static boolean comesAgain(Entry entry) {
        return entry instanceof Entry.PortTrap
                || entry instanceof Entry.Service
                || entry instanceof Entry.Control control
                        && control.message() != null
                        && FOR_EACH_VM.contains(control.message());
    }

    /** True when a way leads from the beginning through the cancel to the end, and nothing on it writes the field. */
    private static boolean stays(HandleField field, Aftermath.At cancel) {
        Set<Boolean> found = new HashSet<>();
        Subject subject = cancel.subject();
        subject.paths().follow(false, (node, cancelled, values) -> {
            if (field.mayWrite(subject, node)) {
                return null;
            }
            if (node.op() instanceof Op.Return && cancelled) {
                found.add(true);
            }
            return cancelled || node == cancel.node();
        });
        return !found.isEmpty();
    }

    private static Finding finding(String rule, String what, String fix, Posting posting) {
        return Verdict.of(rule, what, fix, posting.service().name());
    }

    /** The ways from an entry point to a step on which nothing but the field itself, or what a callback leaves alone, is asked. */
    private static final class Unguarded {
        private final Subjects driver;
        private final HandleField field;
        private final Aftermath callback;
        private final Set<Subject> seen = new HashSet<>();

        /**
         * What is looked for.
         *
         * @param callback what may have run before and told of it by other fields; null when any of them may be a guard
         */
        Unguarded(Subjects driver, HandleField field, Aftermath callback) {
            this.driver = driver;
            this.field = field;
            this.callback = callback;
        }

        boolean leadsTo(Subject subject, Node step) {
            boolean isEntry = isEntry(subject);
            if (!seen.add(subject) || !hasWay(subject, step, isEntry)) {
                return false;
            }
            return isEntry || driver.all().stream().anyMatch(s -> calls(s, subject));
        }

        private boolean calls(Subject caller, Subject callee) {
            return caller.flow()
                    .calls()
                    .anyMatch(n -> caller.targets(n).contains(callee.method()) && leadsTo(caller, n));
        }

        private static boolean isEntry(Subject subject) {
            return subject.entry().filter(e -> !(e instanceof Entry.Guard)).isPresent();
        }

        /** What was read before the field was written is what it held when the entry point was entered. */
        private boolean hasWay(Subject subject, Node step, boolean isEntry) {
            Set<Boolean> found = new HashSet<>();
            Optional<Node> read = field.readBefore(subject, step);
            subject.paths().follow(false, new Paths.Watcher<Boolean>() {
                @Override
                public Boolean at(Node node, Boolean taken, Paths.Values values) {
                    if (node == step) {
                        found.add(true);
                        return null;
                    }
                    boolean takes = taken || read.filter(r -> r == node).isPresent();
                    return !takes && field.mayWrite(subject, node) ? null : takes;
                }

                @Override
                public Boolean when(Node from, Condition condition, Boolean state, Paths.Values values) {
                    boolean about = field.isAbout(subject, condition, values);
                    boolean nothing = about && field.free(subject, condition, values) != null;
                    boolean plain = about || isPlain(subject, from, condition, isEntry);
                    return nothing || !plain ? null : state;
                }

                @Override
                public Boolean thrown(Node from, Boolean before, Boolean after) {
                    return null;
                }
            });
            return !found.isEmpty();
        }

        /** True for a condition that cannot be told by the callback. */
        private boolean isPlain(Subject subject, Node from, Condition condition, boolean isEntry) {
            return callback != null
                    && isPlain(subject, subject.origins().after(from, condition.left()), isEntry)
                    && (condition.right() == null
                            || isPlain(subject, subject.origins().after(from, condition.right()), isEntry));
        }

        private boolean isPlain(Subject subject, Origin origin, boolean isEntry) {
            if (origin instanceof Origin.Known) {
                return true;
            }
            if (origin instanceof Origin.Argument) {
                return isEntry;
            }
            if (!(origin instanceof Origin.Step step)) {
                return false;
            }
            Node node = step.node();
            if (node.op() instanceof Op.Read read) {
                boolean own = read.object() == null || Variable.isThis(read.object());
                return own && !callback.mayWrite(read.field());
            }
            boolean known = node.op() instanceof Op.Compute || subject.calls(node, ASK_WHO);
            return known
                    && node.op().uses().stream()
                            .allMatch(v -> isPlain(subject, subject.origins().of(node, v), isEntry));
        }
    }
}
