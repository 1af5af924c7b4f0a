package org.vxd4j.processor.parse;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.vxd4j.processor.model.ClassName;

/** The names that an author may use before they exist. */
final class GeneratedNames {
    private GeneratedNames() {}

    /** True when a type is, or is going to be, the generated posters of a driver. */
    static boolean isEventsOf(ClassName driver, TypeMirror type) {
        String events = driver.flat() + "Events";
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        TypeElement element = (TypeElement) declared.asElement();
        String qualified = driver.packageName().isEmpty() ? events : driver.packageName() + "." + events;
        // A name that does not resolve yet has no package; javac gives it the simple name the author wrote.
        return type.getKind() == TypeKind.ERROR
                ? element.getSimpleName().contentEquals(events)
                : element.getQualifiedName().contentEquals(qualified);
    }
}
