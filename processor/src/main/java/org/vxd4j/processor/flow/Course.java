package org.vxd4j.processor.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a method happens when some of what it is called with is known, and what it hands on then. */
public final class Course {
    private final BitSet happening = new BitSet();
    private final Map<Node, List<Origin>> handed = new IdentityHashMap<>();

    private Course() {}

    /**
     * Follows the ways through a method.
     *
     * @param known what variables certainly begin with
     * @return empty when there are too many ways to follow all of them
     */
    public static Optional<Course> of(Origins origins, Map<Variable, Origin.Known> known) {
        Course course = new Course();
        boolean all = new Paths(origins).follow(known, true, (node, state, values) -> {
            course.note(node, values);
            return state;
        });
        return all ? Optional.of(course) : Optional.empty();
    }

    private void note(Node node, Paths.Values values) {
        happening.set(node.index());
        if (node.op() instanceof Op.Call || node.op() instanceof Op.Procedure) {
            List<Origin> now = node.op().uses().stream().map(values::of).toList();
            handed.merge(node, now, Course::both);
        }
    }

    private static List<Origin> both(List<Origin> before, List<Origin> now) {
        List<Origin> both = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            both.add(before.get(i).equals(now.get(i)) ? now.get(i) : Origin.UNKNOWN);
        }
        return both;
    }

    /** False only for a step that no way leads to. */
    public boolean contains(Node node) {
        return happening.get(node.index());
    }

    /** Where the values come from that a call or a lambda uses, in its order; empty for what does not happen. */
    public List<Origin> handed(Node node) {
        return handed.getOrDefault(node, List.of());
    }

    /** What is known of the variables that a lambda takes from around it, in the lambda's own ways. */
    public Map<Variable, Origin.Known> captured(Node node, Op.Procedure lambda) {
        Map<String, Origin.Known> named = new HashMap<>();
        List<Origin> origins = handed(node);
        for (int i = 0; i < origins.size(); i++) {
            if (origins.get(i) instanceof Origin.Known known) {
                named.put(lambda.uses().get(i).name(), known);
            }
        }
        Map<Variable, Origin.Known> captured = new HashMap<>();
        if (!named.isEmpty()) {
            lambda.lambda()
                    .read()
                    .filter(v -> named.containsKey(v.name()))
                    .forEach(v -> captured.put(v, named.get(v.name())));
        }
        return captured;
    }
}
