package org.vxd4j.processor.parse;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.vxd4j.api.Control;
import org.vxd4j.api.CritSection;
import org.vxd4j.api.EventCallback;
import org.vxd4j.api.Fault;
import org.vxd4j.api.HardwareInterrupt;
import org.vxd4j.api.HookService;
import org.vxd4j.api.IoTrap;
import org.vxd4j.api.MaskChange;
import org.vxd4j.api.OnIdle;
import org.vxd4j.api.OnTaskSwitch;
import org.vxd4j.api.PerVm;
import org.vxd4j.api.PmApi;
import org.vxd4j.api.PmInt;
import org.vxd4j.api.Service;
import org.vxd4j.api.TimeOut;
import org.vxd4j.api.V86Api;
import org.vxd4j.api.V86Int;
import org.vxd4j.api.VirtualEoi;
import org.vxd4j.api.VirtualInterrupt;
import org.vxd4j.api.VirtualIret;
import org.vxd4j.api.VxD;
import org.vxd4j.processor.model.Stray;

/**
 * Finds annotated methods that belong to no driver. A base class is no stray, its methods count where a driver inherits
 * them; an interface is, nobody looks for entry points there.
 */
public final class StrayFinder {
    private static final List<Class<? extends Annotation>> ANNOTATIONS = List.of(
            Control.class,
            Service.class,
            EventCallback.class,
            TimeOut.class,
            HardwareInterrupt.class,
            VirtualInterrupt.class,
            VirtualEoi.class,
            MaskChange.class,
            VirtualIret.class,
            IoTrap.class,
            CritSection.class);

    /** Annotations of the DSL that no glue is generated for yet. */
    private static final List<Class<? extends Annotation>> NOT_BUILT = List.of(
            V86Api.class,
            PmApi.class,
            V86Int.class,
            PmInt.class,
            HookService.class,
            OnIdle.class,
            OnTaskSwitch.class,
            Fault.class,
            PerVm.class);

    private final Elements elements;
    private final Types types;
    private final Set<? extends TypeElement> annotations;

    /**
     * For one round.
     *
     * @param annotations those of ours that are used in it
     */
    public StrayFinder(Elements elements, Types types, Set<? extends TypeElement> annotations) {
        this.elements = elements;
        this.types = types;
        this.annotations = annotations;
    }

    /** The strays of a round, ordered by class. */
    public List<Stray> find(RoundEnvironment round, Collection<TypeElement> drivers) {
        return annotated(round, ANNOTATIONS, owner -> !belongs(owner, drivers));
    }

    /** Uses of annotations that no glue is generated for, ordered by class. */
    public List<Stray> findNotBuilt(RoundEnvironment round) {
        return annotated(round, NOT_BUILT, owner -> true);
    }

    private List<Stray> annotated(
            RoundEnvironment round, List<Class<? extends Annotation>> searched, Predicate<TypeElement> wanted) {
        List<Stray> strays = new ArrayList<>();
        for (Element member : annotated(round, searched)) {
            if (member.getEnclosingElement() instanceof TypeElement owner && wanted.test(owner)) {
                for (Class<? extends Annotation> annotation : searched) {
                    Mirror.of(member, annotation, elements)
                            .ifPresent(m -> strays.add(new Stray(
                                    m.tag().site(),
                                    annotation.getSimpleName(),
                                    owner.getQualifiedName().toString())));
                }
            }
        }
        strays.sort(Comparator.comparing(Stray::owner));
        return strays;
    }

    /** Found in one go, and only for what is there: each asking goes through all members of all classes. */
    private Set<? extends Element> annotated(RoundEnvironment round, List<Class<? extends Annotation>> wanted) {
        Set<String> names = wanted.stream().map(Class::getCanonicalName).collect(Collectors.toSet());
        TypeElement[] types = annotations.stream()
                .filter(a -> names.contains(a.getQualifiedName().toString()))
                .toArray(TypeElement[]::new);
        return types.length == 0 ? Set.of() : round.getElementsAnnotatedWithAny(types);
    }

    private boolean belongs(TypeElement owner, Collection<TypeElement> drivers) {
        if (Mirror.has(owner, VxD.class, elements)) {
            return true;
        }
        boolean inherited = drivers.stream()
                .anyMatch(d -> types.isSubtype(types.erasure(d.asType()), types.erasure(owner.asType())));
        return owner.getKind() == ElementKind.CLASS
                && (inherited || owner.getModifiers().contains(Modifier.ABSTRACT));
    }
}
