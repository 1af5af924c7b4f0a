package org.vxd4j.processor.model;

import java.util.List;
import java.util.Map;

/**
 * Where an annotation and each of its stated values stand.
 *
 * @param site the annotation
 * @param values the stated values, by member
 * @param elements the elements of stated array values, by member
 */
public record Tag(Site site, Map<String, Site> values, Map<String, List<Site>> elements) {

    /** The value of a member; the annotation when the member is not stated. */
    public Site at(String member) {
        return values.getOrDefault(member, site);
    }

    /** One element of an array value; the whole value, or the annotation, when there is no such element. */
    public Site at(String member, int index) {
        List<Site> list = elements.getOrDefault(member, List.of());
        return index >= 0 && index < list.size() ? list.get(index) : at(member);
    }

    /** True when the author wrote the member. */
    public boolean states(String member) {
        return values.containsKey(member);
    }
}
