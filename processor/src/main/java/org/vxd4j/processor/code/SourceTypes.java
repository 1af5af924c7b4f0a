package org.vxd4j.processor.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Questions about types that the scanning of calls asks. */
public final class SourceTypes {
    private final Elements elements;
    private final Types types;

    public SourceTypes(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The class of a type; null for what is none. */
    public static TypeElement element(TypeMirror type) {
        return type != null && type.getKind() == TypeKind.DECLARED
                ? (TypeElement) ((DeclaredType) type).asElement()
                : null;
    }

    /** True when a type inherits from the class that declares a member. */
    public boolean inherits(TypeElement type, Element member) {
        return types.isSubtype(
                types.erasure(type.asType()),
                types.erasure(member.getEnclosingElement().asType()));
    }

    /** True when every object of one type is also of the other. */
    public boolean isA(TypeMirror type, TypeMirror other) {
        return types.isSubtype(types.erasure(type), types.erasure(other));
    }

    /** The method without parameters that a type has under a name, declared or inherited. */
    public Optional<ExecutableElement> method(TypeElement type, String name) {
        return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                .filter(m -> m.getSimpleName().contentEquals(name)
                        && m.getParameters().isEmpty())
                .findFirst();
    }

    /** What a method returns when it is called on an object of a type. */
    public TypeMirror result(TypeMirror receiver, ExecutableElement method) {
        try {
            return receiver instanceof DeclaredType declared
                    ? ((ExecutableType) types.asMemberOf(declared, method)).getReturnType()
                    : method.getReturnType();
        } catch (IllegalArgumentException notAMember) {
            return method.getReturnType();
        }
    }

    /** The methods of a class by which it implements interfaces of the JDK, all of them or those of one. */
    public List<ExecutableElement> callbacks(TypeElement type, TypeMirror only) {
        List<ExecutableElement> found = new ArrayList<>();
        for (TypeElement parent : platformInterfaces(type, new ArrayList<>())) {
            if (only != null && !types.isSubtype(types.erasure(only), types.erasure(parent.asType()))) {
                continue;
            }
            for (ExecutableElement declared : ElementFilter.methodsIn(parent.getEnclosedElements())) {
                if (declared.getModifiers().contains(Modifier.ABSTRACT)) {
                    ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                            .filter(m -> elements.overrides(m, declared, type))
                            .filter(m -> !found.contains(m))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private List<TypeElement> platformInterfaces(TypeElement type, List<TypeElement> found) {
        for (TypeMirror parent : types.directSupertypes(type.asType())) {
            TypeElement element = element(parent);
            if (element != null) {
                boolean platform = MethodRef.isPlatform(
                        element.getQualifiedName().toString().replace('.', '/'));
                if (platform && element.getKind().isInterface() && !found.contains(element)) {
                    found.add(element);
                }
                platformInterfaces(element, found);
            }
        }
        return found;
    }
}
