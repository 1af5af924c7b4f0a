package org.vxd4j.processor.discipline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Condition;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Paths;
import org.vxd4j.processor.flow.Relation;
import org.vxd4j.processor.flow.Variable;

/**
 * Follows the ways through one method twice: first to learn what can be where, then to judge. A choice that is made on ways that took
 * something as well as on ways that did not may depend on just that, so what is found behind it is not certain.
 */
final class Walk implements Paths.Watcher<Hold> {
    private final Subject subject;
    private final Map<Node, Change> changes;
    private final Map<Node, Change> whenThrown;
    private final Map<Variable, Origin> given;
    private final BitSet givesAhead = new BitSet();
    private final Map<Node, Integer> lowestChoice = new HashMap<>();
    private final Map<List<Object>, Set<Condition>> choices = new HashMap<>();
    private final Map<Node, Integer> highest = new LinkedHashMap<>();
    private final Map<Node, Integer> least = new HashMap<>();
    private final Set<Integer> returned = new TreeSet<>();
    private final Set<Integer> thrown = new TreeSet<>();
    private final Map<Node, Node> held = new LinkedHashMap<>();
    private final Map<Node, Account.Left> left = new LinkedHashMap<>();
    private boolean learning = true;
    private boolean sure = true;
    private int lowest;

    /**
     * A method.
     *
     * @param changes what its steps do; nothing for steps that do nothing
     * @param whenThrown what calls did when they end by an exception
     * @param given what the method is told
     */
    Walk(Subject subject, Map<Node, Change> changes, Map<Node, Change> whenThrown, Map<Variable, Origin> given) {
        this.given = given;
        this.subject = subject;
        this.changes = changes;
        this.whenThrown = whenThrown;
        changes.forEach((node, change) -> {
            if (change.by() < 0 || !change.sure()) {
                markBefore(node);
            }
        });
    }

    /** Marks the steps from which a step can be reached before it is taken once more. */
    private void markBefore(Node goal) {
        Map<Node, List<Node>> before = new HashMap<>();
        for (Node node : subject.flow().nodes()) {
            node.next()
                    .forEach(e -> before.computeIfAbsent(e.to(), n -> new ArrayList<>())
                            .add(node));
        }
        Deque<Node> waiting = new ArrayDeque<>(before.getOrDefault(goal, List.of()));
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            if (!givesAhead.get(node.index())) {
                givesAhead.set(node.index());
                boolean takes = changes.containsKey(node) && changes.get(node).by() > 0;
                waiting.addAll(takes ? List.of() : before.getOrDefault(node, List.of()));
            }
        }
    }

    /** What the method does. */
    Account account() {
        boolean complete = subject.paths().follow(given, Hold.NOTHING, this);
        learning = false;
        complete &= subject.paths().follow(given, Hold.NOTHING, this);
        Set<Node> free = new LinkedHashSet<>();
        highest.forEach((node, depth) -> {
            if (depth <= 0) {
                free.add(node);
            }
        });
        List<Account.Left> ends = left.values().stream()
                .sorted(Comparator.comparing(l -> l.at().index()))
                .toList();
        return new Account(returned, thrown, complete && sure, lowest, ends, held, least, free);
    }

    @Override
    public Hold at(Node node, Hold hold, Paths.Values values) {
        lowest = Math.min(lowest, hold.depth());
        // What is not certain to be free may be taken.
        highest.merge(node, hold.sure() ? hold.depth() : Math.max(1, hold.depth()), Math::max);
        least.merge(node, hold.depth(), Math::min);
        if (!learning && hold.isCertain()) {
            held.putIfAbsent(node, hold.since());
        }
        if (node.op() instanceof Op.Return || node.op() instanceof Op.Throw) {
            end(node, hold);
        }
        Change change = changes.get(node);
        Hold after = change == null ? hold : hold.after(node, change);
        lowest = Math.min(lowest, after.depth());
        return after;
    }

    private void end(Node node, Hold hold) {
        boolean returns = node.op() instanceof Op.Return;
        if (returns || hold.sure()) {
            (returns ? returned : thrown).add(hold.depth());
        }
        if (returns) {
            sure &= hold.sure();
        }
        if (!learning && hold.isLeft()) {
            left.putIfAbsent(
                    node,
                    new Account.Left(
                            node, hold.since(), givesAhead.get(hold.since().index())));
        }
    }

    @Override
    public Hold when(Node from, Condition condition, Hold hold, Paths.Values values) {
        Hold now = hold;
        if (hold.pending() != null && asks(condition, hold.pending(), values)) {
            Change change = changes.get(hold.pending());
            boolean truth = condition.relation().ordinal() % 2 != 0;
            return change.nothingWhen() == truth ? hold.without(change) : hold.settled();
        }
        if (isNothing(condition, values)) {
            return null;
        }
        List<Object> place = List.of(from, hold.depth());
        if (learning) {
            lowestChoice.merge(from, hold.depth(), Math::min);
            choices.computeIfAbsent(place, p -> new HashSet<>()).add(condition);
        } else if (hold.depth() > 0
                && lowestChoice.getOrDefault(from, 0) < hold.depth()
                && choices.getOrDefault(place, Set.of()).size() > 1) {
            now = hold.chosen(givesAhead.get(from.index()));
        }
        return now;
    }

    /** True where a new object is taken to be null, or one that a method returned which took something: what was opened is there. */
    private boolean isNothing(Condition condition, Paths.Values values) {
        boolean asks = condition.relation() == Relation.EQUAL && condition.right() == null;
        Node maker = asks && values.of(condition.left()) instanceof Origin.Step origin ? origin.node() : null;
        if (maker == null || !(maker.op() instanceof Op.Call call)) {
            return false;
        }
        return call.callee().name().equals(MethodRef.CONSTRUCTOR)
                || subject.service(maker).isEmpty()
                        && call.callee().descriptor().contains(")L")
                        && changes.containsKey(maker)
                        && changes.get(maker).by() > 0;
    }

    /** True for a condition that looks at the result of a step, whether it is nothing. */
    private static boolean asks(Condition condition, Node step, Paths.Values values) {
        boolean plain = condition.right() == null
                && switch (condition.relation()) {
                    case EQUAL, NOT_EQUAL -> true;
                    default -> false;
                };
        return plain
                && values.of(condition.left()) instanceof Origin.Step origin
                && origin.node().equals(step);
    }

    @Override
    public Hold thrown(Node from, Hold before, Hold after) {
        if (from.next().stream().allMatch(Edge::thrown)) {
            boolean oneWay = from.next().stream().map(Edge::to).distinct().count() == 1;
            return oneWay ? after : after.unsure();
        }
        Change change = changes.get(from);
        Change left = whenThrown.get(from);
        if (left != null) {
            return before.after(from, left);
        }
        return change == null ? before.unsure() : null;
    }
}
