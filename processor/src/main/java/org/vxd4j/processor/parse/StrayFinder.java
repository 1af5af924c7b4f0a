package org.vxd4j.processor.parse;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
import org.vxd4j.api.HardwareInterrupt;
import org.vxd4j.api.IoTrap;
import org.vxd4j.api.Service;
import org.vxd4j.api.TimeOut;
import org.vxd4j.api.VxD;
import org.vxd4j.processor.model.Site;
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
            IoTrap.class,
            CritSection.class);

    private final Elements elements;
    private final Types types;

    /** For one round. */
    public StrayFinder(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The strays of a round, ordered by class. */
    public List<Stray> find(RoundEnvironment round, Collection<TypeElement> drivers) {
        List<Stray> strays = new ArrayList<>();
        for (Class<? extends Annotation> annotation : ANNOTATIONS) {
            TypeElement type = elements.getTypeElement(annotation.getCanonicalName());
            if (type == null) {
                continue;
            }
            for (Element method : round.getElementsAnnotatedWith(type)) {
                TypeElement owner = (TypeElement) method.getEnclosingElement();
                if (!belongs(owner, drivers)) {
                    Site site = Mirror.of(method, annotation, elements)
                            .map(m -> m.tag().site())
                            .orElse(Site.of(method));
                    strays.add(new Stray(
                            site,
                            annotation.getSimpleName(),
                            owner.getQualifiedName().toString()));
                }
            }
        }
        strays.sort(Comparator.comparing(Stray::owner));
        return strays;
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
