package org.vxd4j.processor.parse;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The annotations of an element by the names of their types, for whoever looks for many: javac spells a name anew for each look. */
public final class Annotations {
    private final Element element;
    private final Elements elements;
    private final Map<String, AnnotationMirror> mirrors = new HashMap<>();

    Annotations(Element element, Elements elements) {
        this.element = element;
        this.elements = elements;
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            mirrors.putIfAbsent(name(mirror), mirror);
        }
    }

    /** The name of an annotation's type. */
    public static String name(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** True when an element has an annotation of this type. */
    public static boolean has(Element element, String type) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (name(mirror).equals(type)) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return mirrors.isEmpty();
    }

    boolean has(String type) {
        return mirrors.containsKey(type);
    }

    /** The annotation of this type, which the element has. */
    Mirror get(String type) {
        return new Mirror(element, mirrors.get(type), elements);
    }
}
