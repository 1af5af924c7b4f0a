package org.vxd4j.processor.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows every way through a method, from its beginning, and leaves out those that cannot be: a condition that was decided once is
 * decided the same way again, as long as nothing is written to what it looks at.
 *
 * <p>What a call does to fields is not known here; it is taken to leave them as they are. In a method with too many ways some are not
 * followed: what is found is there, what is not found may still be there.
 */
public final class Paths {
    private static final int MOST_STATES = 20_000;

    private final Flow flow;
    private final Origins origins;
    private final Map<Edge, Fact> facts = new IdentityHashMap<>();
    private final Ahead ahead;

    /**
     * Who watches the ways.
     *
     * @param <S> what he remembers on the way; compared with equals
     */
    public interface Watcher<S> {

        /**
         * A step is about to be done.
         *
         * @return what he remembers from now on; null when this way need not be followed any further
         */
        S at(Node node, S state, Values values);

        /**
         * A way is taken on which a condition holds.
         *
         * @return what he remembers from now on; null when this way need not be followed any further
         */
        default S when(Node from, Condition condition, S state, Values values) {
            return state;
        }

        /**
         * An exception leads on from a step.
         *
         * @param before what he remembered before the step, which may not have been done
         * @param after what he would remember after it
         * @return what he remembers from now on; null when this way need not be followed
         */
        default S thrown(Node from, S before, S after) {
            return after;
        }
    }

    /** Where the values come from on the way that is being followed. */
    public interface Values {

        /** Where the value comes from that a variable has now. */
        Origin of(Variable variable);
    }

    /** What a condition decides, and the steps that produced what it looks at. */
    private record Fact(String name, boolean holds, BitSet steps) {}

    /** What is known on a way: where values come from, what was written to fields, what was decided. */
    private record Known(Map<Integer, Origin> values, Map<String, Origin> fields, Map<String, Fact> facts) {
        static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of());
    }

    private record State<S>(Node node, S memory, Known known) {}

    /** The ways through a method. */
    public Paths(Origins origins) {
        this.flow = origins.flow();
        this.origins = origins;
        List<List<String>> looks = new ArrayList<>();
        for (Node node : flow.nodes()) {
            List<String> names = new ArrayList<>();
            for (Edge edge : node.next()) {
                if (edge.when() != null) {
                    facts.put(edge, fact(node, edge.when()));
                    names.add(facts.get(edge).name());
                }
            }
            if (node.op() instanceof Op.Read read) {
                names.add(fieldName(node, read.object(), read.field()));
            }
            looks.add(names);
        }
        ahead = new Ahead(flow, looks);
    }

    /** Names a condition and its opposite the same. */
    private Fact fact(Node node, Condition condition) {
        Relation relation = condition.relation();
        boolean positive = relation.ordinal() % 2 == 0;
        String name = origins.nameAfter(node, condition.left())
                + " " + (positive ? relation : relation.opposite()) + " "
                + (condition.right() == null ? "0" : origins.nameAfter(node, condition.right()));
        BitSet steps = new BitSet();
        origins.addSteps(node, condition.left(), steps);
        if (condition.right() != null) {
            origins.addSteps(node, condition.right(), steps);
        }
        return new Fact(name, positive, steps);
    }

    private String fieldName(Node node, Variable object, Field field) {
        return (object == null ? "" : origins.name(node, object)) + "." + field.owner() + "." + field.name();
    }

    /**
     * Follows the ways; every step is shown to the watcher once for each way that differs in what he remembers.
     *
     * @return false when there were too many, and some were not followed
     */
    public <S> boolean follow(S start, Watcher<S> watcher) {
        Set<State<S>> seen = new HashSet<>();
        Deque<State<S>> waiting = new ArrayDeque<>();
        waiting.add(new State<>(flow.entry(), start, Known.NOTHING));
        while (!waiting.isEmpty() && seen.size() < MOST_STATES) {
            State<S> state = waiting.removeLast();
            if (seen.add(state)) {
                visit(state, watcher, waiting);
            }
        }
        return waiting.isEmpty();
    }

    private <S> void visit(State<S> state, Watcher<S> watcher, Deque<State<S>> waiting) {
        Node node = state.node();
        S memory = watcher.at(node, state.memory(), values(node, state.known()));
        if (memory == null) {
            return;
        }
        Known after = done(node, state.known());
        for (int i = node.next().size() - 1; i >= 0; i--) {
            Edge edge = node.next().get(i);
            S next = edge.thrown() ? watcher.thrown(node, state.memory(), memory) : memory;
            Known taken = next == null ? null : take(node, after, edge);
            if (taken != null && edge.when() != null) {
                next = watcher.when(node, edge.when(), next, after(node, after));
            }
            if (taken != null && next != null) {
                waiting.add(new State<>(edge.to(), next, worthKeeping(taken, edge.to())));
            }
        }
    }

    /** The values before a step. */
    private Values values(Node node, Known known) {
        return variable -> {
            Origin origin = known.values().get(variable.number());
            return origin == null ? origins.of(node, variable) : origin;
        };
    }

    /** The values after a step. */
    private Values after(Node node, Known known) {
        return variable -> {
            Origin origin = known.values().get(variable.number());
            if (origin != null) {
                return origin;
            }
            return variable.equals(node.op().target()) ? new Origin.Step(node) : origins.of(node, variable);
        };
    }

    /** What is known after a step. */
    private Known done(Node node, Known known) {
        Map<String, Fact> decided = known.facts();
        if (decided.values().stream().anyMatch(f -> f.steps().get(node.index()))) {
            decided = new HashMap<>(decided);
            decided.values().removeIf(f -> f.steps().get(node.index()));
        }
        if (node.op() instanceof Op.Write write) {
            return written(node, write, new Known(known.values(), known.fields(), decided));
        }
        if (node.op().target() == null) {
            return new Known(known.values(), known.fields(), decided);
        }
        Map<Integer, Origin> values = new HashMap<>(known.values());
        values.put(node.op().target().number(), produced(node, known));
        return new Known(values, known.fields(), decided);
    }

    private Known written(Node node, Op.Write write, Known known) {
        Map<String, Origin> fields = new HashMap<>(known.fields());
        fields.put(
                fieldName(node, write.object(), write.field()),
                values(node, known).of(write.value()));
        Map<String, Fact> decided = new HashMap<>(known.facts());
        decided.keySet().removeIf(f -> f.contains("." + write.field().name()));
        return new Known(known.values(), fields, decided);
    }

    private Origin produced(Node node, Known known) {
        if (node.op() instanceof Op.Constant constant) {
            return new Origin.Known(constant.value());
        }
        if (node.op() instanceof Op.Copy copy) {
            return values(node, known).of(copy.source());
        }
        if (node.op() instanceof Op.Read read) {
            Origin written = known.fields().get(fieldName(node, read.object(), read.field()));
            return written == null || written instanceof Origin.Unknown ? new Origin.Step(node) : written;
        }
        return new Origin.Step(node);
    }

    /** What is known after a way was taken; null when it cannot be. */
    private Known take(Node node, Known known, Edge edge) {
        Condition condition = edge.when();
        if (condition == null) {
            return known;
        }
        Values values = after(node, known);
        Origin right = condition.right() == null ? Comparison.NOTHING : values.of(condition.right());
        Boolean certain = Comparison.of(values.of(condition.left()), condition.relation(), right);
        Fact fact = facts.get(edge);
        Fact before = known.facts().get(fact.name());
        if (Boolean.FALSE.equals(certain) || before != null && before.holds() != fact.holds()) {
            return null;
        }
        Map<String, Fact> decided = new HashMap<>(known.facts());
        decided.put(fact.name(), fact);
        return new Known(known.values(), known.fields(), decided);
    }

    /** What can still make a difference. */
    private Known worthKeeping(Known known, Node node) {
        Map<Integer, Origin> values = new HashMap<>(known.values());
        values.keySet().removeIf(v -> !ahead.needs(node, v));
        values.entrySet().removeIf(v -> v.getValue().equals(origins.of(node, v.getKey())));
        Map<String, Origin> fields = new HashMap<>(known.fields());
        fields.keySet().removeIf(f -> !ahead.looksAt(node, f));
        Map<String, Fact> decided = new HashMap<>(known.facts());
        decided.keySet().removeIf(f -> !ahead.looksAt(node, f));
        return new Known(values, fields, decided);
    }
}
