package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.vxd4j.api.service.Effect;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.SourceTypes;
import org.vxd4j.processor.parse.ContractReader;

/** The methods that state their effects, and who is held to it. */
final class Promises {
    private final Names names;
    private final Types types;
    private final ContractReader contracts;
    private final Map<TypeElement, List<Promise>> declared = new HashMap<>();

    /**
     * What a method may do.
     *
     * @param method the method that states it
     * @param effects what it states
     */
    record Promise(MethodRef method, Set<Effect> effects) {}

    Promises(Names names, Types types, ContractReader contracts) {
        this.names = names;
        this.types = types;
        this.contracts = contracts;
    }

    /** The promise of a method; empty when it makes none. */
    Optional<Promise> of(ExecutableElement method) {
        return contracts.promise(method).map(effects -> new Promise(names.of(method), effects));
    }

    /** The promise of the one method of a functional interface, which its lambdas are held to. */
    Optional<Promise> ofFunction(TypeMirror type) {
        TypeElement element = SourceTypes.element(type);
        if (element == null || !element.getKind().isInterface() || MethodRef.isPlatform(names.of(element))) {
            return Optional.empty();
        }
        return inherited(element).stream().findFirst();
    }

    /** The methods in sources that are held to promises: those of classes, and default methods. */
    Map<MethodRef, Promise> held(Iterable<TypeElement> sources, Program program) {
        Map<MethodRef, Promise> held = new LinkedHashMap<>();
        for (TypeElement type : sources) {
            for (Promise promise : inherited(type)) {
                names.method(promise.method())
                        .flatMap(method -> program.implementation(type, method))
                        .ifPresent(ref -> held.putIfAbsent(ref, promise));
            }
        }
        return held;
    }

    /** The promises of a class and of all that it inherits from. */
    private List<Promise> inherited(TypeElement type) {
        List<Promise> known = declared.get(type);
        if (known != null) {
            return known;
        }
        List<Promise> found = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            boolean open =
                    !method.getModifiers().contains(Modifier.STATIC) && type.getKind() != ElementKind.ANNOTATION_TYPE;
            if (open) {
                of(method).ifPresent(found::add);
            }
        }
        for (TypeMirror parent : types.directSupertypes(type.asType())) {
            TypeElement element = SourceTypes.element(parent);
            if (element != null && !MethodRef.isPlatform(names.of(element))) {
                found.addAll(inherited(element));
            }
        }
        declared.put(type, found);
        return found;
    }
}
