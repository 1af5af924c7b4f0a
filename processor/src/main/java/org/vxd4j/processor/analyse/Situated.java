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
import org.vxd4j.processor.flow.Handed;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Surroundings;
import org.vxd4j.processor.flow.Variable;

/** What one method does in one situation: which of its calls can happen, and what they give. */
final class Situated {
    /** Of a method whose ways nobody followed. */
    static final Situated UNKNOWN = new Situated();

    /** What calls are given; empty for one that cannot happen. */
    private final Map<Called, Optional<Handed>> calls = new HashMap<>();

    /** Where fields are written, and whether that can happen. */
    private final Map<Written, Boolean> writes = new HashMap<>();

    private final Map<Called, Integer> count = new HashMap<>();

    /** Nor are writes of one field. */
    private record Written(Field field, Place place) {}

    /** Calls of one method in one place are not told apart. */
    private record Called(MethodRef callee, Place place) {}

    private Situated() {}

    /**
     * What a method does.
     *
     * @param known what variables certainly begin with
     * @param held what the fields of its object certainly hold
     * @param around what is known of the rest of the program
     */
    static Situated of(Flow flow, Map<Variable, Origin> known, Map<Field, Origin> held, Surroundings around) {
        Situated situated = new Situated();
        situated.read(flow, known, held, around);
        return situated;
    }

    private void read(Flow flow, Map<Variable, Origin> known, Map<Field, Origin> held, Surroundings around) {
        Course course = Course.of(flow, known, held, around);
        for (Node node : flow.nodes()) {
            boolean happens = course.contains(node);
            add(node, happens ? Optional.of(given(node.op(), course.handed(node))) : Optional.empty());
            if (node.op() instanceof Op.Procedure procedure && procedure.lambda() != null) {
                if (happens) {
                    read(procedure.lambda(), course.captured(node, procedure), Map.of(), around);
                } else {
                    leaveOut(procedure.lambda());
                }
            }
        }
    }

    /** A constructor is given its object, too. */
    private static Handed given(Op op, Handed handed) {
        boolean creation = op instanceof Op.Call call
                && call.object() == null
                && call.callee().name().equals(MethodRef.CONSTRUCTOR);
        if (!creation) {
            return handed;
        }
        return withObject(handed);
    }

    /** What a constructor is given: its object is nobody's yet. */
    static Handed withObject(Handed handed) {
        List<Origin> values = new ArrayList<>(handed.values());
        values.add(0, Origin.UNKNOWN);
        return new Handed(values, Map.of());
    }

    private void add(Node node, Optional<Handed> given) {
        MethodRef callee = null;
        if (node.op() instanceof Op.Write write && node.place() != null) {
            writes.merge(new Written(write.field(), node.place()), given.isPresent(), Boolean::logicalOr);
        }
        if (node.op() instanceof Op.Call call) {
            callee = call.callee();
        } else if (node.op() instanceof Op.Procedure procedure) {
            callee = procedure.method();
        }
        if (callee != null) {
            calls.merge(new Called(callee, node.place()), given, Situated::either);
            count.merge(new Called(callee, node.place()), 1, Integer::sum);
        }
    }

    /** Where more is called than the code says, by the JDK or by the compiler, nobody knows what is given to which. */
    void leaveOpen(List<Step> steps) {
        Map<Called, Integer> all = new HashMap<>();
        for (Step step : steps) {
            if (step instanceof Step.Call call) {
                all.merge(new Called(call.callee(), call.place()), 1, Integer::sum);
            }
        }
        all.forEach((called, number) -> {
            if (number > count.getOrDefault(called, number)) {
                calls.put(called, Optional.of(new Handed(List.of(), Map.of())));
            }
        });
    }

    private static Optional<Handed> either(Optional<Handed> one, Optional<Handed> other) {
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
        Optional<Handed> given = calls.get(new Called(call.callee(), call.place()));
        return given == null || given.isPresent();
    }

    /** False only for a place where a field is certainly not written. */
    boolean writes(Field field, Place place) {
        return place == null || writes.getOrDefault(new Written(field, place), true);
    }

    /** What a call gives, the object first that it is made on; empty when nobody knows. */
    Optional<Handed> given(Step.Call call) {
        return calls.getOrDefault(new Called(call.callee(), call.place()), Optional.empty());
    }
}
