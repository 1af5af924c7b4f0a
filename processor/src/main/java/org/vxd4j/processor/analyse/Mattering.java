package org.vxd4j.processor.analyse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Variable;

/** Finds the parameters whose values may decide what a method does, or what it has others do: the rest need not be told apart. */
final class Mattering {
    private final Map<Variable, Set<Variable>> from = new HashMap<>();
    private final Set<Variable> deciding = new HashSet<>();
    private final Deque<Variable> waiting = new ArrayDeque<>();

    private Mattering() {}

    /** The places of these parameters. */
    static Set<Integer> of(Flow flow) {
        Mattering mattering = new Mattering();
        flow.nodes().forEach(mattering::read);
        mattering.close();
        Set<Integer> places = new HashSet<>();
        List<Variable> parameters = flow.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (mattering.deciding.contains(parameters.get(i))) {
                places.add(i);
            }
        }
        return places;
    }

    private void read(Node node) {
        for (Edge edge : node.next()) {
            if (edge.when() != null) {
                add(edge.when().left());
                add(edge.when().right());
            }
        }
        Op op = node.op();
        boolean handsOn = op instanceof Op.Call call
                && !call.callee().isPlatform()
                && !ApiNames.contains(call.callee().owner());
        if (handsOn || op instanceof Op.Procedure || op instanceof Op.Write || op instanceof Op.Return) {
            op.uses().forEach(this::add);
        }
        if (op.target() != null) {
            from.computeIfAbsent(op.target(), t -> new HashSet<>()).addAll(op.uses());
        }
    }

    private void add(Variable variable) {
        if (variable != null && deciding.add(variable)) {
            waiting.add(variable);
        }
    }

    /** What such a value is computed from matters, too. */
    private void close() {
        while (!waiting.isEmpty()) {
            from.getOrDefault(waiting.remove(), Set.of()).forEach(this::add);
        }
    }
}
