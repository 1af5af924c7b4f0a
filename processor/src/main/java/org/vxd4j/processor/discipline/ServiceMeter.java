package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Variable;

/**
 * Something that services take and give back.
 *
 * @param taking the services that take it
 * @param giving the services that give it back
 * @param counts the services that do so several times at once, and which of their arguments says how often
 * @param failing the services that may do nothing, and the truth of the result that says so
 */
record ServiceMeter(Set<String> taking, Set<String> giving, Map<String, Integer> counts, Map<String, Boolean> failing)
        implements Meter {

    /** What one service takes and another gives. */
    static ServiceMeter of(String taking, String giving) {
        return new ServiceMeter(Set.of(taking), Set.of(giving), Map.of(), Map.of());
    }

    @Override
    public Change change(Subject subject, Node node) {
        String name = subject.service(node).map(s -> s.name()).orElse(null);
        if (name == null || subject.isPoster(node)) {
            return null;
        }
        int sign = taking.contains(name) ? 1 : giving.contains(name) ? -1 : 0;
        if (sign == 0) {
            return Change.NONE;
        }
        Integer argument = counts.get(name);
        if (argument == null) {
            return new Change(sign, true, failing.get(name));
        }
        List<Variable> arguments = ((Op.Call) node.op()).arguments();
        Optional<Integer> count = subject.constants().number(node, arguments.get(argument));
        return count.map(c -> Change.by(sign * c)).orElse(Change.atLeast(Math.min(0, sign)));
    }
}
