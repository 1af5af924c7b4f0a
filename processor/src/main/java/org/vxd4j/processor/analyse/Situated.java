package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.flow.Course;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Origins;
import org.vxd4j.processor.flow.Variable;

/** What one method does in one situation: which of its calls can happen, and what they give. */
final class Situated {
    /** Of a method whose ways nobody followed. */
    static final Situated UNKNOWN = new Situated();

    private final Map<Called, Use> calls = new HashMap<>();

    /** Calls of one method in one place are not told apart. */
    private record Called(MethodRef callee, Place place) {}

    /**
     * What a call is given.
     *
     * @param happens false when no way leads to it
     * @param values where what it gives comes from, by parameter: the first is the object that it is made on, when there is one
     */
    private record Use(boolean happens, List<Origin> values) {
        static final Use NONE = new Use(false, List.of());

        Use or(Use other) {
            if (!happens || !other.happens) {
                return happens ? this : other;
            }
            List<Origin> both = new ArrayList<>();
            for (int i = 0; i < Math.min(values.size(), other.values.size()); i++) {
                both.add(values.get(i).equals(other.values.get(i)) ? values.get(i) : Origin.UNKNOWN);
            }
            return new Use(true, both);
        }
    }

    private Situated() {}

    /** Follows the ways through a method; empty when there are too many. */
    static Optional<Situated> of(Flow flow, Map<Variable, Origin.Known> known) {
        Situated situated = new Situated();
        return situated.read(flow, known) ? Optional.of(situated) : Optional.empty();
    }

    private boolean read(Flow flow, Map<Variable, Origin.Known> known) {
        Course course = Course.of(new Origins(flow), known).orElse(null);
        if (course == null) {
            return false;
        }
        for (Node node : flow.nodes()) {
            Use use = course.contains(node) ? new Use(true, given(node.op(), course.handed(node))) : Use.NONE;
            add(node, use);
            if (node.op() instanceof Op.Procedure procedure && procedure.lambda() != null) {
                if (!use.happens()) {
                    leaveOut(procedure.lambda());
                } else if (!read(procedure.lambda(), course.captured(node, procedure))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A constructor is given its object, too. */
    private static List<Origin> given(Op op, List<Origin> values) {
        boolean creation = op instanceof Op.Call call
                && call.object() == null
                && call.callee().name().equals(MethodRef.CONSTRUCTOR);
        return creation
                ? Stream.concat(Stream.of(Origin.UNKNOWN), values.stream()).toList()
                : values;
    }

    private void add(Node node, Use use) {
        if (node.op() instanceof Op.Call call) {
            calls.merge(new Called(call.callee(), node.place()), use, Use::or);
        } else if (node.op() instanceof Op.Procedure procedure && procedure.method() != null) {
            calls.merge(new Called(procedure.method(), node.place()), use, Use::or);
        }
    }

    /** What stands in a lambda that is never made does not happen. */
    private void leaveOut(Flow lambda) {
        for (Node node : lambda.nodes()) {
            add(node, Use.NONE);
            if (node.op() instanceof Op.Procedure procedure && procedure.lambda() != null) {
                leaveOut(procedure.lambda());
            }
        }
    }

    /** False only for a call that certainly does not happen. */
    boolean happens(Step.Call call) {
        Use use = calls.get(new Called(call.callee(), call.place()));
        return use == null || use.happens();
    }

    /** Where the values come from that a call gives, by parameter; empty when nobody knows. */
    List<Origin> values(Step.Call call) {
        return calls.getOrDefault(new Called(call.callee(), call.place()), Use.NONE)
                .values();
    }
}
