package org.vxd4j.processor.discipline;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;

/** Callbacks that do nothing but call another method with all that they are given: what that does is what they do. */
final class Delegation {
    private Delegation() {}

    /** The method that does the work; the same one when it does not delegate it. */
    static Subject behind(Subjects driver, Subject subject) {
        Set<MethodRef> seen = new HashSet<>();
        Subject worker = subject;
        Optional<Subject> next = next(driver, worker);
        while (next.isPresent() && seen.add(next.get().method())) {
            worker = next.get();
            next = next(driver, worker);
        }
        return worker;
    }

    private static Optional<Subject> next(Subjects driver, Subject subject) {
        Node call = subject.mayDelegate() ? onlyCall(subject.flow().nodes()) : null;
        if (call == null) {
            return Optional.empty();
        }
        List<Subject> targets = subject.targets(call).stream()
                .filter(m -> !m.name().equals(MethodRef.STATIC_INITIALISER))
                .flatMap(m -> driver.of(m).stream())
                .toList();
        return targets.size() == 1 && hasTheSame(subject, call, targets.get(0)) && returns(subject, call)
                ? Optional.of(targets.get(0))
                : Optional.empty();
    }

    /** The only step that does anything, whatever happens; null when there are others, or none. */
    private static Node onlyCall(List<Node> nodes) {
        Node call = null;
        for (Node node : nodes) {
            Op op = node.op();
            if (node.next().size() > 1) {
                return null;
            } else if (op instanceof Op.Call && call == null) {
                call = node;
            } else if (!(op instanceof Op.Pass || op instanceof Op.Copy || op instanceof Op.Return)) {
                return null;
            }
        }
        return call;
    }

    /** True when the call hands on what the method is given, and the other one is given nothing else. */
    private static boolean hasTheSame(Subject subject, Node node, Subject callee) {
        Op.Call call = (Op.Call) node.op();
        List<Variable> given = withoutThis(subject.flow().parameters());
        List<Variable> taken = callee.flow().parameters();
        boolean same = call.arguments().size() == given.size()
                && withoutThis(taken).size() == given.size()
                // Rules count what annotated methods are given from the object on.
                && taken.size() > given.size();
        for (int i = 0; same && i < given.size(); i++) {
            same = subject.origins().of(node, call.arguments().get(i)) instanceof Origin.Argument argument
                    && argument.parameter().equals(given.get(i));
        }
        return same;
    }

    private static List<Variable> withoutThis(List<Variable> parameters) {
        boolean object = !parameters.isEmpty() && Variable.isThis(parameters.get(0));
        return object ? parameters.subList(1, parameters.size()) : parameters;
    }

    /** True when it answers what the call answers, or nothing. */
    private static boolean returns(Subject subject, Node call) {
        return subject.flow().nodes().stream()
                .allMatch(n -> !(n.op() instanceof Op.Return end)
                        || end.value() == null
                        || subject.origins().of(n, end.value()).equals(new Origin.Step(call)));
    }
}
