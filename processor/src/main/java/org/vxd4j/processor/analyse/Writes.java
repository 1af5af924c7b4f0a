package org.vxd4j.processor.analyse;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.vxd4j.processor.discipline.Glance;
import org.vxd4j.processor.flow.Field;

/**
 * What one body of the sources gives values to and compares, as far as one look at it tells: it spares most rules the ways through most
 * methods.
 */
final class Writes implements Glance {
    /** Of a body that was not read, or does nothing of the kind. */
    static final Writes NONE = new Writes();

    private final Set<String> names = new HashSet<>();
    private final Set<Field> fields = new LinkedHashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Element> restored = new ArrayList<>();

    /** The locals that hold what one call returned, and nothing else. */
    private final Set<Element> results = new HashSet<>();

    /** The locals that begin with a number and are only counted on. */
    private final Set<Element> counters = new HashSet<>();

    private final List<Element> compared = new ArrayList<>();

    /**
     * A write of a value that may be computed from what was there before.
     *
     * @param name the variable
     * @param via the parameter it is read from: nothing is computed as long as that keeps its value; null for anything else
     */
    private record Change(String name, String via) {}

    /**
     * Notes that a variable gets a value; those of constructors and classes also begin with what fields are given.
     *
     * @param variable null for what does not compile
     * @param value null for what is computed from the former one
     * @param named what the value names, if it names something
     */
    void add(String name, Element variable, Tree value, Element named) {
        names.add(name);
        results.remove(variable);
        if (value != null) {
            counters.remove(variable);
        }
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
            changes.add(new Change(name, parameter ? named.getSimpleName().toString() : null));
        }
    }

    /** Notes that the body itself, no lambda in it, gives a field a value. */
    void add(Field field) {
        fields.add(field);
    }

    /** Notes a local that is declared with the result of a call. */
    void addResult(Element local) {
        results.add(local);
    }

    /** Notes what the processor's interrupt flag is set to; null for what is no variable. */
    void addRestored(Element flag) {
        restored.add(flag);
    }

    /** Notes a local that is declared with a number. */
    void addCounter(Element local) {
        counters.add(local);
    }

    /** Notes that a local is compared as less or greater; null for what a call returned. */
    void addComparison(Element local) {
        compared.add(local);
    }

    @Override
    public boolean mayCompare() {
        return !counters.containsAll(compared);
    }

    @Override
    public boolean mayForceInterrupts() {
        return !results.containsAll(restored);
    }

    @Override
    public boolean mayWrite(Set<String> wanted) {
        for (String name : names) {
            if (wanted.contains(name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean mayChange(Set<String> wanted) {
        for (Change change : changes) {
            if (wanted.contains(change.name()) && (change.via() == null || names.contains(change.via()))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Set<Field> written() {
        return fields;
    }
}
