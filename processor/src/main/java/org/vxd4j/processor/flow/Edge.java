package org.vxd4j.processor.flow;

/**
 * What leads from one node to the next.
 *
 * @param to the next node
 * @param when what must hold; null when nothing has to
 * @param thrown true when an exception leads there
 */
public record Edge(Node to, Condition when, boolean thrown) {}
