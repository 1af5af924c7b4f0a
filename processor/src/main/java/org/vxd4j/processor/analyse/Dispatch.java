package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.vxd4j.processor.code.CallSite;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;

/** Which methods a call may run: those of the compilation's own classes, and of the class files that code which was followed uses. */
final class Dispatch {
    private final SourceReader sources;
    private final ClassBodies code;
    private final Names names;
    private final Elements elements;
    private final Types types;
    private final Map<CallSite, List<MethodRef>> targets = new HashMap<>();
    private final Map<TypeElement, List<TypeElement>> subtypes = new HashMap<>();

    /** The classes without source that the code which was followed makes objects of, and all that are checked. */
    private final Set<String> made = new TreeSet<>();

    Dispatch(SourceReader sources, ClassBodies code, Names names, Elements elements, Types types) {
        this.sources = sources;
        this.code = code;
        this.names = names;
        this.elements = elements;
        this.types = types;
        code.files().checked().forEach(made::add);
    }

    /** Notes that code which was followed makes an object of a class; false when that is no news. */
    boolean make(String type) {
        boolean news = !MethodRef.isPlatform(type) && !sources.types().containsKey(type) && made.add(type);
        if (news) {
            targets.clear();
        }
        return news;
    }

    /** How many classes without source are known of which objects are made. */
    int size() {
        return made.size();
    }

    /** The methods that a call may run on an object of some type; null when it runs exactly the one it names. */
    List<MethodRef> targets(MethodRef callee, String receiver) {
        if (receiver == null) {
            return exact(callee);
        }
        CallSite key = new CallSite(callee, receiver);
        List<MethodRef> known = targets.get(key);
        if (known == null) {
            known = dispatch(callee, receiver);
            targets.put(key, known);
        }
        return known;
    }

    /** The method itself, after the static initialiser that its first use runs. */
    private List<MethodRef> exact(MethodRef callee) {
        MethodRef initialiser = MethodRef.staticInitialiser(callee.owner());
        return callee.isPlatform() ? List.of() : List.of(initialiser, callee);
    }

    private List<MethodRef> dispatch(MethodRef called, String type) {
        if (MethodRef.isPlatform(type)) {
            return List.of();
        }
        Set<MethodRef> found = new LinkedHashSet<>();
        TypeElement receiver = names.type(type).orElse(null);
        ExecutableElement callee = names.method(called).orElseGet(() -> inherited(receiver, called));
        if (receiver == null || callee == null) {
            found.add(sources.bodies().containsKey(called) ? called : called.in(type));
        } else {
            implementation(receiver, callee).ifPresent(found::add);
            for (TypeElement subtype : subtypes(receiver)) {
                implementation(subtype, callee).ifPresent(found::add);
            }
        }
        for (String subtype : made) {
            if (code.isConcrete(subtype) && !subtype.equals(type) && code.isSubtype(subtype, type)) {
                code.declared(called.in(subtype)).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** The method that a call runs on an object of exactly this class; empty when nothing is known of it. */
    Optional<MethodRef> exactly(MethodRef called, String type) {
        TypeElement receiver = names.type(type).orElseGet(() -> sources.types().get(type));
        ExecutableElement callee = names.method(called).orElseGet(() -> inherited(receiver, called));
        return receiver == null || callee == null ? code.declared(called.in(type)) : implementation(receiver, callee);
    }

    /** The classes of this compilation that inherit from a class. */
    private List<TypeElement> subtypes(TypeElement type) {
        List<TypeElement> known = subtypes.get(type);
        if (known == null) {
            known = new ArrayList<>();
            TypeMirror bound = types.erasure(type.asType());
            for (TypeElement subtype : sources.types().values()) {
                if (!subtype.equals(type) && types.isSubtype(types.erasure(subtype.asType()), bound)) {
                    known.add(subtype);
                }
            }
            subtypes.put(type, known);
        }
        return known;
    }

    /** The method that a class file's call names, declared somewhere above the receiver. */
    ExecutableElement inherited(TypeElement receiver, MethodRef callee) {
        if (receiver == null) {
            return null;
        }
        return ElementFilter.methodsIn(elements.getAllMembers(receiver)).stream()
                .filter(m -> m.getSimpleName().contentEquals(callee.name())
                        && names.of(m).descriptor().equals(callee.descriptor()))
                .findFirst()
                .orElse(null);
    }

    /** What runs when a method is called on an object of exactly this class; empty for an abstract method. */
    Optional<MethodRef> implementation(TypeElement type, ExecutableElement callee) {
        boolean own = callee.getEnclosingElement().equals(type)
                && !callee.getModifiers().contains(Modifier.ABSTRACT);
        if (own) {
            return Optional.of(names.of(callee));
        }
        ExecutableElement found = null;
        for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
            boolean candidate = method.getSimpleName().contentEquals(callee.getSimpleName())
                    && (method.equals(callee) || elements.overrides(method, callee, type));
            boolean better = candidate && (found == null || found.getModifiers().contains(Modifier.ABSTRACT));
            if (better) {
                found = method;
            }
        }
        boolean runs = found != null && !found.getModifiers().contains(Modifier.ABSTRACT);
        return runs ? Optional.of(names.of(found)) : Optional.empty();
    }

    /** True when a class is the other or inherits from it. */
    boolean isSubtype(String type, String of) {
        TypeElement element = names.type(type).orElse(null);
        TypeElement bound = names.type(of).orElse(null);
        return element != null && bound != null
                ? types.isSubtype(types.erasure(element.asType()), types.erasure(bound.asType()))
                : code.isSubtype(type, of);
    }
}
