package org.vxd4j.processor.flow;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What is known on a way.
 *
 * @param values where the values of variables come from, by number
 * @param fields what was written to fields, by name
 * @param facts what was decided, by name
 */
record Known(Map<Integer, Origin> values, Map<String, Written> fields, Map<String, Fact> facts) {
    static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of());

    /**
     * What was written to a field.
     *
     * @param field which
     * @param value where it comes from
     * @param steps the steps that produced the object: once they are done again, it is the field of another
     * @param through the fields that the object was found in
     */
    record Written(Field field, Origin value, BitSet steps, Set<Field> through) {}

    /** How much that is. */
    int size() {
        return values.size() + fields.size() + facts.size();
    }

    /** The same with another value of a variable. */
    Known with(int variable, Origin value) {
        Map<Integer, Origin> more = new HashMap<>(values);
        more.put(variable, value);
        return new Known(more, fields, facts);
    }

    /** The same with another value of a field. */
    Known with(String name, Written written) {
        Map<String, Written> more = new HashMap<>(fields);
        more.put(name, written);
        return new Known(values, more, facts);
    }

    /** The same with a fact. */
    Known with(Fact fact) {
        Map<String, Fact> more = new HashMap<>(facts);
        more.put(fact.name(), fact);
        return new Known(values, fields, more);
    }

    /** What of this is worth keeping. */
    Known only(BiPredicate<Integer, Origin> value, BiPredicate<String, Written> field, BiPredicate<String, Fact> fact) {
        return new Known(only(values, value), only(fields, field), only(facts, fact));
    }

    private static <K, V> Map<K, V> only(Map<K, V> all, BiPredicate<K, V> wanted) {
        Map<K, V> some = all;
        for (Map.Entry<K, V> one : all.entrySet()) {
            if (!wanted.test(one.getKey(), one.getValue())) {
                some = some == all ? new HashMap<>(all) : some;
                some.remove(one.getKey());
            }
        }
        return some;
    }

    /** What is still known when a step is done once more: what it produced before is not what it produces now. */
    Known without(Node node) {
        Known rest = only(
                (variable, value) -> true,
                (name, written) -> !written.steps().get(node.index()) && !isFrom(node, written.value()),
                (name, fact) -> !fact.steps().get(node.index()));
        for (Map.Entry<Integer, Origin> one : rest.values().entrySet()) {
            if (isFrom(node, one.getValue())) {
                rest = rest.with(one.getKey(), Origin.UNKNOWN);
            }
        }
        return rest;
    }

    private static boolean isFrom(Node node, Origin value) {
        return value instanceof Origin.Step step && step.node() == node;
    }
}
