package org.vxd4j.processor.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of a method happens when something is known of the call, and what it hands on then. */
public final class Course {
    private final BitSet happening = new BitSet();
    private final Map<Node, Handed> handed = new IdentityHashMap<>();

    /**
     * What a call or a lambda is given.
     *
     * @param values where the values come from that it uses, in its order
     * @param fields where the values come from that the fields of this object have, as far as they were given some before
     */
    public record Handed(List<Origin> values, Map<Field, Origin> fields) {
        private static final Handed NOTHING = new Handed(List.of(), Map.of());

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

    private Course() {}

    /**
     * Follows the ways through a method.
     *
     * @param known what variables certainly begin with
     * @param fields what the fields of this object certainly hold
     * @return empty when there are too many ways to follow all of them
     */
    public static Optional<Course> of(Origins origins, Map<Variable, Origin> known, Map<Field, Origin> fields) {
        Set<Field> looked = new HashSet<>(fields.keySet());
        for (Node node : origins.flow().nodes()) {
            if (node.op() instanceof Op.Write write && write.index() == null) {
                looked.add(write.field());
            }
        }
        Course course = new Course();
        boolean all = new Paths(origins, looked).follow(known, fields, true, (node, state, values) -> {
            course.note(node, values);
            return state;
        });
        return all ? Optional.of(course) : Optional.empty();
    }

    private void note(Node node, Paths.Values values) {
        happening.set(node.index());
        if (node.op() instanceof Op.Call || node.op() instanceof Op.Procedure) {
            boolean ours = node.op() instanceof Op.Call call && Outlook.isOfThis(call);
            Handed now =
                    new Handed(node.op().uses().stream().map(values::of).toList(), ours ? values.fields() : Map.of());
            handed.merge(node, now, Handed::and);
        }
    }

    /** False only for a step that no way leads to. */
    public boolean contains(Node node) {
        return happening.get(node.index());
    }

    /** What a call or a lambda is given; nothing when it does not happen. */
    public Handed handed(Node node) {
        return handed.getOrDefault(node, Handed.NOTHING);
    }

    /** Where the values come from that a lambda takes from around it, as far as they stand in the code, in the lambda's own ways. */
    public Map<Variable, Origin> captured(Node node, Op.Procedure lambda) {
        Map<String, Origin> named = new HashMap<>();
        List<Origin> origins = handed(node).values();
        for (int i = 0; i < origins.size(); i++) {
            if (!(origins.get(i) instanceof Origin.Step) && !(origins.get(i) instanceof Origin.Argument)) {
                named.put(lambda.uses().get(i).name(), origins.get(i));
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
