package org.vxd4j.processor.analyse;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Field;

/**
 * What the bodies of the sources give values to and compare, as far as one look at them tells: it spares most rules the ways through most
 * methods.
 */
final class Writes {
    private final Map<MethodRef, Set<String>> names = new HashMap<>();
    private final Map<MethodRef, Set<Field>> fields = new HashMap<>();
    private final Map<MethodRef, List<Change>> changes = new HashMap<>();
    private final Set<MethodRef> comparing = new HashSet<>();
    private final Map<MethodRef, List<Element>> restored = new HashMap<>();

    /** The locals that hold what one call returned, and nothing else. */
    private final Set<Element> results = new HashSet<>();

    /**
     * A write of a value that may be computed from what was there before.
     *
     * @param name the variable
     * @param via the parameter it is read from: nothing is computed as long as that keeps its value; null for anything else
     */
    private record Change(String name, String via) {}

    /** Notes that a variable of this name gets a value; those of constructors and classes also begin with what fields are given. */
    void add(MethodRef body, String name) {
        names.computeIfAbsent(body, b -> new HashSet<>()).add(name);
    }

    /** Notes that the body itself, no lambda in it, gives a field a value. */
    void add(MethodRef body, Field field) {
        fields.computeIfAbsent(body, b -> new LinkedHashSet<>()).add(field);
    }

    /**
     * Notes the value that a variable gets.
     *
     * @param value null for what is computed from the former one
     * @param named what the value names, if it names something
     */
    void addValue(MethodRef body, String name, Tree value, Element named) {
        boolean other = value instanceof MethodInvocationTree
                || value instanceof NewClassTree
                || value instanceof LiteralTree
                || value instanceof MemberSelectTree
                || value instanceof ArrayAccessTree
                || value instanceof IdentifierTree
                        && named != null
                        && named.getKind().isField();
        if (!other) {
            boolean parameter =
                    value instanceof IdentifierTree && named != null && named.getKind() == ElementKind.PARAMETER;
            String via = parameter ? named.getSimpleName().toString() : null;
            changes.computeIfAbsent(body, b -> new ArrayList<>()).add(new Change(name, via));
        }
    }

    /** Notes a local that is declared with the result of a call. */
    void addResult(Element local) {
        results.add(local);
    }

    /** Notes that a variable gets another value than the one it was declared with. */
    void overwrite(Element variable) {
        results.remove(variable);
    }

    /** Notes what the processor's interrupt flag is set to; null for what is no variable. */
    void addRestored(MethodRef body, Element flag) {
        restored.computeIfAbsent(body, b -> new ArrayList<>()).add(flag);
    }

    /** Notes that a local, or what a call returned, is compared as less or greater. */
    void addComparison(MethodRef body) {
        comparing.add(body);
    }

    /** True when a body does that. */
    boolean mayCompare(MethodRef body) {
        return comparing.contains(body);
    }

    /** True when a body may set the interrupt flag to something else than a call returned. */
    boolean mayForceInterrupts(MethodRef body) {
        return !results.containsAll(restored.getOrDefault(body, List.of()));
    }

    /** True when a body may write a variable of one of these names. */
    boolean mayWrite(MethodRef body, Set<String> wanted) {
        return !Collections.disjoint(names.getOrDefault(body, Set.of()), wanted);
    }

    /** True when a body may write a variable of one of these names with a value that is computed from its former one. */
    boolean mayChange(MethodRef body, Set<String> wanted) {
        for (Change change : changes.getOrDefault(body, List.of())) {
            if (wanted.contains(change.name()) && (change.via() == null || mayWrite(body, Set.of(change.via())))) {
                return true;
            }
        }
        return false;
    }

    /** The fields that a body gives a value itself, not in a lambda that stands in it. */
    Set<Field> fields(MethodRef body) {
        return fields.getOrDefault(body, Set.of());
    }
}
