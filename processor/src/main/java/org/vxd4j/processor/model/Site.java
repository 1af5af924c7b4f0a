package org.vxd4j.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A place in the author's source, as exact as it is known: an element, an annotation on it, a value of that annotation.
 *
 * @param element the method, parameter or class
 * @param mirror the annotation, or null
 * @param value the annotation's value, or one element of an array value; or null
 */
public record Site(Element element, AnnotationMirror mirror, AnnotationValue value) {

    /** The element itself. */
    public static Site of(Element element) {
        return new Site(element, null, null);
    }
}
