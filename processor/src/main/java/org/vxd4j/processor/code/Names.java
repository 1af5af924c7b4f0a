package org.vxd4j.processor.code;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Translates between javac's elements and the names of class files. */
public final class Names {
    private final Elements elements;
    private final Types types;
    private final Map<String, Optional<TypeElement>> known = new HashMap<>();
    private final Map<MethodRef, Optional<ExecutableElement>> methods = new HashMap<>();
    private final Map<TypeElement, String> typeNames = new HashMap<>();
    private final Map<ExecutableElement, MethodRef> refs = new HashMap<>();

    public Names(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Binary name of a class, with slashes. */
    public String of(TypeElement type) {
        String name = typeNames.get(type);
        if (name == null) {
            name = elements.getBinaryName(type).toString().replace('.', '/');
            typeNames.put(type, name);
            known.put(name, Optional.of(type));
        }
        return name;
    }

    /** Binary name of a declared type, or of what a type variable stands for; null for all others. */
    public String of(TypeMirror type) {
        if (type == null) {
            return null;
        }
        return switch (type.getKind()) {
            case DECLARED -> of((TypeElement) ((DeclaredType) type).asElement());
            case TYPEVAR -> of(((TypeVariable) type).getUpperBound());
            case INTERSECTION -> of(((IntersectionType) type).getBounds().get(0));
            default -> null;
        };
    }

    /** The method as class files name it. */
    public MethodRef of(ExecutableElement method) {
        MethodRef ref = refs.get(method);
        if (ref == null) {
            TypeElement owner = (TypeElement) method.getEnclosingElement();
            ref = new MethodRef(
                    isArray(owner) ? "java/lang/Object" : of(owner),
                    method.getSimpleName().toString(),
                    descriptor(method));
            refs.put(method, ref);
            methods.put(ref, Optional.of(method));
        }
        return ref;
    }

    /** True for the class of arrays, which stands nowhere: {@code clone()} and {@code String[]::new} are its methods. */
    private static boolean isArray(TypeElement type) {
        return type.getSimpleName().contentEquals("Array")
                && (type.getEnclosingElement() == null
                        || type.getEnclosingElement().getKind() == ElementKind.OTHER);
    }

    private String descriptor(ExecutableElement method) {
        StringBuilder descriptor = new StringBuilder("(");
        for (VariableElement parameter : method.getParameters()) {
            descriptor.append(descriptor(parameter.asType()));
        }
        return descriptor.append(')').append(descriptor(method.getReturnType())).toString();
    }

    /** The class with this binary name. */
    public Optional<TypeElement> type(String name) {
        return known.computeIfAbsent(name, this::find);
    }

    private Optional<TypeElement> find(String name) {
        String dotted = name.replace('/', '.');
        TypeElement found = elements.getTypeElement(dotted);
        for (int nested = dotted.lastIndexOf('$'); found == null && nested > 0; nested = dotted.lastIndexOf('$')) {
            dotted = dotted.substring(0, nested) + '.' + dotted.substring(nested + 1);
            found = elements.getTypeElement(dotted);
        }
        return Optional.ofNullable(found);
    }

    /** The method with this name, declared in exactly that class. */
    public Optional<ExecutableElement> method(MethodRef ref) {
        Optional<ExecutableElement> found = methods.get(ref);
        if (found == null) {
            found = type(ref.owner()).flatMap(type -> declared(type, ref));
            methods.put(ref, found);
        }
        return found;
    }

    private Optional<ExecutableElement> declared(TypeElement type, MethodRef ref) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (method.getSimpleName().contentEquals(ref.name()) && of(method).equals(ref)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    private String descriptor(TypeMirror type) {
        TypeMirror erased = types.erasure(type);
        return switch (erased.getKind()) {
            case VOID -> "V";
            case BOOLEAN -> "Z";
            case BYTE -> "B";
            case CHAR -> "C";
            case SHORT -> "S";
            case INT -> "I";
            case LONG -> "J";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            case ARRAY -> "[" + descriptor(((ArrayType) erased).getComponentType());
            default -> erased.getKind() == TypeKind.DECLARED ? "L" + of(erased) + ";" : "Ljava/lang/Object;";
        };
    }
}
