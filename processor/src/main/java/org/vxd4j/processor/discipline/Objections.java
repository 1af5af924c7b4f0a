package org.vxd4j.processor.discipline;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.vxd4j.processor.flow.Condition;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Paths;

/**
 * The ways on which a driver has told the user why it objects: it shows a message, or what it wrote down when it showed one says that it
 * may still be up.
 */
final class Objections implements Paths.Watcher<Boolean> {
    private static final String[] MESSAGES = {
        "SHELL_Message", "SHELL_SYSMODAL_Message", "SHELL_Event", "_SHELL_PostMessage"
    };

    /** What only asks a collection or a box. */
    private static final Pattern ASKS = Pattern.compile("contains.*|is.*|get|getOrDefault|size|equals|\\w+Value");

    private final Subjects driver;
    private final Subject handler;
    private final Judge judge;
    private final Set<Object> notes = new HashSet<>();

    /** Who judges an end of the handler. */
    interface Judge {

        /** A step is come to. */
        void at(Node node, boolean told, Paths.Values values);
    }

    Objections(Subjects driver, Subject handler, Judge judge) {
        this.driver = driver;
        this.handler = handler;
        this.judge = judge;
        for (Node node : handler.flow().nodes()) {
            if (shows(node)) {
                addNotes(node);
            }
        }
    }

    /** Follows the handler. */
    void follow() {
        handler.paths().follow(false, this);
    }

    private boolean shows(Node node) {
        return (node.op() instanceof Op.Call || node.op() instanceof Op.Procedure)
                && Aftermath.of(driver, handler, node).may(s -> s.reaches(MESSAGES));
    }

    /** Adds what is written on the ways through a step that shows a message. */
    private void addNotes(Node shown) {
        Set<Node> behind = Reach.from(shown);
        for (Node node : handler.flow().nodes()) {
            if (node == shown || behind.contains(node) || Reach.from(node).contains(shown)) {
                Aftermath.of(driver, handler, node).steps().forEach(this::addNote);
            }
        }
    }

    private void addNote(Aftermath.At at) {
        if (at.node().op() instanceof Op.Write write) {
            notes.add(write.field());
        } else if (at.node().op() instanceof Op.Call call
                && call.object() != null
                && call.callee().isPlatform()
                && !ASKS.matcher(call.callee().name()).matches()
                && at.subject().origins().of(at.node(), call.object()) instanceof Origin.Step step
                && step.node().op() instanceof Op.Read read) {
            notes.add(read.field());
        }
    }

    @Override
    public Boolean at(Node node, Boolean told, Paths.Values values) {
        judge.at(node, told, values);
        return told || shows(node);
    }

    @Override
    public Boolean when(Node from, Condition condition, Boolean told, Paths.Values values) {
        return told
                || !notes.isEmpty()
                        && !Collections.disjoint(notes, Looks.behind(driver, handler, values.of(condition.left())));
    }
}
