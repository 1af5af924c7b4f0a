package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.flow.Course;
import org.vxd4j.processor.flow.Field;
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

    /** What calls are given; empty for one that cannot happen. */
    private final Map<Called, Optional<Course.Handed>> calls = new HashMap<>();

    /** Where fields are written, and whether that can happen. */
    private final Map<Place, Boolean> writes = new HashMap<>();

    /** Calls of one method in one place are not told apart. */
    private record Called(MethodRef callee, Place place) {}

    private Situated() {}

    /** Follows the ways through a method; empty when there are too many. */
    static Optional<Situated> of(Flow flow, Map<Variable, Origin> known, Map<Field, Origin> fields) {
        Situated situated = new Situated();
        return situated.read(flow, known, fields) ? Optional.of(situated) : Optional.empty();
    }

    private boolean read(Flow flow, Map<Variable, Origin> known, Map<Field, Origin> fields) {
        Course course = Course.of(new Origins(flow), known, fields).orElse(null);
        if (course == null) {
            return false;
        }
        for (Node node : flow.nodes()) {
            boolean happens = course.contains(node);
            add(node, happens ? Optional.of(given(node.op(), course.handed(node))) : Optional.empty());
            if (node.op() instanceof Op.Procedure procedure && procedure.lambda() != null) {
                if (!happens) {
                    leaveOut(procedure.lambda());
                } else if (!read(procedure.lambda(), course.captured(node, procedure), Map.of())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A constructor is given its object, too. */
    private static Course.Handed given(Op op, Course.Handed handed) {
        boolean creation = op instanceof Op.Call call
                && call.object() == null
                && call.callee().name().equals(MethodRef.CONSTRUCTOR);
        if (!creation) {
            return handed;
        }
        List<Origin> values = new ArrayList<>(handed.values());
        values.add(0, Origin.UNKNOWN);
        return new Course.Handed(values, handed.fields());
    }

    private void add(Node node, Optional<Course.Handed> given) {
        MethodRef callee = null;
        if (node.op() instanceof Op.Write && node.place() != null) {
            writes.merge(node.place(), given.isPresent(), Boolean::logicalOr);
        }
        if (node.op() instanceof Op.Call call) {
            callee = call.callee();
        } else if (node.op() instanceof Op.Procedure procedure) {
            callee = procedure.method();
        }
        if (callee != null) {
            calls.merge(new Called(callee, node.place()), given, Situated::either);
        }
    }

    private static Optional<Course.Handed> either(Optional<Course.Handed> one, Optional<Course.Handed> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().and(other.get())) : one.or(() -> other);
    }

    /** What stands in a lambda that is never made does not happen. */
    private void leaveOut(Flow lambda) {
        for (Node node : lambda.nodes()) {
            add(node, Optional.empty());
            if (node.op() instanceof Op.Procedure procedure && procedure.lambda() != null) {
                leaveOut(procedure.lambda());
            }
        }
    }

    /** False only for a call that certainly does not happen. */
    boolean happens(Step.Call call) {
        Optional<Course.Handed> given = calls.get(new Called(call.callee(), call.place()));
        return given == null || given.isPresent();
    }

    /** False only for a place where certainly no field is written. */
    boolean writes(Place place) {
        return place == null || writes.getOrDefault(place, true);
    }

    /** What a call gives, the object first that it is made on; empty when nobody knows. */
    Optional<Course.Handed> given(Step.Call call) {
        return calls.getOrDefault(new Called(call.callee(), call.place()), Optional.empty());
    }
}
