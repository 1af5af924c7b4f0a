package org.vxd4j.processor.discipline;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.rule.SimulatedAccessRules;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Variable;
import org.vxd4j.processor.model.Entry;

/** Accesses that annotated port handlers, and what only they call, hand on (IO-04). */
final class SimulatedAccesses implements Discipline {
    static final String SIMULATE = "Simulate_IO";

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Subject subject : driver.rawCallers(SIMULATE)) {
            Set<Integer> ports = ports(subject);
            if (!ports.isEmpty()) {
                subject.rawCalls(SIMULATE).forEach(n -> judge(subject, n, ports, breaches));
            }
        }
    }

    /** The ports of the handlers that a method is reached from; none when others reach it, too. */
    private static Set<Integer> ports(Subject subject) {
        Set<Integer> ports = new HashSet<>();
        for (Caller caller : subject.callers()) {
            if (!(caller.entry() instanceof Entry.PortTrap trap)) {
                return Set.of();
            }
            ports.addAll(trap.ports());
        }
        return ports.contains(null) ? Set.of() : ports;
    }

    private static void judge(Subject subject, Node node, Set<Integer> ports, Breaches breaches) {
        List<Variable> arguments = ((Op.Call) node.op()).arguments();
        Optional<Integer> type = subject.constants().number(node, arguments.get(2));
        Optional<Integer> port = subject.constants().number(node, arguments.get(3));
        boolean system = subject.origins()
                .call(node, arguments.get(1))
                .filter(c -> subject.calls(c, "Get_Sys_VM_Handle"))
                .isPresent();
        // Who asked for anything may know the type, or whose access it is.
        boolean unasked = Guards.canReach(subject.flow().entry(), node, e -> e.when() == null) && subject.isEntered();
        if (port.filter(p -> !ports.contains(p)).isPresent()) {
            breaches.add(SimulatedAccessRules.otherPort(port.get()), subject, node);
        } else if (unasked && type.isPresent()) {
            breaches.add(SimulatedAccessRules.oneType(type.get()), subject, node);
        } else if (unasked && system) {
            breaches.add(SimulatedAccessRules.otherVm(), subject, node);
        }
    }
}
