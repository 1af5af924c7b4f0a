package org.vxd4j.processor.discipline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Paths;
import org.vxd4j.processor.flow.Variable;

/** Nodes of lists are freed once, and not while they are in a list (rule LI-05). */
final class ListNodes implements Discipline {
    private static final Set<String> IN = Set.of("List_Get_First", "List_Get_Next");
    private static final Set<String> OUT = Set.of("List_Allocate");
    private static final Set<String> ATTACH = Set.of("List_Attach", "List_Attach_Tail", "List_Insert");
    private static final String REMOVE = "List_Remove";
    static final String FREE = "List_Deallocate";

    /** Where a node is. */
    private enum State {
        IN_LIST,
        OUT_OF_LIST,
        FREED
    }

    @Override
    public void check(Subjects driver, Breaches breaches) {
        driver.all().stream()
                .filter(s -> s.flow().calls().anyMatch(n -> s.calls(n, FREE)))
                .forEach(s -> new Walker(s).judge(breaches));
    }

    /** Follows the nodes on the ways through one method, each by the call that returned it. */
    private static final class Walker implements Paths.Watcher<Map<Node, State>> {
        private final Subject subject;
        private final Map<Node, State> wrong = new LinkedHashMap<>();
        private final Set<Node> right = new HashSet<>();

        Walker(Subject subject) {
            this.subject = subject;
        }

        /** Only what is wrong on every way is certainly wrong. */
        void judge(Breaches breaches) {
            subject.paths().follow(Map.of(), this);
            wrong.forEach((node, state) -> {
                if (!right.contains(node)) {
                    report(node, state, breaches);
                }
            });
        }

        private void report(Node node, State state, Breaches breaches) {
            String service = subject.service(node).orElseThrow().name();
            boolean freed = state == State.FREED;
            breaches.add(
                    Verdict.of(
                            "LI-05",
                            freed
                                    ? "%s gets a node that was freed before".formatted(service)
                                    : "List_Deallocate frees a node that is still in a list",
                            freed
                                    ? "The pool may have given it to somebody else in the meantime."
                                    : "The list goes on through memory that somebody else gets next.",
                            freed ? "Free each node once, and forget it." : "Call List_Remove first.",
                            service),
                    subject,
                    node);
        }

        @Override
        public Map<Node, State> at(Node node, Map<Node, State> states, Paths.Values values) {
            String name = subject.service(node).map(s -> s.name()).orElse("");
            if (name.equals("List_Remove_First")) {
                // It may be any of those that are known to be in a list.
                return Map.of(node, State.OUT_OF_LIST);
            }
            if (IN.contains(name) || OUT.contains(name)) {
                return with(states, node, IN.contains(name) ? State.IN_LIST : State.OUT_OF_LIST);
            }
            boolean changes = ATTACH.contains(name) || name.equals(REMOVE) || name.equals(FREE);
            if (!changes) {
                return escaped(node, states, values);
            }
            Optional<Node> from = origin(((Op.Call) node.op()).arguments().get(0), values);
            State before = from.map(states::get).orElse(null);
            boolean bad = before == State.FREED || before == State.IN_LIST && name.equals(FREE);
            if (bad) {
                wrong.putIfAbsent(node, before);
            } else {
                right.add(node);
            }
            State after = name.equals(FREE) ? State.FREED : name.equals(REMOVE) ? State.OUT_OF_LIST : State.IN_LIST;
            return from.isEmpty() || before == null ? states : with(states, from.get(), after);
        }

        /** What others were given may be anywhere afterwards; whoever destroys a list frees its nodes. */
        private Map<Node, State> escaped(Node node, Map<Node, State> states, Paths.Values values) {
            if (states.isEmpty()) {
                return states;
            }
            if (node.op() instanceof Op.Call && !subject.targets(node).isEmpty()
                    || subject.calls(node, "List_Destroy")) {
                boolean accessor =
                        ApiNames.contains(((Op.Call) node.op()).callee().owner());
                return accessor && subject.service(node).isEmpty() ? states : Map.of();
            }
            if (!(node.op() instanceof Op.Write write)) {
                return states;
            }
            return origin(write.value(), values).map(n -> without(states, n)).orElse(states);
        }

        private Optional<Node> origin(Variable variable, Paths.Values values) {
            Origin origin = values.of(variable);
            return subject.resultOf(origin);
        }

        private static Map<Node, State> with(Map<Node, State> states, Node node, State state) {
            Map<Node, State> changed = new HashMap<>(states);
            changed.put(node, state);
            return Map.copyOf(changed);
        }

        private static Map<Node, State> without(Map<Node, State> states, Node node) {
            Map<Node, State> changed = new HashMap<>(states);
            changed.remove(node);
            return Map.copyOf(changed);
        }

        @Override
        public Map<Node, State> thrown(Node from, Map<Node, State> before, Map<Node, State> after) {
            return from.next().stream().allMatch(e -> e.thrown()) ? after : Map.of();
        }
    }
}
