package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.Chain;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.discipline.Breaches;
import org.vxd4j.processor.discipline.Caller;
import org.vxd4j.processor.discipline.Calls;
import org.vxd4j.processor.discipline.Disciplines;
import org.vxd4j.processor.discipline.Glance;
import org.vxd4j.processor.discipline.Subject;
import org.vxd4j.processor.discipline.Subjects;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.model.Driver;

/** Puts the methods of a driver to the rules on the ways through them. */
final class PathAnalysis implements Calls {
    private final Driver driver;
    private final Program program;
    private final Flows flows;
    private final HostFacts facts;
    private final Map<MethodRef, List<Caller>> callers = new LinkedHashMap<>();
    private final Map<MethodRef, Chain> chains = new HashMap<>();
    private final Map<MethodRef, Set<String>> reached = new HashMap<>();
    private final Map<MethodRef, Services> called = new HashMap<>();

    /** By entry point, what methods do in the situations in which it reaches them; nothing for those that nobody looked at closer. */
    private final Map<Caller, Map<MethodRef, Set<Situated>>> doing = new HashMap<>();

    PathAnalysis(Driver driver, Program program, Flows flows, HostFacts facts) {
        this.driver = driver;
        this.program = program;
        this.flows = flows;
        this.facts = facts;
    }

    /** Adds what an entry point reaches. */
    void add(Result result) {
        Caller caller = result.root().caller();
        Map<MethodRef, Set<Situated>> all = doing.computeIfAbsent(caller, c -> new HashMap<>());
        result.doing()
                .forEach((method, here) ->
                        all.computeIfAbsent(method, m -> new LinkedHashSet<>()).addAll(here));
        result.visited().forEach((method, chain) -> {
            callers.computeIfAbsent(method, m -> new ArrayList<>()).add(caller);
            if (chain.isEmpty() || !chains.containsKey(method)) {
                chains.put(method, chain);
            }
        });
    }

    /** Judges all that was added, and what else stands in the driver. */
    void judge(List<MethodRef> own, Breaches breaches) {
        Set<MethodRef> methods = new LinkedHashSet<>(own);
        methods.addAll(callers.keySet());
        List<Subject> subjects = new ArrayList<>();
        for (MethodRef method : methods) {
            if (flows.knows(method)) {
                subjects.add(new Subject(
                        method,
                        callers.getOrDefault(method, List.of()),
                        chains.getOrDefault(method, Chain.EMPTY),
                        () -> flows.of(method).orElseThrow(),
                        this));
            }
        }
        Disciplines.check(new Subjects(driver, subjects), breaches);
    }

    @Override
    public Optional<ServiceContract> service(Op.Call call) {
        return program.service(call.callee());
    }

    @Override
    public boolean isPoster(Op.Call call) {
        return program.isPoster(call.callee());
    }

    @Override
    public Optional<Flow> initialiser(Field field) {
        return flows.initialiser(field);
    }

    @Override
    public boolean mentions(MethodRef method, String owner) {
        for (Step step : program.bodyOrNothing(method).steps()) {
            if (step instanceof Step.Call call && call.callee().owner().equals(owner)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean mentions(MethodRef method, String owner, String name) {
        for (Step step : program.bodyOrNothing(method).steps()) {
            boolean mentioned = step instanceof Step.Call call
                    && call.callee().name().equals(name)
                    && call.callee().owner().equals(owner);
            if (mentioned) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isOneCall(MethodRef method) {
        List<Step> steps = program.bodyOrNothing(method).steps();
        return steps.size() == 1 && steps.get(0) instanceof Step.Call;
    }

    @Override
    public Glance glance(MethodRef method) {
        Optional<Glance> taken = program.glance(method);
        return taken.isPresent() ? taken.get() : new Unread(method, flows);
    }

    @Override
    public boolean writes(MethodRef method, Caller caller, Node write) {
        Set<Situated> situated = doing.getOrDefault(caller, Map.of()).getOrDefault(method, Set.of());
        return situated.isEmpty()
                || situated.stream().anyMatch(s -> s.writes(((Op.Write) write.op()).field(), write.place()));
    }

    @Override
    public boolean posts(MethodRef method) {
        return services(method).posts();
    }

    @Override
    public boolean registers(MethodRef method) {
        return services(method).registers();
    }

    @Override
    public Map<String, ServiceContract> called(MethodRef method) {
        return services(method).all();
    }

    @Override
    public Set<String> calledRaw(MethodRef method) {
        return services(method).raw();
    }

    private Services services(MethodRef method) {
        Services services = called.get(method);
        if (services == null) {
            services = new Services();
            for (Step step : program.bodyOrNothing(method).steps()) {
                if (step instanceof Step.Call call) {
                    services.add(call.callee(), program.meaning(call.site()));
                }
            }
            called.put(method, services);
        }
        return services;
    }

    @Override
    public List<MethodRef> targets(Op.Call call) {
        return service(call).isPresent() ? List.of() : program.targets(call.callee(), call.type());
    }

    @Override
    public Set<String> reached(Op.Call call) {
        Optional<ServiceContract> service = service(call);
        if (service.isPresent()) {
            return Set.of(service.get().name());
        }
        Set<String> names = new LinkedHashSet<>();
        program.targets(call.callee(), call.type()).forEach(m -> names.addAll(reached(m)));
        return names;
    }

    private Set<String> reached(MethodRef method) {
        Set<String> known = reached.get(method);
        if (known == null) {
            known = new LinkedHashSet<>();
            for (Reached one : Search.ofAll(program, facts).from(method).reached()) {
                if (one instanceof Reached.Service service) {
                    known.add(service.contract().name());
                }
            }
            reached.put(method, known);
        }
        return known;
    }
}
