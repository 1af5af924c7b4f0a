package org.vxd4j.processor.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be told of a method: the ways through it, and what its calls are given. */
final class Ways {
    private static final int MOST = 2;

    private Ways() {}

    /** The calls on each way that can be taken, in their order, each at most twice, and how it ends; what the JDK does is left out. */
    static Set<String> of(Flow flow) {
        Set<String> ways = new TreeSet<>();
        new Paths(new Origins(flow)).follow("", new Paths.Watcher<>() {
            @Override
            public String at(Node node, String state, Paths.Values values) {
                if (node.op() instanceof Op.Return) {
                    ways.add(state.strip());
                }
                if (node.op() instanceof Op.Throw) {
                    ways.add((state + " throw").strip());
                }
                boolean own =
                        node.op() instanceof Op.Call call && !call.callee().isPlatform();
                return own ? longer(state, ((Op.Call) node.op()).callee().name()) : state;
            }
        });
        return ways;
    }

    /** A way with one call more; null when it was taken often enough. */
    private static String longer(String way, String call) {
        long before = Stream.of(way.split(" ")).filter(call::equals).count();
        return before < MOST ? way + " " + call : null;
    }

    /** What the calls of a method are given, as far as it is known; a question mark for what is not. */
    static List<String> constants(Flow flow) {
        Constants constants = new Constants(new Origins(flow), field -> Optional.empty());
        return flow.calls()
                .filter(n -> !((Op.Call) n.op()).callee().isPlatform())
                .map(n -> ((Op.Call) n.op()).callee().name()
                        + ((Op.Call) n.op())
                                .arguments().stream()
                                        .map(a -> constant(constants, n, a))
                                        .collect(Collectors.joining(" ", "(", ")")))
                .filter(c -> !c.endsWith("()"))
                .toList();
    }

    private static String constant(Constants constants, Node node, Variable variable) {
        Optional<String> number = constants.number(node, variable).map(String::valueOf);
        return number.or(() -> constants.field(node, variable).map(Field::name))
                .orElse(constants.isNothing(node, variable) ? "nothing" : "?");
    }
}
