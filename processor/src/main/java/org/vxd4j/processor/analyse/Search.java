package org.vxd4j.processor.analyse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.processor.code.MethodRef;

/**
 * Follows the calls of one entry point, nearest first, each method once: recursion ends there, and the first chain to a service is the
 * shortest.
 */
final class Search {
    private static final ServiceContract CLAIM = ServiceContracts.of(Vmm.class).method("beginCriticalSection");
    private static final String REENTER_COUNT = "Get_VMM_Reenter_Count";

    private final Program program;
    private final HostFacts facts;
    private final boolean atInterruptTime;
    private final Deque<Node> waiting = new ArrayDeque<>();
    private final Set<MethodRef> seen = new HashSet<>();
    private final List<Reached> reached = new ArrayList<>();
    private final Set<Step.Registration> registrations = new LinkedHashSet<>();

    /** A method on the way, and the call it was found by. */
    private record Node(Body body, Node parent, Hop hop) {

        List<Hop> chain(Hop last) {
            LinkedList<Hop> chain = new LinkedList<>();
            chain.add(last);
            for (Node node = this; node.parent != null; node = node.parent) {
                chain.addFirst(node.hop);
            }
            return List.copyOf(chain);
        }
    }

    Search(Program program, HostFacts facts, boolean atInterruptTime) {
        this.program = program;
        this.facts = facts;
        this.atInterruptTime = atInterruptTime;
    }

    /** Follows everything that a method calls. */
    Search from(MethodRef root) {
        seen.add(root);
        waiting.add(new Node(program.bodyOrNothing(root), null, null));
        while (!waiting.isEmpty()) {
            visit(waiting.remove());
        }
        return this;
    }

    /** What is reached, the nearest first. */
    List<Reached> reached() {
        return reached;
    }

    /** The methods that were followed. */
    Set<MethodRef> followed() {
        return seen;
    }

    /** The procedures that are handed over on the way, to be called another time. */
    Set<Step.Registration> registrations() {
        return registrations;
    }

    private void visit(Node node) {
        for (Step step : node.body().steps()) {
            if (step instanceof Step.Call call) {
                if (!follow(node, call)) {
                    return;
                }
            } else if (step instanceof Step.Guard guard) {
                Hop hop = new Hop(node.body().method(), guard.place(), "is @CritSection");
                reached.add(new Reached.Service(node.chain(hop), CLAIM, false, true));
            } else if (step instanceof Step.Host host) {
                Hop hop = new Hop(node.body().method(), host.place(), "uses " + host.what());
                reached.add(new Reached.Host(node.chain(hop), host.rule(), host.what()));
            } else if (step instanceof Step.Registration registration) {
                registrations.add(registration);
            }
        }
    }

    /** Goes one call further; false when the rest of the method depends on what the call answers. */
    private boolean follow(Node node, Step.Call call) {
        Optional<ServiceContract> service = program.service(call.callee());
        if (service.isPresent()) {
            boolean poster = program.isPoster(call.callee());
            String suffix = poster ? ", which is " + service.get().name() : "";
            Hop hop = new Hop(
                    node.body().method(),
                    call.place(),
                    "calls " + call.asWritten().label() + suffix);
            reached.add(new Reached.Service(node.chain(hop), service.get(), poster, false));
            // Nonzero means that the interrupt hit the VMM: who asks knows what is legal.
            return !(atInterruptTime && service.get().name().equals(REENTER_COUNT));
        }
        if (call.callee().isPlatform()) {
            facts.rule(call.callee()).ifPresent(rule -> {
                String what = call.callee().label();
                Hop hop = new Hop(node.body().method(), call.place(), "calls " + what);
                reached.add(new Reached.Host(node.chain(hop), rule, what));
            });
            if (facts.isUnfollowed(call.callee())) {
                leave(node, call, "what it calls is decided when it runs");
            }
        }
        if (isCreation(node, call.callee())) {
            program.make(call.callee().owner());
        }
        for (MethodRef target : program.targets(call)) {
            if (seen.add(target)) {
                program.body(target)
                        .filter(b -> seen.add(b.method()) || b.method().equals(target))
                        .ifPresent(body -> {
                            Hop hop = new Hop(node.body().method(), call.place(), "calls " + target.label());
                            waiting.add(new Node(body, node, hop));
                        });
            }
        }
        for (Step.Call kept : program.handedOn(call)) {
            follow(node, kept);
        }
        program.unfollowed(call).ifPresent(why -> leave(node, call, why));
        return true;
    }

    private void leave(Node node, Step.Call call, String why) {
        Hop hop = new Hop(
                node.body().method(), call.place(), "calls " + call.asWritten().label());
        reached.add(new Reached.Unfollowed(node.chain(hop), call.callee(), why));
    }

    /** True for the call of a constructor by {@code new}, not by the constructor of a subclass. */
    private boolean isCreation(Node node, MethodRef callee) {
        MethodRef caller = node.body().method();
        return callee.name().equals(MethodRef.CONSTRUCTOR)
                && !(caller.name().equals(MethodRef.CONSTRUCTOR) && program.isSubtype(caller.owner(), callee.owner()));
    }
}
