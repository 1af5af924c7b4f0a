package org.vxd4j.processor.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is certain at a step.
 *
 * @param values of variables, by number: unknown for one that may have several
 * @param selves the variables that hold this object, by number
 * @param fields of this object, as far as they were just given some
 */
record Certain(Map<Integer, Origin> values, Set<Integer> selves, Map<Field, Origin> fields) {

    /** True for a variable that certainly holds this object. */
    boolean isThis(Variable variable) {
        return Variable.isThis(variable) || variable != null && selves.contains(variable.number());
    }

    Certain with(Map<Field, Origin> others) {
        return new Certain(values, selves, others);
    }

    Certain with(Variable variable, Origin value, boolean self) {
        Map<Integer, Origin> more = new HashMap<>(values);
        more.put(variable.number(), value);
        Set<Integer> same = selves;
        if (self != selves.contains(variable.number())) {
            same = new HashSet<>(selves);
            if (!same.remove(variable.number())) {
                same.add(variable.number());
            }
        }
        return new Certain(more, same, fields);
    }

    /** What is certain on two ways; who has no value on one of them is not read after they met. */
    Certain and(Certain other) {
        Map<Integer, Origin> both = new HashMap<>(values);
        other.values.forEach((variable, value) -> both.merge(variable, value, Origin::either));
        Set<Integer> same = new HashSet<>(selves);
        same.retainAll(other.selves);
        return new Certain(both, same, both(fields, other.fields));
    }

    /** What is certain of fields on two ways. */
    static Map<Field, Origin> both(Map<Field, Origin> one, Map<Field, Origin> other) {
        Map<Field, Origin> both = new HashMap<>();
        one.forEach((field, value) -> {
            Origin either = other.containsKey(field) ? Origin.either(value, other.get(field)) : Origin.UNKNOWN;
            if (either != Origin.UNKNOWN) {
                both.put(field, either);
            }
        });
        return both;
    }
}
