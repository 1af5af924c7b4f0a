package org.vxd4j.processor.discipline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origins;

/**
 * The calls that never return: of services that end Windows or whoever runs, and of methods of the driver that come to such a call on
 * every way. Java knows nothing of it and wants a {@code return} behind them, which no rule may take for a way.
 */
final class DeadEnds {
    static final DeadEnds NONE = new DeadEnds();
    static final String SYSTEM = "Get_Sys_VM_Handle";
    private static final String CURRENT = "Get_Cur_VM_Handle";
    private static final String NUKE = "Nuke_VM";

    private final Set<MethodRef> methods = new HashSet<>();

    private DeadEnds() {}

    /** Finds them, and tells all methods of them. */
    static void of(List<Subject> all) {
        Deque<Subject> waiting = new ArrayDeque<>();
        all.stream().filter(DeadEnds::mayCallOne).forEach(waiting::add);
        if (waiting.isEmpty()) {
            return;
        }
        DeadEnds ends = new DeadEnds();
        all.forEach(s -> s.endAt(ends));
        while (!waiting.isEmpty()) {
            Subject subject = waiting.remove();
            ends.close(subject);
            if (!returns(subject) && ends.methods.add(subject.method())) {
                MethodRef method = subject.method();
                all.stream()
                        .filter(s -> s.mentions(method.owner(), method.name()))
                        .forEach(waiting::add);
            }
        }
    }

    /** False only when a method certainly calls no service that may never return. */
    static boolean mayCallOne(Subject subject) {
        for (ServiceContract service : subject.contracts().values()) {
            if (service.name().equals(NUKE) || neverReturns(service)) {
                return true;
            }
        }
        return false;
    }

    private static boolean returns(Subject subject) {
        Node entry = subject.flow().entry();
        return isEnd(entry) || Reach.from(entry).stream().anyMatch(DeadEnds::isEnd);
    }

    private static boolean isEnd(Node node) {
        return node.op() instanceof Op.Return || node.op() instanceof Op.Throw;
    }

    /** Ends the ways through a method at these calls. */
    void close(Subject subject) {
        if (!methods.isEmpty() || mayCallOne(subject)) {
            subject.flow().calls().filter(n -> neverReturns(subject, n)).forEach(Node::end);
        }
    }

    private boolean neverReturns(Subject subject, Node node) {
        if (subject.service(node).isPresent()) {
            return subject.service(node).filter(DeadEnds::neverReturns).isPresent()
                    || subject.calls(node, NUKE) && names(new Origins(subject.flow()), subject, node, SYSTEM, CURRENT);
        }
        List<MethodRef> targets = subject.targets(node).stream()
                .filter(m -> !m.name().equals(MethodRef.STATIC_INITIALISER))
                .toList();
        return !targets.isEmpty() && methods.containsAll(targets);
    }

    private static boolean neverReturns(ServiceContract service) {
        return service.effects().contains(Effect.NO_RETURN);
    }

    /** True when the virtual machine that a service is given comes from one of these. */
    static boolean names(Origins origins, Subject subject, Node node, String... services) {
        return origins.call(node, ((Op.Call) node.op()).arguments().get(0))
                .filter(c -> subject.calls(c, services))
                .isPresent();
    }
}
