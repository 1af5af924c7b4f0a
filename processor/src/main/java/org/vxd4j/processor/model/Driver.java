package org.vxd4j.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
     * @param thrown the exceptions it declares, as generated code writes them
     */
    public record Constructor(Site site, boolean visible, List<Dependency> params, List<String> thrown) {

        private boolean takes(Dependency.Kind kind) {
            for (Dependency param : params) {
                if (param.kind() == kind) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A parameter of a constructor.
     *
     * @param site where it stands
     * @param type its type, as generated code writes it
     * @param kind how it is found
     */
    public record Dependency(Site site, String type, Kind kind) {

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
        List<E> ofKind = new ArrayList<>();
        for (Entry entry : entries) {
            if (kind.isInstance(entry)) {
                ofKind.add(kind.cast(entry));
            }
        }
        return ofKind;
    }

    /** True when the driver has entries of a kind. */
    public boolean has(Class<? extends Entry> kind) {
        for (Entry entry : entries) {
            if (kind.isInstance(entry)) {
                return true;
            }
        }
        return false;
    }

    /** Name of the generated device block: {@code VxD_X}, or {@code VxD_Outer_X}. */
    public ClassName blockName() {
        return new ClassName(type.packageName(), "VxD_" + type.flat());
    }

    /** Name of the generated posters: {@code XEvents}, or {@code Outer_XEvents}. */
    public ClassName eventsName() {
        return new ClassName(type.packageName(), type.flat() + "Events");
    }

    /** True when posters are generated: the driver has callbacks, or asks for posters in a constructor. */
    public boolean hasEvents() {
        return has(Entry.Event.class) || has(Entry.TimeOut.class) || asksForEvents();
    }

    private boolean asksForEvents() {
        for (Constructor each : constructors) {
            if (each.takes(Dependency.Kind.EVENTS)) {
                return true;
            }
        }
        return false;
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
        for (Constructor each : constructors) {
            boolean known = !each.takes(Dependency.Kind.NONE) && !each.takes(Dependency.Kind.MISSING);
            if (each.visible() && known) {
                return each;
            }
        }
        return null;
    }

    /** How messages and traces name an entry point of the driver. */
    public String label(Method method) {
        return type.simpleName() + "." + method.name();
    }

    /** The methods whose body owns the critical section and that glue can override. */
    public List<Entry.Guard> guards() {
        List<Entry.Guard> guards = new ArrayList<>();
        boolean sealed = modifiers.contains(Modifier.FINAL) || modifiers.contains(Modifier.SEALED);
        for (Entry.Guard guard : entries(Entry.Guard.class)) {
            if (!sealed && guard.method().overridable()) {
                guards.add(guard);
            }
        }
        return guards;
    }
}
