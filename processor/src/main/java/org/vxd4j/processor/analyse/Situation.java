package org.vxd4j.processor.analyse;

import java.util.Map;
import org.vxd4j.processor.flow.Origin;

/**
 * What is known of a call where it is made.
 *
 * @param arguments numbers, null references and constants of enums that it gives, by their place among the parameters
 */
record Situation(Map<Integer, Origin.Known> arguments) {
    /** Of a call of which nobody knows anything. */
    static final Situation UNKNOWN = new Situation(Map.of());
}
