package org.vxd4j.processor.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
            both.add(Origin.either(values.get(i), other.values.get(i)));
        }
        return new Handed(both, Certain.both(fields, other.fields));
    }
}
