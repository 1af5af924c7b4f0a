package org.vxd4j.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.vxd4j.api.Target;

/**
 * A class annotated with {@code @VxD}.
 *
 * @param element the class
 * @param type its name
 * @param kind class, record, interface, ...
 * @param modifiers its modifiers
 * @param visible false when glue in its package cannot name it
 * @param open true when code outside its package can name it
 * @param inner true when it needs an enclosing instance
 * @param generic true when it has type parameters
 * @param header the values of {@code @VxD}
 * @param target the version it is checked for: the declared one, or the one of {@code -Avxd4j.target}
 * @param constructors its constructors
 * @param entries its annotated methods, in the order of the source, inherited ones first
 * @param unbuilt its methods with annotations that no glue is generated for yet
 * @param offered the service interfaces it implements
 * @param waivers its {@code @Unchecked} annotations
 * @param suppressions its {@code @SuppressWarnings} with names of ours
 */
public record Driver(
        TypeElement element,
        ClassName type,
        ElementKind kind,
        Set<Modifier> modifiers,
        boolean visible,
        boolean open,
        boolean inner,
        boolean generic,
        Header header,
        Target target,
        List<Constructor> constructors,
        List<Entry> entries,
        List<Entry.Unbuilt> unbuilt,
        List<Offered> offered,
        List<Waiver> waivers,
        List<Suppression> suppressions) {

    /**
     * A constructor.
     *
     * @param site where it stands
     * @param visible false when it is private
     * @param params its parameters
     * @param thrown the exceptions it declares
     */
    public record Constructor(Site site, boolean visible, List<Dependency> params, List<TypeName> thrown) {}

    /**
     * A parameter of a constructor.
     *
     * @param site where it stands
     * @param type its type
     * @param kind how it is found
     */
    public record Dependency(Site site, TypeName type, Kind kind) {

        /** How a dependency is found. */
        public enum Kind {
            /** {@code Linker.vmm()}. */
            VMM,
            /** {@code Linker.cpu()}. */
            CPU,
            /** The driver's own generated events. */
            EVENTS,
            /** {@code Linker.resolve(Type.class)}. */
            INTERFACE,
            /** Its type does not exist: javac reports it. */
            MISSING,
            /** Nothing can be given for it, which is an error. */
            NONE
        }
    }

    /** The entries of one kind, in order. */
    public <E extends Entry> List<E> entries(Class<E> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Name of the generated device block: {@code VxD_X}, or {@code VxD_Outer_X}. */
    public ClassName blockName() {
        return ClassName.get(type.packageName(), "VxD_" + String.join("_", type.simpleNames()));
    }

    /** Name of the generated posters: {@code XEvents}, or {@code Outer_XEvents}. */
    public ClassName eventsName() {
        return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + "Events");
    }

    /** True when posters are generated: the driver has callbacks, or asks for posters in a constructor. */
    public boolean hasEvents() {
        return entries.stream().anyMatch(e -> e instanceof Entry.Event || e instanceof Entry.TimeOut)
                || constructors.stream()
                        .flatMap(c -> c.params().stream())
                        .anyMatch(p -> p.kind() == Dependency.Kind.EVENTS);
    }

    /** True when glue can construct the driver and call it. */
    public boolean buildable() {
        return visible
                && !inner
                && (kind == ElementKind.CLASS || kind == ElementKind.RECORD)
                && !modifiers.contains(Modifier.ABSTRACT)
                && constructor() != null;
    }

    /** The constructor that glue calls; null when there is none it can call. */
    public Constructor constructor() {
        List<Constructor> usable = constructors.stream()
                .filter(c -> c.visible() && c.params().stream().allMatch(p -> p.kind() != Dependency.Kind.NONE))
                .toList();
        return usable.isEmpty() ? null : usable.get(0);
    }

    /** How messages and traces name an entry point of the driver. */
    public String label(Method method) {
        return type.simpleName() + "." + method.name();
    }

    /** The methods whose body owns the critical section and that glue can override. */
    public List<Entry.Guard> guards() {
        boolean sealed = modifiers.contains(Modifier.FINAL) || modifiers.contains(Modifier.SEALED);
        return sealed
                ? List.of()
                : Stream.of(entries(Entry.Guard.class))
                        .flatMap(List::stream)
                        .filter(g -> g.method().overridable())
                        .toList();
    }
}
