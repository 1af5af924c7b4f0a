package org.vxd4j.processor.analyse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.Target;
import org.vxd4j.api.callback.Time;
import org.vxd4j.api.rule.CallContextRules;
import org.vxd4j.api.rule.Context;
import org.vxd4j.api.rule.EffectRules;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.api.vmm.VmmCriticalSection;
import org.vxd4j.processor.analyse.Promises.Promise;
import org.vxd4j.processor.code.Hop;
import org.vxd4j.processor.code.MethodRef;

/**
 * Follows the calls of one entry point, nearest first, each method once: recursion ends there, and the first chain to a service is the
 * shortest.
 */
final class Search {
    private static final ServiceContract CLAIM =
            ServiceContracts.of(VmmCriticalSection.class).method("beginCriticalSection");

    private final Program program;
    private final HostFacts facts;
    private final Context context;
    private final boolean trusting;
    private final boolean maySettle;
    private final Map<MethodRef, Boolean> settling = new HashMap<>();
    private final Deque<Node> waiting = new ArrayDeque<>();
    private final Set<MethodRef> seen = new HashSet<>();
    private final List<Reached> reached = new ArrayList<>();
    private final Set<Step.Registration> registrations = new LinkedHashSet<>();
    private final Map<MethodRef, List<Hop>> visited = new LinkedHashMap<>();

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

    /** From an entry point that is called in some context. */
    Search(Program program, HostFacts facts, Context context) {
        this(program, facts, context, true);
    }

    /** Of everything that a method may do, whoever calls it. */
    static Search ofAll(Program program, HostFacts facts) {
        return new Search(program, facts, Context.at(Time.UNKNOWN, Target.WIN98), false);
    }

    private Search(Program program, HostFacts facts, Context context, boolean trusting) {
        this.trusting = trusting;
        this.program = program;
        this.facts = facts;
        this.context = context;
        this.maySettle = CallContextRules.maySettle(context);
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

    /** The procedures that are handed over on the way, to be called another time. */
    Set<Step.Registration> registrations() {
        return registrations;
    }

    /** The methods that are reached, and the calls by which: the nearest first. */
    Map<MethodRef, List<Hop>> visited() {
        return visited;
    }

    private void visit(Node node) {
        visited.put(
                node.body().method(),
                node.parent() == null ? List.of() : node.parent().chain(node.hop()));
        for (Step step : node.body().steps()) {
            if (step instanceof Step.Call call) {
                if (!follow(node, call)) {
                    return;
                }
            } else if (step instanceof Step.Guard guard) {
                Hop hop = new Hop(node.body().method(), guard.place(), "is @CritSection");
                reached.add(new Reached.Service(node.chain(hop), CLAIM, false, null));
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
            reached.add(new Reached.Service(node.chain(hop), service.get(), poster, call));
            return !CallContextRules.settles(service.get(), context);
        }
        if (call.callee().isPlatform()) {
            facts.rule(call.callee()).ifPresent(rule -> {
                String what = call.callee().label();
                Hop hop = new Hop(node.body().method(), call.place(), "calls " + what);
                reached.add(new Reached.Host(node.chain(hop), rule, what));
            });
        }
        if (trusts(node, call)) {
            return true;
        }
        for (MethodRef target : program.targets(call)) {
            if (seen.add(target)) {
                program.body(target)
                        .filter(b -> seen.add(b.method()) || b.method().equals(target))
                        .filter(b -> !isJudgedAlone(b))
                        .ifPresent(body -> {
                            Hop hop = new Hop(node.body().method(), call.place(), "calls " + target.label());
                            waiting.add(new Node(body, node, hop));
                        });
            }
        }
        return !(maySettle && program.targets(call).stream().anyMatch(this::settles));
    }

    /** True for a call whose stated effects are all that counts here. */
    private boolean trusts(Node node, Step.Call call) {
        Optional<Promise> promise = call.receiver() == null ? Optional.empty() : program.promise(call.callee());
        if (promise.isEmpty()) {
            return false;
        }
        String name = promise.get().method().label();
        Hop hop = new Hop(node.body().method(), call.place(), "calls %s, which states its effects".formatted(name));
        ServiceContract contract = EffectRules.promise(name, promise.get().effects());
        reached.add(new Reached.Service(node.chain(hop), contract, false, call));
        return trusting && EffectRules.suffice(context);
    }

    /** A guarded method owns the critical section whoever calls it: what it does with it is judged when it is the entry point. */
    private boolean isJudgedAlone(Body body) {
        return context.section() == Context.Section.MINE
                && body.steps().stream().anyMatch(Step.Guard.class::isInstance);
    }

    /** True for a method that calls, itself or through others, what settles what is legal from there on. */
    private boolean settles(MethodRef method) {
        Set<MethodRef> visited = new HashSet<>();
        if (settles(method, visited)) {
            settling.put(method, true);
            return true;
        }
        visited.forEach(m -> settling.put(m, false));
        return false;
    }

    private boolean settles(MethodRef method, Set<MethodRef> visited) {
        Boolean known = settling.get(method);
        if (known != null || !visited.add(method)) {
            return known != null && known;
        }
        for (Step step : program.bodyOrNothing(method).steps()) {
            if (step instanceof Step.Call call) {
                Optional<ServiceContract> service = program.service(call.callee());
                boolean settles = service.isPresent()
                        ? CallContextRules.settles(service.get(), context)
                        : program.targets(call).stream().anyMatch(t -> settles(t, visited));
                if (settles) {
                    return true;
                }
            }
        }
        return false;
    }
}
