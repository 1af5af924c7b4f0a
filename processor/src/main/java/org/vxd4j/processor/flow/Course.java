package org.vxd4j.processor.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.code.MethodRef;

/**
 * What of a method may happen when something is known of the call, and what it hands on then.
 *
 * <p>Other than {@link Paths} it leaves out only what certainly cannot be: values are followed as far as they are the same on all ways, a
 * call may change every field, and two calls of one method may answer differently.
 */
public final class Course {
    /** These run no code of the driver, and let no interrupt in. */
    private static final Set<String> HARMLESS =
            Set.of("java/lang/Math", "java/lang/Integer", "java/lang/Long", "java/lang/Boolean", "java/lang/Character");

    private final Flow flow;
    private final Surroundings known;
    private final State[] before;

    /** What is known of the rest of the program. */
    public interface Surroundings {

        /** What a field always holds; empty when that is not certain. */
        Optional<Origin> always(Field field);

        /** True for a field that one method alone writes: what it calls leaves it as it is. */
        boolean isSteady(Field field);

        /** What a call returns that is given this; empty when that is not certain. */
        Optional<Origin> returned(Op.Call call, Handed given);
    }

    /**
     * What is certain at a step.
     *
     * @param values of variables, by number: unknown for one that may have several
     * @param fields of this object, as far as they were just given some
     */
    private record State(Map<Integer, Origin> values, Map<Field, Origin> fields) {

        State with(Variable variable, Origin value) {
            Map<Integer, Origin> more = new HashMap<>(values);
            more.put(variable.number(), value);
            return new State(more, fields);
        }

        /** What is certain on two ways; who has no value on one of them is not read after they met. */
        State and(State other) {
            Map<Integer, Origin> both = new HashMap<>(values);
            other.values.forEach((variable, value) ->
                    both.merge(variable, value, (one, two) -> one.equals(two) ? one : Origin.UNKNOWN));
            Map<Field, Origin> same = new HashMap<>(fields);
            same.entrySet().retainAll(other.fields.entrySet());
            return new State(both, same);
        }
    }

    /**
     * What a call or a lambda is given.
     *
     * @param values what it uses, in its order
     * @param fields what fields of this object hold, as far as they were just given some
     */
    public record Handed(List<Origin> values, Map<Field, Origin> fields) {

        /** What both are given. */
        public Handed and(Handed other) {
            List<Origin> both = new ArrayList<>();
            for (int i = 0; i < Math.min(values.size(), other.values.size()); i++) {
                both.add(values.get(i).equals(other.values.get(i)) ? values.get(i) : Origin.UNKNOWN);
            }
            Map<Field, Origin> same = new HashMap<>(fields);
            same.entrySet().retainAll(other.fields.entrySet());
            return new Handed(both, same);
        }
    }

    private Course(Flow flow, Surroundings known) {
        this.flow = flow;
        this.known = known;
        this.before = new State[flow.nodes().size()];
    }

    /**
     * Follows the values through a method.
     *
     * @param known what variables certainly begin with
     * @param held what the fields of this object certainly hold
     * @param around what is known of the rest of the program
     */
    public static Course of(Flow flow, Map<Variable, Origin> known, Map<Field, Origin> held, Surroundings around) {
        Map<Integer, Origin> values = new HashMap<>();
        flow.parameters().forEach(p -> values.put(p.number(), Origin.UNKNOWN));
        known.forEach((variable, value) -> values.put(variable.number(), value));
        Course course = new Course(flow, around);
        course.follow(new State(values, held));
        return course;
    }

    private void follow(State start) {
        Deque<Node> waiting = new ArrayDeque<>();
        BitSet queued = new BitSet();
        before[flow.entry().index()] = start;
        waiting.add(flow.entry());
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            queued.clear(node.index());
            State state = before[node.index()];
            State after = after(node, state);
            for (Edge edge : node.next()) {
                if (edge.when() != null && Boolean.FALSE.equals(holds(edge.when(), after))) {
                    continue;
                }
                // What throws may have done its work or not.
                State arriving = edge.thrown() ? new State(state.and(after).values(), after.fields()) : after;
                int to = edge.to().index();
                State met = before[to] == null ? arriving : before[to].and(arriving);
                if (!met.equals(before[to])) {
                    before[to] = met;
                    if (!queued.get(to)) {
                        queued.set(to);
                        waiting.add(edge.to());
                    }
                }
            }
        }
    }

    private static Origin value(State state, Variable variable) {
        return variable == null ? Comparison.NOTHING : state.values().getOrDefault(variable.number(), Origin.UNKNOWN);
    }

    private static Boolean holds(Condition condition, State state) {
        return Comparison.of(value(state, condition.left()), condition.relation(), value(state, condition.right()));
    }

    private State after(Node node, State state) {
        Op op = node.op();
        if (op instanceof Op.Write write) {
            return write.index() == null ? written(write, state) : state;
        }
        State rest = op instanceof Op.Call call && !isHarmless(call) ? called(state) : state;
        return op.target() == null ? rest : rest.with(op.target(), produced(node, state));
    }

    /** What is certain after a call, which may change all that others write. */
    private State called(State state) {
        if (state.fields().isEmpty()) {
            return state;
        }
        Map<Field, Origin> fields = new HashMap<>(state.fields());
        fields.keySet().removeIf(f -> !known.isSteady(f));
        return new State(state.values(), fields);
    }

    /** A field of this object holds what it is given; one of another object may be that of this one. */
    private static State written(Op.Write write, State state) {
        Map<Field, Origin> fields = new HashMap<>(state.fields());
        fields.remove(write.field());
        Origin value = value(state, write.value());
        if (isThis(write.object()) && !(value instanceof Origin.Unknown)) {
            fields.put(write.field(), value);
        }
        return new State(state.values(), fields);
    }

    private static boolean isThis(Variable object) {
        return object != null && object.name().equals(Variable.THIS);
    }

    private static boolean isHarmless(Op.Call call) {
        String owner = call.callee().owner();
        String name = call.callee().name();
        return HARMLESS.contains(owner)
                || owner.equals(ApiNames.CPU) && (name.startsWith("in") || name.startsWith("out"));
    }

    private Origin produced(Node node, State state) {
        Op op = node.op();
        if (op instanceof Op.Constant constant) {
            return new Origin.Known(constant.value());
        }
        if (op instanceof Op.Copy copy) {
            return value(state, copy.source());
        }
        if (op instanceof Op.Compute compute) {
            return Constants.computed(compute, v -> number(value(state, v)))
                    .<Origin>map(Origin.Known::new)
                    .orElse(Origin.UNKNOWN);
        }
        if (op instanceof Op.Read read && read.index() == null) {
            Origin held = isThis(read.object()) ? state.fields().get(read.field()) : null;
            return held == null ? known.always(read.field()).orElse(Origin.UNKNOWN) : held;
        }
        if (!(op instanceof Op.Call call)
                || call.callee().isPlatform()
                || ApiNames.contains(call.callee().owner())) {
            return Origin.UNKNOWN;
        }
        return call.object() == null && call.callee().name().equals(MethodRef.CONSTRUCTOR)
                ? new Origin.Made(call.callee().owner())
                : known.returned(call, handed(node, state)).orElse(Origin.UNKNOWN);
    }

    /** What the method returns; unknown when that is not the same on all ways. */
    public Origin returned() {
        Origin returned = null;
        for (Node node : flow.nodes()) {
            if (contains(node) && node.op() instanceof Op.Return end) {
                Origin value = end.value() == null ? Origin.UNKNOWN : value(before[node.index()], end.value());
                returned = returned == null || returned.equals(value) ? value : Origin.UNKNOWN;
            }
        }
        return returned == null ? Origin.UNKNOWN : returned;
    }

    private static Optional<Integer> number(Origin origin) {
        return origin instanceof Origin.Known known ? Constants.number(known.value()) : Optional.empty();
    }

    /** False only for a step that no way leads to. */
    public boolean contains(Node node) {
        return before[node.index()] != null;
    }

    /** What a call or a lambda is given that may happen. */
    public Handed handed(Node node) {
        return handed(node, before[node.index()]);
    }

    private static Handed handed(Node node, State state) {
        boolean ours = node.op() instanceof Op.Call call && isThis(call.object());
        return new Handed(
                node.op().uses().stream().map(v -> value(state, v)).toList(), ours ? state.fields() : Map.of());
    }

    /** What is certain about the variables that a lambda takes from around it, in the lambda's own ways. */
    public Map<Variable, Origin> captured(Node node, Op.Procedure lambda) {
        Map<String, Origin> named = new HashMap<>();
        for (Variable variable : lambda.uses()) {
            Origin value = value(before[node.index()], variable);
            if (!(value instanceof Origin.Unknown)) {
                named.put(variable.name(), value);
            }
        }
        Map<Variable, Origin> captured = new HashMap<>();
        if (!named.isEmpty()) {
            lambda.lambda()
                    .read()
                    .filter(v -> named.containsKey(v.name()))
                    .forEach(v -> captured.put(v, named.get(v.name())));
        }
        return captured;
    }
}
