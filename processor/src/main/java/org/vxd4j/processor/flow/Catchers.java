package org.vxd4j.processor.flow;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.vxd4j.processor.code.SourceTypes;

/** The places that exceptions go to: the {@code catch} clauses and {@code finally} blocks around a step, the innermost last. */
final class Catchers {
    private final SourceTypes types;

    /** True when what the innermost clauses do not catch goes on to the next. */
    private final boolean literal;

    private final List<List<Clause>> all = new ArrayList<>();

    /**
     * One place that exceptions go to.
     *
     * @param caught what it catches; none when it catches everything
     * @param ends the ways that lead there
     */
    record Clause(List<TypeMirror> caught, List<FlowWriter.End> ends) {

        /** A clause that nothing leads to yet. */
        Clause(List<TypeMirror> caught) {
            this(caught, new ArrayList<>());
        }

        private void lead(List<FlowWriter.End> from) {
            from.forEach(e -> ends.add(new FlowWriter.End(e.from(), e.when(), true)));
        }
    }

    Catchers(SourceTypes types, boolean literal) {
        this.types = types;
        this.literal = literal;
    }

    /** Adds the clauses of one {@code try}. */
    void add(List<Clause> clauses) {
        all.add(clauses);
    }

    /** Removes what was added last. */
    void remove() {
        all.remove(all.size() - 1);
    }

    /** How many there are. */
    int depth() {
        return all.size();
    }

    /** Takes away all but the outermost; returns what was there. */
    List<List<Clause>> keep(int depth) {
        List<List<Clause>> before = List.copyOf(all);
        all.subList(depth, all.size()).clear();
        return before;
    }

    /** Puts back what was there. */
    void restore(List<List<Clause>> before) {
        all.clear();
        all.addAll(before);
    }

    /** A step may throw anything: what the innermost clauses do not catch is nobody's business here. */
    void leadFrom(Node node) {
        lead(List.of(new FlowWriter.End(node, null, true)));
    }

    /** The same of what was caught and goes on; false when nothing in the method catches it. */
    boolean lead(List<FlowWriter.End> ends) {
        if (all.isEmpty()) {
            return false;
        }
        for (int i = all.size() - 1; i >= (literal ? 0 : all.size() - 1); i--) {
            all.get(i).forEach(c -> c.lead(ends));
        }
        return true;
    }

    /** An exception of a known type is thrown; false when it may leave the method. */
    boolean lead(List<FlowWriter.End> ends, TypeMirror thrown) {
        for (int i = all.size() - 1; i >= 0; i--) {
            for (Clause clause : all.get(i)) {
                if (clause.caught().isEmpty() || clause.caught().stream().anyMatch(t -> types.isA(thrown, t))) {
                    clause.lead(ends);
                    return true;
                }
                if (clause.caught().stream().anyMatch(t -> types.isA(t, thrown))) {
                    clause.lead(ends);
                }
            }
        }
        return false;
    }
}
