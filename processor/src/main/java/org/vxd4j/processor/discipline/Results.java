package org.vxd4j.processor.discipline;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Variable;

/** What a method does with the result of a call. */
final class Results {
    private Results() {}

    /**
     * The names of the accessors that are called on a result record, anywhere in the method; empty when something else is done with it,
     * too, so that others may look at it.
     */
    static Optional<Set<String>> looks(Subject subject, Node call) {
        Set<Variable> holders = holders(subject, call.op().target());
        Set<String> names = new LinkedHashSet<>();
        for (Node node : subject.flow().nodes()) {
            boolean condition = node.next().stream()
                    .map(e -> e.when())
                    .anyMatch(c -> c != null && (holders.contains(c.left()) || holders.contains(c.right())));
            if (condition) {
                names.add("");
            }
            if (node.op() instanceof Op.Copy || node.op().uses().stream().noneMatch(holders::contains)) {
                continue;
            }
            boolean accessor = node.op() instanceof Op.Call used
                    && holders.contains(used.object())
                    && used.arguments().isEmpty();
            if (!accessor) {
                return Optional.empty();
            }
            names.add(((Op.Call) node.op()).callee().name());
        }
        return Optional.of(names);
    }

    /** True when nothing looks at the result. */
    static boolean isIgnored(Subject subject, Node call) {
        return looks(subject, call).filter(Set::isEmpty).isPresent();
    }

    /** The variables that may hold the result. */
    private static Set<Variable> holders(Subject subject, Variable result) {
        Set<Variable> holders = new HashSet<>(Set.of(result));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Node node : subject.flow().nodes()) {
                if (node.op() instanceof Op.Copy copy && holders.contains(copy.source())) {
                    grown |= holders.add(copy.target());
                }
            }
        }
        return holders;
    }
}
