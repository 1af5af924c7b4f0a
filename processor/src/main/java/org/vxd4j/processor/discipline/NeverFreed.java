package org.vxd4j.processor.discipline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.rule.NeverFreedRules;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;
import org.vxd4j.processor.model.Entry;

/**
 * What is never given back and taken again and again (HK-16, MM-06, MM-08): in a loop, with the same arguments each time, or on every way
 * through a method that is called for each virtual machine. A loop that goes on until it worked is none of these.
 */
final class NeverFreed implements Discipline {
    private static final String CALL_BACK = "Allocate_";
    private static final String[] LOCKS = NeverFreedRules.LOCKS.toArray(String[]::new);
    private static final String[] UNLOCKS = NeverFreedRules.UNLOCKS.toArray(String[]::new);

    /** What comes more than once while Windows runs. */
    private static final Set<ControlMessage> REPEATED = Set.of(
            ControlMessage.CREATE_VM,
            ControlMessage.VM_CRITICAL_INIT,
            ControlMessage.VM_INIT,
            ControlMessage.VM_SUSPEND,
            ControlMessage.VM_RESUME,
            ControlMessage.SET_DEVICE_FOCUS,
            ControlMessage.BEGIN_PM_APP,
            ControlMessage.CREATE_THREAD,
            ControlMessage.THREAD_INIT);

    @Override
    public void check(Subjects driver, Breaches breaches) {
        String[] services = NeverFreedRules.SERVICES.toArray(new String[0]);
        for (Subject subject : driver.rawCallers(services)) {
            subject.rawCalls(services)
                    .forEach(n -> when(subject, n)
                            .map(w -> NeverFreedRules.again(
                                    subject.service(n).orElseThrow().name(), w))
                            .ifPresent(f -> breaches.add(f, subject, n)));
        }
        if (!driver.calls(UNLOCKS)) {
            for (Subject subject : driver.rawCallers(LOCKS)) {
                locks(subject, breaches);
            }
        }
    }

    /** Locks of the same pages again and again. */
    private static void locks(Subject subject, Breaches breaches) {
        subject.rawCalls(LOCKS)
                .filter(n -> Reach.isInLoop(n)
                        || subject.constants()
                                .number(n, arguments(n).get(0))
                                .filter(NeverFreedRules::isShared)
                                .isPresent())
                .forEach(n -> when(subject, n)
                        .map(w -> NeverFreedRules.lockedAgain(
                                subject.service(n).orElseThrow().name(), w))
                        .ifPresent(f -> breaches.add(f, subject, n)));
    }

    /** When it happens again; empty when that is not certain. */
    private static Optional<String> when(Subject subject, Node node) {
        Set<Node> loop = loop(node);
        if (!loop.isEmpty()) {
            boolean same = arguments(node).stream().allMatch(a -> isSame(subject, node, a, loop));
            return same && !decides(subject, node, loop)
                    ? Optional.of("in a loop with the same arguments")
                    : Optional.empty();
        }
        // Each virtual machine may have an address of its own to call at; other memory is other memory.
        boolean mapsTheSame = subject.service(node)
                        .filter(s -> s.name().startsWith(CALL_BACK))
                        .isPresent()
                || arguments(node).stream()
                        .allMatch(a -> subject.constants().number(node, a).isPresent());
        return subject.entry().flatMap(NeverFreed::repeated).filter(e -> mapsTheSame && isOnEveryWay(subject, node));
    }

    private static Optional<String> repeated(Entry entry) {
        if (entry instanceof Entry.PortTrap) {
            return Optional.of("whenever a port is accessed");
        }
        return entry instanceof Entry.Control control
                        && control.message() != null
                        && REPEATED.contains(control.message())
                ? Optional.of("whenever %s is handled".formatted(control.message()))
                : Optional.empty();
    }

    private static List<Variable> arguments(Node node) {
        return ((Op.Call) node.op()).arguments();
    }

    /** The steps from which a step comes back to itself, itself included; none when it does not. */
    private static Set<Node> loop(Node node) {
        Set<Node> after = reached(node, null);
        if (!after.contains(node)) {
            return Set.of();
        }
        after.removeIf(n -> !reached(n, null).contains(node));
        return after;
    }

    /** All steps that may follow one, without passing another. */
    private static Set<Node> reached(Node start, Node without) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            for (Edge edge : waiting.remove().next()) {
                if (edge.to() != without && seen.add(edge.to())) {
                    waiting.add(edge.to());
                }
            }
        }
        return seen;
    }

    /** True for a value that is the same each time round: it is made outside, or names a method and captures nothing else. */
    private static boolean isSame(Subject subject, Node node, Variable variable, Set<Node> loop) {
        Origin origin = subject.origins().of(node, variable);
        if (origin instanceof Origin.Step step) {
            return !loop.contains(step.node()) || isMethod(subject, step.node());
        }
        return !(origin instanceof Origin.Unknown);
    }

    private static boolean isMethod(Subject subject, Node node) {
        return node.op() instanceof Op.Procedure procedure
                && procedure.uses().stream().allMatch(v -> subject.origins().of(node, v) instanceof Origin.Argument);
    }

    /** True when the result has a say in whether the loop goes on. */
    private static boolean decides(Subject subject, Node node, Set<Node> loop) {
        Set<Node> made = new HashSet<>();
        for (Node fork : loop) {
            for (Edge edge : fork.next()) {
                if (edge.when() != null) {
                    addMakers(subject, fork, edge.when().left(), made);
                    if (edge.when().right() != null) {
                        addMakers(subject, fork, edge.when().right(), made);
                    }
                }
            }
        }
        return made.contains(node);
    }

    /** Adds all steps that may have a part in the value that a variable has after a step. */
    private static void addMakers(Subject subject, Node at, Variable variable, Set<Node> made) {
        Origin origin = subject.origins().after(at, variable);
        if (origin instanceof Origin.Step step) {
            addMaker(subject, step.node(), made);
        } else if (origin instanceof Origin.Unknown) {
            subject.flow().nodes().stream()
                    .filter(n -> variable.equals(n.op().target()))
                    .forEach(n -> addMaker(subject, n, made));
        }
    }

    private static void addMaker(Subject subject, Node maker, Set<Node> made) {
        if (!made.add(maker)) {
            return;
        }
        maker.op().uses().forEach(v -> addMakers(subject, maker, v, made));
        if (maker.op() instanceof Op.Read read) {
            subject.flow().nodes().stream()
                    .filter(n ->
                            n.op() instanceof Op.Write write && write.field().equals(read.field()))
                    .forEach(n -> addMaker(subject, n, made));
        }
    }

    private static boolean isOnEveryWay(Subject subject, Node node) {
        Node entry = subject.flow().entry();
        return entry == node || reached(entry, node).stream().noneMatch(n -> n.op() instanceof Op.Return);
    }
}
