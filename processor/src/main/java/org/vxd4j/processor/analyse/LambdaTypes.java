package org.vxd4j.processor.analyse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.vxd4j.processor.code.SourceTypes;

/** Which types a lambda may have. */
final class LambdaTypes {
    private static final String COLLECTIONS = "java.util.";

    /** What interfaces name again without adding it. */
    private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

    private final Map<TypeElement, Boolean> known = new HashMap<>();

    /** True for an interface that a lambda may implement: with two open methods, none can. */
    boolean mayBe(TypeMirror type) {
        TypeElement element = SourceTypes.element(type);
        if (element == null || !element.getKind().isInterface()) {
            return false;
        }
        Boolean may = known.get(element);
        if (may == null) {
            Set<String> open = new HashSet<>();
            addOpen(element, open);
            may = open.size() <= 1;
            known.put(element, may);
        }
        return may;
    }

    /** True for a type of which a lambda may be, or that may hold some: an array, a collection. */
    boolean mayHold(TypeMirror type) {
        if (type == null || type.getKind() == TypeKind.TYPEVAR) {
            return true;
        }
        if (type instanceof ArrayType array) {
            return mayHold(array.getComponentType());
        }
        TypeElement element = SourceTypes.element(type);
        return element != null && (element.getQualifiedName().toString().startsWith(COLLECTIONS) || mayBe(type));
    }

    /** The names of the methods that nobody has written yet; more than two are not looked for. */
    private static void addOpen(TypeElement type, Set<String> open) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            String name = method.getSimpleName().toString();
            if (method.getModifiers().contains(Modifier.ABSTRACT) && !OF_OBJECT.contains(name)) {
                open.add(name);
            }
        }
        for (TypeMirror parent : type.getInterfaces()) {
            TypeElement element = SourceTypes.element(parent);
            if (element != null && open.size() < 2) {
                addOpen(element, open);
            }
        }
    }
}
