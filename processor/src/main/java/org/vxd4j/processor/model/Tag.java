package org.vxd4j.processor.model;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/**
 * Where an annotation stands, and each of its stated values: looked up when somebody complains about one.
 *
 * @param site the annotation
 */
public record Tag(Site site) {

    /** The value of a member; the annotation when the member is not stated. */
    public Site at(String member) {
        AnnotationValue value = stated(member);
        return value == null ? site : new Site(site.element(), site.mirror(), value);
    }

    /** One element of an array value; the whole value, or the annotation, when there is no such element. */
    public Site at(String member, int index) {
        AnnotationValue value = stated(member);
        boolean found = value != null
                && value.getValue() instanceof List<?> list
                && index >= 0
                && index < list.size()
                && list.get(index) instanceof AnnotationValue;
        return found
                ? new Site(site.element(), site.mirror(), (AnnotationValue) ((List<?>) value.getValue()).get(index))
                : at(member);
    }

    private AnnotationValue stated(String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> stated :
                site.mirror().getElementValues().entrySet()) {
            if (stated.getKey().getSimpleName().contentEquals(member)) {
                return stated.getValue();
            }
        }
        return null;
    }
}
