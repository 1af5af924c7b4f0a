package org.vxd4j.processor.discipline;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.GivenBack;
import org.vxd4j.processor.flow.Condition;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Paths;
import org.vxd4j.processor.flow.Relation;
import org.vxd4j.processor.model.Entry;

/**
 * Rules CM-05, CM-09 and CM-10: a driver that fails its initialisation has hooked nothing any more, and one that objects to the end of
 * a virtual machine has told the user why, and is ready for that end.
 */
final class FailedMessages implements Discipline {
    private static final String UNDO = "CM-05";
    private static final String TELL = "CM-09";
    private static final String ONLY_ASKED = "CM-10";
    private static final Set<ControlMessage> INITIALISE = EnumSet.of(
            ControlMessage.SYS_CRITICAL_INIT,
            ControlMessage.DEVICE_INIT,
            ControlMessage.INIT_COMPLETE,
            ControlMessage.SYS_DYNAMIC_DEVICE_INIT);
    /** The messages of which one comes whenever a virtual machine ends. */
    private static final Set<ControlMessage> ENDS = EnumSet.of(
            ControlMessage.VM_TERMINATE,
            ControlMessage.VM_TERMINATE2,
            ControlMessage.VM_NOT_EXECUTEABLE,
            ControlMessage.VM_NOT_EXECUTEABLE2,
            ControlMessage.DESTROY_VM,
            ControlMessage.DESTROY_VM2,
            ControlMessage.CLOSE_VM_NOTIFY,
            ControlMessage.CLOSE_VM_NOTIFY2);

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Entry.Control control : driver.driver().entries(Entry.Control.class)) {
            Optional<Subject> handler = driver.of(control);
            if (handler.isPresent() && INITIALISE.contains(control.message())) {
                undone(driver, handler.get(), breaches);
            }
            if (handler.isPresent() && control.message() == ControlMessage.QUERY_DESTROY) {
                told(driver, handler.get(), breaches);
            }
        }
    }

    /** Follows what was taken so far. */
    private static void undone(Subjects driver, Subject handler, Breaches breaches) {
        boolean takes = handler.services().stream()
                .anyMatch(s -> GivenBack.by(s)
                        .filter(g -> g.kind() != GivenBack.Kind.RESOURCE)
                        .isPresent());
        if (!takes) {
            return;
        }
        Set<Node> told = new HashSet<>();
        handler.paths().follow(List.<Integer>of(), new Paths.Watcher<List<Integer>>() {
            @Override
            public List<Integer> at(Node node, List<Integer> taken, Paths.Values values) {
                if (refuses(node, values) && !taken.isEmpty() && told.add(node)) {
                    Node taker = handler.flow().nodes().get(taken.get(0));
                    breaches.add(undo(handler.service(taker).get().name()), handler, node);
                }
                return after(driver, handler, node, taken);
            }

            @Override
            public List<Integer> when(Node from, Condition condition, List<Integer> taken, Paths.Values values) {
                return taken.stream()
                        .filter(t ->
                                !mayHaveFailed(handler, handler.flow().nodes().get(t), condition, values))
                        .toList();
            }

            @Override
            public List<Integer> thrown(Node from, List<Integer> before, List<Integer> after) {
                return null;
            }
        });
    }

    private static List<Integer> after(Subjects driver, Subject handler, Node node, List<Integer> taken) {
        Set<Integer> now = new TreeSet<>(taken);
        now.removeIf(t -> {
            String taker = handler.service(handler.flow().nodes().get(t)).get().name();
            return gives(driver, handler, node, GivenBack.by(taker).get().giver());
        });
        boolean takes = handler.service(node)
                .flatMap(s -> GivenBack.by(s.name()))
                .filter(g -> g.kind() != GivenBack.Kind.RESOURCE)
                .isPresent();
        if (takes) {
            now.add(node.index());
        }
        return List.copyOf(now);
    }

    /** True for a step that gives it back, or makes what does so once it is run. */
    private static boolean gives(Subjects driver, Subject handler, Node node, String giver) {
        return node.op() instanceof Op.Procedure
                ? Aftermath.of(driver, handler, node).steps().anyMatch(s -> s.reaches(giver))
                : handler.reaches(node, giver);
    }

    /** False only when a condition says that the call worked, or looks at something else. */
    private static boolean mayHaveFailed(Subject handler, Node taker, Condition condition, Paths.Values values) {
        Origin left = values.of(condition.left());
        boolean about = handler.resultOf(left).filter(n -> n == taker).isPresent();
        if (!about) {
            return false;
        }
        boolean carry = left instanceof Origin.Step step
                && step.node().op() instanceof Op.Call call
                && call.callee().descriptor().endsWith(")Z");
        return !(carry && condition.right() == null && condition.relation() == Relation.EQUAL);
    }

    private static boolean refuses(Node node, Paths.Values values) {
        return node.op() instanceof Op.Return end
                && end.value() != null
                && values.of(end.value()) instanceof Origin.Known known
                && Integer.valueOf(0).equals(known.value());
    }

    private static void told(Subjects driver, Subject handler, Breaches breaches) {
        boolean prepared =
                driver.driver().entries(Entry.Control.class).stream().anyMatch(c -> ENDS.contains(c.message()));
        Set<String> found = new HashSet<>();
        Objections.Judge judge = (node, told, values) -> {
            String broken = !told ? TELL : prepared ? null : ONLY_ASKED;
            if (broken != null && refuses(node, values) && found.add(broken)) {
                breaches.add(broken == TELL ? tell() : onlyAsked(), handler, node);
            }
        };
        new Objections(driver, handler, judge).follow();
    }

    private static Finding onlyAsked() {
        return finding(
                ONLY_ASKED,
                "the driver objects, and does not handle the end that comes all the same",
                "Handle VM_NOT_EXECUTEABLE, too.",
                "Query_Destroy");
    }

    private static Finding undo(String taker) {
        return finding(
                UNDO,
                "initialisation fails, and what %s installed stays".formatted(taker),
                "Call %s first.".formatted(GivenBack.by(taker).get().giver()),
                taker);
    }

    private static Finding tell() {
        return finding(
                TELL,
                "the driver objects and does not say why",
                "Show a SHELL_Message before returning false.",
                "Query_Destroy");
    }

    private static Finding finding(String rule, String what, String fix, String where) {
        return Verdict.of(rule, what, fix, where);
    }
}
