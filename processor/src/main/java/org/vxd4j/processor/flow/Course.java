package org.vxd4j.processor.flow;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.processor.code.ApiNames;

/**
 * What of a method may happen when something is known of the call, and what it hands on then.
 *
 * <p>Other than {@link Paths} it leaves out only what certainly cannot be: values are followed as far as they are the same on all ways, a
 * call may change every field, and two calls of one method may answer differently.
 */
public final class Course {
    /** A method of more steps than this is taken to do anything: what is certain is noted for each of them. */
    private static final int MOST_STEPS = 1_500;

    /** These run no code of the driver, and let no interrupt in. */
    private static final Set<String> HARMLESS =
            Set.of("java/lang/Math", "java/lang/Integer", "java/lang/Long", "java/lang/Boolean", "java/lang/Character");

    private final Flow flow;
    private final Surroundings known;
    private final Certain[] before;

    private Course(Flow flow, Surroundings known) {
        this.flow = flow;
        this.known = known;
        this.before = new Certain[flow.nodes().size()];
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
        course.follow(new Certain(values, Set.of(), held));
        return course;
    }

    /** True for a method that is not too long for it. */
    public static boolean canFollow(Flow flow) {
        return flow.nodes().size() <= MOST_STEPS;
    }

    private void follow(Certain start) {
        Deque<Node> waiting = new ArrayDeque<>();
        BitSet queued = new BitSet();
        before[flow.entry().index()] = start;
        waiting.add(flow.entry());
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            queued.clear(node.index());
            Certain state = before[node.index()];
            Certain after = after(node, state);
            for (Edge edge : node.next()) {
                if (edge.when() != null && Boolean.FALSE.equals(holds(edge.when(), after))) {
                    continue;
                }
                // What throws may have done its work or not.
                Certain arriving = edge.thrown() ? interrupted(state).and(after) : after;
                int to = edge.to().index();
                Certain met = before[to] == null ? arriving : before[to].and(arriving);
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

    private static Origin value(Certain state, Variable variable) {
        return variable == null ? Comparison.NOTHING : state.values().getOrDefault(variable.number(), Origin.UNKNOWN);
    }

    private Boolean holds(Condition condition, Certain state) {
        Origin left = value(state, condition.left());
        Relation relation = condition.relation();
        if (relation != Relation.INSTANCE && relation != Relation.NOT_INSTANCE) {
            return Comparison.of(left, relation, value(state, condition.right()));
        }
        Boolean is = isInstance(left, value(state, condition.right()));
        return is == null ? null : is == (relation == Relation.INSTANCE);
    }

    private Boolean isInstance(Origin value, Origin type) {
        Origin.Made made = object(value).orElse(null);
        if (made == null
                || made.types().isEmpty()
                || !(type instanceof Origin.Known known)
                || !(known.value() instanceof String name)) {
            return null;
        }
        long instances =
                made.types().stream().filter(t -> this.known.isSubtype(t, name)).count();
        if (instances == 0) {
            return false;
        }
        return instances == made.types().size() && !made.nullable() ? true : null;
    }

    /** The object that a value is. */
    private Optional<Origin.Made> object(Origin value) {
        if (value instanceof Origin.Enumerated constant) {
            return known.object(constant);
        }
        return value instanceof Origin.Made made ? Optional.of(made) : Optional.empty();
    }

    private Certain after(Node node, Certain state) {
        Op op = node.op();
        if (op instanceof Op.Write write) {
            return write.index() == null ? written(write, state) : state;
        }
        if (op instanceof Op.Call call && !isHarmless(call)) {
            return called(node, call, state);
        }
        return op.target() == null
                ? state
                : state.with(
                        op.target(), produced(op, state), op instanceof Op.Copy copy && state.isThis(copy.source()));
    }

    private Certain called(Node node, Op.Call call, Certain state) {
        boolean ours =
                !call.callee().isPlatform() && !ApiNames.contains(call.callee().owner());
        Optional<Outcome> outcome = ours ? known.outcome(call, handed(node, state)) : Optional.empty();
        Certain after = outcome.isPresent() && state.isThis(call.object())
                ? state.with(learned(outcome.get().fields(), state))
                : interrupted(state);
        return call.target() == null
                ? after
                : after.with(call.target(), outcome.map(Outcome::returned).orElse(Origin.UNKNOWN), false);
    }

    /**
     * What a call tells of fields. Of one that a single method writes, {@code set(true)} for example, that call would be believed whoever
     * calls the method again: of those nothing is learned.
     */
    private Map<Field, Origin> learned(Map<Field, Origin> left, Certain before) {
        Map<Field, Origin> learned = new HashMap<>(left);
        learned.entrySet()
                .removeIf(e -> known.isSteady(e.getKey())
                        && !known.isSettled(e.getKey())
                        && !e.getValue().equals(before.fields().get(e.getKey())));
        return learned;
    }

    /** What is certain while or after others run, who may change all that they write. */
    private Certain interrupted(Certain state) {
        if (state.fields().isEmpty()) {
            return state;
        }
        Map<Field, Origin> fields = new HashMap<>(state.fields());
        fields.keySet().removeIf(f -> !known.isSteady(f));
        return state.with(fields);
    }

    /** A field of this object holds what it is given; one of another object may be that of this one. */
    private static Certain written(Op.Write write, Certain state) {
        Map<Field, Origin> fields = new HashMap<>(state.fields());
        fields.remove(write.field());
        Origin value = value(state, write.value());
        if (state.isThis(write.object()) && !(value instanceof Origin.Unknown)) {
            fields.put(write.field(), value);
        }
        return state.with(fields);
    }

    private static boolean isHarmless(Op.Call call) {
        String owner = call.callee().owner();
        String name = call.callee().name();
        return HARMLESS.contains(owner)
                || owner.equals(ApiNames.CPU) && (name.startsWith("in") || name.startsWith("out"));
    }

    private Origin produced(Op op, Certain state) {
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
        if (op instanceof Op.Procedure) {
            return Origin.Made.SOME;
        }
        return op instanceof Op.Read read && read.index() == null ? held(read, state) : Origin.UNKNOWN;
    }

    private Origin held(Op.Read read, Certain state) {
        Origin written = state.isThis(read.object()) ? state.fields().get(read.field()) : null;
        if (written != null) {
            return written;
        }
        Origin inside = read.object() == null
                ? null
                : object(value(state, read.object()))
                        .map(o -> o.held().get(read.field()))
                        .orElse(null);
        return inside != null ? inside : known.always(read.field()).orElse(Origin.UNKNOWN);
    }

    /** What is certain when the method has returned; empty when it never does. */
    public Optional<Outcome> outcome() {
        Outcome outcome = null;
        for (Node node : flow.nodes()) {
            if (contains(node) && node.op() instanceof Op.Return end) {
                Certain state = before[node.index()];
                Origin value = end.value() == null ? Origin.UNKNOWN : value(state, end.value());
                outcome = outcome == null
                        ? new Outcome(value, state.fields())
                        : new Outcome(
                                Origin.either(outcome.returned(), value),
                                Certain.both(outcome.fields(), state.fields()));
            }
        }
        return Optional.ofNullable(outcome);
    }

    private static Optional<Integer> number(Origin origin) {
        return origin instanceof Origin.Known known ? Constants.number(known.value()) : Optional.empty();
    }

    /** False only for a step that no way leads to. */
    public boolean contains(Node node) {
        return before[node.index()] != null;
    }

    /** True for a write of a field that is certainly this object's, when it happens. */
    public boolean isOfThis(Node write) {
        Certain state = before[write.index()];
        return state == null || state.isThis(((Op.Write) write.op()).object());
    }

    /** What a call or a lambda is given that may happen. */
    public Handed handed(Node node) {
        return handed(node, before[node.index()]);
    }

    private static Handed handed(Node node, Certain state) {
        boolean ours = node.op() instanceof Op.Call call && state.isThis(call.object());
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
