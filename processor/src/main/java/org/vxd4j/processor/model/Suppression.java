package org.vxd4j.processor.model;

import java.util.List;
import javax.lang.model.element.Element;

/**
 * A {@code @SuppressWarnings} with names of ours.
 *
 * @param scope the method, parameter or class it covers
 * @param rules the ids or names after {@code vxd:}
 */
public record Suppression(Element scope, List<String> rules) {}
