package org.vxd4j.processor.parse;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.vxd4j.processor.model.ClassName;

/**
 * Whether every type that a driver's glue needs to name exists yet; another processor may still write some.
 *
 * <p>The driver's own posters are not waited for: they are what this processor is about to write.
 */
public final class Readiness {
    private static final String LOMBOK = "lombok.";

    private Readiness() {}

    /**
     * True when Lombok is about to change the class. It does so within the round, and in an order that the build decides: only in
     * the next round is the class, with its constructor, certainly what the author gets.
     */
    public static boolean isLombokAtWork(TypeElement element) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (Annotations.name(annotation).startsWith(LOMBOK)) {
                return true;
            }
        }
        return false;
    }

    /** True when the driver can be read in full. */
    public static boolean isReady(TypeElement element) {
        ClassName name = ClassName.of(element);
        if (!isReady(name, element.getSuperclass()) || !areReady(name, element.getInterfaces())) {
            return false;
        }
        for (ExecutableElement constructor : ElementFilter.constructorsIn(element.getEnclosedElements())) {
            if (!isReady(name, constructor)) {
                return false;
            }
        }
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            if (!method.getAnnotationMirrors().isEmpty() && !isReady(name, method)) {
                return false;
            }
        }
        return true;
    }

    /** True when all that the class declares has types that exist. */
    public static boolean isWhole(TypeElement element) {
        ClassName name = ClassName.of(element);
        return isReady(element)
                && ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
                        .allMatch(field -> isReady(name, field.asType()))
                && ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                        .allMatch(method -> isReady(name, method));
    }

    private static boolean isReady(ClassName driver, ExecutableElement method) {
        for (VariableElement parameter : method.getParameters()) {
            if (!isReady(driver, parameter.asType())) {
                return false;
            }
        }
        return isReady(driver, method.getReturnType()) && areReady(driver, method.getThrownTypes());
    }

    private static boolean areReady(ClassName driver, List<? extends TypeMirror> types) {
        for (TypeMirror type : types) {
            if (!isReady(driver, type)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReady(ClassName driver, TypeMirror type) {
        return switch (type.getKind()) {
            case ERROR -> GeneratedNames.isEventsOf(driver, type);
            case DECLARED -> areReady(driver, ((DeclaredType) type).getTypeArguments());
            case ARRAY -> isReady(driver, ((ArrayType) type).getComponentType());
            default -> type.getKind() != TypeKind.OTHER;
        };
    }
}
