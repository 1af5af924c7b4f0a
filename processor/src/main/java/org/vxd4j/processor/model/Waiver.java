package org.vxd4j.processor.model;

import javax.lang.model.element.Element;

/**
 * An {@code @Unchecked}: the author vouches for what a rule forbids.
 *
 * @param scope the method or class it covers
 * @param tag where it stands
 * @param rule the rule's id or name, as written; without the {@code vxd:} that messages write before a name
 * @param because the reason, as written
 */
public record Waiver(Element scope, Tag tag, String rule, String because) {}
