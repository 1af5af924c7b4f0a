package org.vxd4j.processor.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.vxd4j.processor.model.Site;
import org.vxd4j.processor.model.Tag;

/**
 * An annotation as the author wrote it, with its defaults filled in.
 *
 * <p>Read through mirrors and not through the annotation's class: only a mirror knows where each value stands, and values
 * that do not compile must not stop the reading.
 */
final class Mirror {
    private final Element element;
    private final AnnotationMirror mirror;
    private final Map<String, AnnotationValue> values = new HashMap<>();

    Mirror(Element element, AnnotationMirror mirror, Elements elements) {
        this.element = element;
        this.mirror = mirror;
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
                elements.getElementValuesWithDefaults(mirror).entrySet()) {
            values.put(member.getKey().getSimpleName().toString(), member.getValue());
        }
    }

    /** The annotation of this type on an element. */
    static Optional<Mirror> of(Element element, String type, Elements elements) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (Annotations.name(mirror).equals(type)) {
                return Optional.of(new Mirror(element, mirror, elements));
            }
        }
        return Optional.empty();
    }

    /** An {@code int} value; the fallback when it does not compile. */
    int integer(String member, int fallback) {
        return value(member) instanceof Integer number ? number : fallback;
    }

    /** A {@code boolean} value; false when it does not compile. */
    boolean flag(String member) {
        return value(member) instanceof Boolean truth && truth;
    }

    /** A {@code String} value; empty when it does not compile. */
    String text(String member) {
        return value(member) instanceof String text ? text : "";
    }

    /** An enum constant; the fallback when it does not compile. */
    <E extends Enum<E>> E constant(String member, Class<E> type, E fallback) {
        return constant(value(member), type).orElse(fallback);
    }

    /** The enum constants of an array; null for those that do not compile, so that indices stay those of the source. */
    <E extends Enum<E>> List<E> constants(String member, Class<E> type) {
        List<E> constants = new ArrayList<>();
        for (AnnotationValue value : array(member)) {
            constants.add(constant(value.getValue(), type).orElse(null));
        }
        return constants;
    }

    /** The numbers of an array; null for those that do not compile. */
    List<Integer> integers(String member) {
        List<Integer> numbers = new ArrayList<>();
        for (AnnotationValue value : array(member)) {
            numbers.add(value.getValue() instanceof Integer number ? number : null);
        }
        return numbers;
    }

    /** The texts of an array. */
    List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        for (AnnotationValue value : array(member)) {
            texts.add(String.valueOf(value.getValue()));
        }
        return texts;
    }

    /** The annotations of an array. */
    List<Mirror> annotations(String member, Elements elements) {
        List<Mirror> mirrors = new ArrayList<>();
        for (AnnotationValue value : array(member)) {
            if (value.getValue() instanceof AnnotationMirror nested) {
                mirrors.add(new Mirror(element, nested, elements));
            }
        }
        return mirrors;
    }

    /** Where the annotation and its stated values stand. */
    Tag tag() {
        return new Tag(new Site(element, mirror, null));
    }

    private Object value(String member) {
        AnnotationValue value = values.get(member);
        return value == null ? null : value.getValue();
    }

    private List<? extends AnnotationValue> array(String member) {
        AnnotationValue value = values.get(member);
        return value == null ? List.of() : list(value);
    }

    @SuppressWarnings("unchecked") // the API promises this element type for arrays
    private static List<? extends AnnotationValue> list(AnnotationValue value) {
        return value.getValue() instanceof List<?> list ? (List<? extends AnnotationValue>) list : List.of();
    }

    private static <E extends Enum<E>> Optional<E> constant(Object value, Class<E> type) {
        if (value instanceof VariableElement constant) {
            for (E candidate : type.getEnumConstants()) {
                if (constant.getSimpleName().contentEquals(candidate.name())) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }
}
