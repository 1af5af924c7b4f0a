package org.vxd4j.processor.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows every way through a method, from its beginning, and leaves out those that cannot be: a condition that was decided once is
 * decided the same way again, as long as nothing is written to what it looks at.
 *
 * <p>What a call does to fields is not known here; it is taken to leave them as they are. In a method with too many ways some are not
 * followed: what is found is there, what is not found may still be there.
 */
public final class Paths {
    /** How much is looked at before we give up: twenty thousand steps where little is known, fewer where much is. */
    private static final int MOST_WORK = 100_000;

    private static final int STEP = 5;

    /** How often a step is done with the same in memory: as often as seven conditions differ. */
    private static final int MOST_VISITS = 128;

    private final Flow flow;
    private final Origins origins;
    private final Outlook outlook;

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

    private record State<S>(Node node, S memory, Known known) {}

    private record Visit<S>(Node node, S memory) {}

    /** The ways through a method. */
    public Paths(Origins origins) {
        this.flow = origins.flow();
        this.origins = origins;
        this.outlook = new Outlook(origins);
    }

    /**
     * Follows the ways; every step is shown to the watcher once for each way that differs in what he remembers.
     *
     * @return false when there were too many to follow all of them
     */
    public <S> boolean follow(S start, Watcher<S> watcher) {
        return follow(Map.of(), start, watcher);
    }

    /**
     * Follows the ways of a call that gives some variables values which are known.
     *
     * @return false when there were too many to follow all of them
     */
    public <S> boolean follow(Map<Variable, Origin> given, S start, Watcher<S> watcher) {
        Known known = Known.NOTHING;
        for (Map.Entry<Variable, Origin> one : given.entrySet()) {
            known = known.with(one.getKey().number(), one.getValue());
        }
        Set<State<S>> seen = new HashSet<>();
        Map<Visit<S>, Integer> visits = new HashMap<>();
        Deque<State<S>> waiting = new ArrayDeque<>();
        waiting.add(new State<>(flow.entry(), start, known));
        boolean all = true;
        int work = 0;
        while (!waiting.isEmpty() && work < MOST_WORK) {
            State<S> state = waiting.removeLast();
            if (!seen.add(state)) {
                continue;
            }
            work += STEP + state.known().size();
            boolean often = visits.merge(new Visit<>(state.node(), state.memory()), 1, Integer::sum) > MOST_VISITS;
            if (often) {
                all = false;
            } else {
                visit(state, watcher, waiting);
            }
        }
        return all && waiting.isEmpty();
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
                waiting.add(new State<>(edge.to(), next, outlook.worthKeeping(taken, node, edge)));
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
        Known rest = known.without(node);
        if (node.op() instanceof Op.Write write) {
            return written(node, write, values(node, known).of(write.value()), rest);
        }
        Variable target = node.op().target();
        return target == null ? rest : rest.with(target.number(), produced(node, known));
    }

    private Known written(Node node, Op.Write write, Origin value, Known known) {
        Field field = write.field();
        String place = outlook.place(node);
        // An element that is written may be any that is known, unless both are told apart by their numbers.
        Known rest = known.only(
                (variable, origin) -> true,
                (name, other) -> !other.through().contains(field)
                        && (!field.equals(Field.ELEMENT)
                                || !other.field().equals(Field.ELEMENT)
                                || isNumbered(place) && isNumbered(name)),
                (name, fact) -> !fact.fields().contains(field));
        return outlook.through(node).contains(field)
                ? rest
                : rest.with(place, new Known.Written(field, value, outlook.steps(node), outlook.through(node)));
    }

    private static boolean isNumbered(String place) {
        return place.contains("[=");
    }

    private Origin produced(Node node, Known known) {
        if (node.op() instanceof Op.Constant constant) {
            return new Origin.Known(constant.value());
        }
        if (node.op() instanceof Op.Copy copy) {
            return values(node, known).of(copy.source());
        }
        if (node.op() instanceof Op.Read) {
            Known.Written written = known.fields().get(outlook.place(node));
            return written == null || written.value() instanceof Origin.Unknown
                    ? new Origin.Step(node)
                    : written.value();
        }
        return node.op() instanceof Op.Compute compute ? computed(node, compute, known) : new Origin.Step(node);
    }

    /** A number that is computed from known ones; loops do not count, they only switch bits. */
    private Origin computed(Node node, Op.Compute compute, Known known) {
        if (outlook.isInLoop(node) && !Constants.isBitwise(compute.operator())) {
            return new Origin.Step(node);
        }
        Optional<Integer> number = Constants.computed(
                compute,
                v -> values(node, known).of(v) instanceof Origin.Known k
                        ? Constants.number(k.value())
                        : Optional.empty());
        return number.<Origin>map(Origin.Known::new).orElseGet(() -> new Origin.Step(node));
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
        if (certain != null) {
            return certain ? known : null;
        }
        Fact fact = outlook.fact(edge);
        Fact before = known.facts().get(fact.name());
        if (before != null) {
            return before.holds() == fact.holds() ? known : null;
        }
        boolean excluded = fact.holds() && known.facts().values().stream().anyMatch(fact::excludes);
        boolean implied = !fact.holds() && known.facts().values().stream().anyMatch(fact.opposite()::excludes);
        if (excluded) {
            return null;
        }
        return implied ? known : known.with(fact);
    }
}
