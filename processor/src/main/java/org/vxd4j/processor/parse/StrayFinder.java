package org.vxd4j.processor.parse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.vxd4j.processor.model.Stray;

/**
 * Finds annotated methods that belong to no driver. A base class is no stray, its methods count where a driver inherits
 * them; an interface is, nobody looks for entry points there.
 */
public final class StrayFinder {
    /** Annotations of the DSL that no glue is generated for yet. */
    private static final List<String> NOT_BUILT = notBuilt();

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

    private static List<String> notBuilt() {
        List<String> notBuilt = new ArrayList<>(Dsl.HOOKS);
        notBuilt.add(Dsl.PER_VM);
        return notBuilt;
    }

    /** The strays of a round, ordered by class. */
    public List<Stray> find(RoundEnvironment round, Collection<TypeElement> drivers) {
        List<Stray> strays = new ArrayList<>();
        for (Element member : annotated(round, Dsl.ENTRIES)) {
            if (member.getEnclosingElement() instanceof TypeElement owner && !belongs(owner, drivers)) {
                add(member, owner, Dsl.ENTRIES, strays);
            }
        }
        return sorted(strays);
    }

    /** Uses of annotations that no glue is generated for, ordered by class. */
    public List<Stray> findNotBuilt(RoundEnvironment round) {
        List<Stray> uses = new ArrayList<>();
        for (Element member : annotated(round, NOT_BUILT)) {
            if (member.getEnclosingElement() instanceof TypeElement owner) {
                add(member, owner, NOT_BUILT, uses);
            }
        }
        return sorted(uses);
    }

    private void add(Element member, TypeElement owner, List<String> searched, List<Stray> strays) {
        Annotations annotations = new Annotations(member, elements);
        for (String each : searched) {
            if (annotations.has(each)) {
                strays.add(new Stray(
                        annotations.get(each).tag().site(),
                        each.substring(each.lastIndexOf('.') + 1),
                        owner.getQualifiedName().toString()));
            }
        }
    }

    private static List<Stray> sorted(List<Stray> strays) {
        if (strays.size() > 1) {
            strays.sort(Comparator.comparing(Stray::owner));
        }
        return strays;
    }

    /** Found in one go, and only for what is there: each asking goes through all members of all classes. */
    private Set<? extends Element> annotated(RoundEnvironment round, List<String> wanted) {
        List<TypeElement> present = new ArrayList<>();
        for (TypeElement annotation : annotations) {
            if (wanted.contains(annotation.getQualifiedName().toString())) {
                present.add(annotation);
            }
        }
        return present.isEmpty() ? Set.of() : round.getElementsAnnotatedWithAny(present.toArray(new TypeElement[0]));
    }

    private boolean belongs(TypeElement owner, Collection<TypeElement> drivers) {
        if (drivers.contains(owner) || Annotations.has(owner, Dsl.VXD)) {
            return true;
        }
        if (owner.getKind() != ElementKind.CLASS) {
            return false;
        }
        return owner.getModifiers().contains(Modifier.ABSTRACT) || isInherited(owner, drivers);
    }

    private boolean isInherited(TypeElement owner, Collection<TypeElement> drivers) {
        for (TypeElement driver : drivers) {
            if (types.isSubtype(types.erasure(driver.asType()), types.erasure(owner.asType()))) {
                return true;
            }
        }
        return false;
    }
}
