package org.vxd4j.processor.discipline;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.rule.VectorRules;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Relation;
import org.vxd4j.processor.flow.Variable;
import org.vxd4j.processor.model.Entry;

/** What is hooked twice, where no handler is, or in a virtual machine that nobody knows (HK-05, HK-08, IO-02). */
final class Vectors implements Discipline {
    private static final String PM_VECTOR = "Set_PM_Int_Vector";
    private static final String INSTALL = "Install_IO_Handler";
    private static final String[] HOOKS = VectorRules.HOOKS.toArray(String[]::new);
    private static final String[] TRAPPING = VectorRules.TRAPPING.keySet().toArray(String[]::new);

    @Override
    public void check(Subjects driver, Breaches breaches) {
        if (driver.calls(PM_VECTOR)) {
            vectors(driver, breaches);
        }
        Set<Integer> trapped = driver.calls(TRAPPING) ? trapped(driver) : Set.of();
        if (!trapped.isEmpty()) {
            for (Subject subject : driver.rawCallers(TRAPPING)) {
                subject.rawCalls(TRAPPING).forEach(n -> trapping(subject, n, trapped, breaches));
            }
        }
        for (Subject subject : driver.rawCallers(HOOKS)) {
            hooks(subject, subject.rawCalls(HOOKS).toList(), breaches);
        }
    }

    private static void vectors(Subjects driver, Breaches breaches) {
        SureCalls sure = new SureCalls(driver);
        for (Subject subject : driver.all()) {
            if (isAnywhere(subject)) {
                subject.flow()
                        .calls()
                        .filter(n -> subject.reaches(n, PM_VECTOR) && sets(subject, n, sure))
                        .forEach(n -> breaches.add(
                                VectorRules.anywhere(subject.callers().get(0).how()), subject, n));
            }
        }
    }

    /** True for a callback that is called in whatever virtual machine is current. */
    private static boolean isAnywhere(Subject subject) {
        return !subject.callers().isEmpty()
                && subject.chain().isEmpty()
                && subject.callers().stream().allMatch(c -> VectorRules.isAnywhere(c.context()));
    }

    /** True for a step that sets a vector, though nobody has asked anything: who asked may know which virtual machine is current. */
    private static boolean sets(Subject subject, Node node, SureCalls sure) {
        return Guards.canReach(subject.flow().entry(), node, e -> e.when() == null && !e.thrown())
                && sure.of(subject, node).stream().anyMatch(s -> s.name().equals(PM_VECTOR));
    }

    /** The ports that the driver has handlers for; none when it has none, or not all are known. */
    private static Set<Integer> trapped(Subjects driver) {
        Set<Integer> ports = new HashSet<>();
        driver.driver().entries(Entry.PortTrap.class).forEach(t -> ports.addAll(t.ports()));
        if (driver.calls("Install_Mult_IO_Handlers") || ports.contains(null)) {
            return Set.of();
        }
        for (Subject subject : driver.rawCallers(INSTALL)) {
            for (Node node : subject.rawCalls(INSTALL).toList()) {
                Optional<Integer> port = number(subject, node, 1);
                if (port.isEmpty()) {
                    return Set.of();
                }
                ports.add(port.get());
            }
        }
        return ports;
    }

    private static void trapping(Subject subject, Node node, Set<Integer> trapped, Breaches breaches) {
        String service = subject.service(node).orElseThrow().name();
        number(subject, node, VectorRules.TRAPPING.get(service))
                .filter(p -> !trapped.contains(p))
                .ifPresent(p -> breaches.add(VectorRules.untrapped(service, p), subject, node));
    }

    private static void hooks(Subject subject, List<Node> calls, Breaches breaches) {
        Set<Node> told = new HashSet<>();
        for (Node first : calls) {
            Optional<Integer> number = number(subject, first, 0);
            Optional<MethodRef> procedure = procedure(subject, first);
            if (number.isEmpty() || procedure.isEmpty()) {
                continue;
            }
            String service = subject.service(first).orElseThrow().name();
            for (Node again : calls) {
                boolean same = again != first
                        && subject.calls(again, service)
                        && number(subject, again, 0).equals(number)
                        && procedure(subject, again).equals(procedure)
                        && Guards.canReach(first, again, e -> !isFailure(subject, first, e));
                if (same && told.add(again)) {
                    breaches.add(VectorRules.again(service, procedure.get().name(), number.get()), subject, again);
                }
            }
        }
    }

    /** The method that is handed over; empty for a lambda, which is another procedure each time it is written. */
    private static Optional<MethodRef> procedure(Subject subject, Node node) {
        Variable hook = ((Op.Call) node.op()).arguments().get(1);
        return subject.origins().of(node, hook) instanceof Origin.Step step
                        && step.node().op() instanceof Op.Procedure procedure
                        && procedure.lambda() == null
                        && procedure.method() != null
                ? Optional.of(procedure.method())
                : Optional.empty();
    }

    /** True for a way on which the hook may not have been installed. */
    private static boolean isFailure(Subject subject, Node hook, Edge edge) {
        if (edge.thrown()) {
            return true;
        }
        boolean about = edge.when() != null
                && subject.flow().nodes().stream()
                        .filter(n -> n.next().contains(edge))
                        .anyMatch(n -> subject.resultOf(
                                        subject.origins().after(n, edge.when().left()))
                                .filter(c -> c == hook)
                                .isPresent());
        return about && !(edge.when().right() == null && edge.when().relation() == Relation.EQUAL);
    }

    private static Optional<Integer> number(Subject subject, Node node, int position) {
        return subject.constants()
                .number(node, ((Op.Call) node.op()).arguments().get(position));
    }
}
