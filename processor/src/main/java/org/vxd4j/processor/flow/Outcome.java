package org.vxd4j.processor.flow;

import java.util.Map;

/**
 * What is certain after a call.
 *
 * @param returned its result; the object, when it made one
 * @param fields what fields of the object that it was made on hold
 */
public record Outcome(Origin returned, Map<Field, Origin> fields) {}
