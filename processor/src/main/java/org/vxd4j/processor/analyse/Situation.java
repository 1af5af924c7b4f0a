package org.vxd4j.processor.analyse;

import java.util.Map;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Origin;

/**
 * What is known of a call where it is made: numbers, null references, constants of enums, and objects whose class is certain.
 *
 * @param arguments what it gives, by parameter; the first is the object that it is made on, when there is one
 * @param fields what fields of the object hold that were given their value on the way to it
 */
record Situation(Map<Integer, Origin> arguments, Map<Field, Origin> fields) {
    /** Of a call of which nobody knows anything. */
    static final Situation UNKNOWN = new Situation(Map.of(), Map.of());
}
