package org.vxd4j.processor.discipline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.Chain;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Constants;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Origins;
import org.vxd4j.processor.flow.Paths;
import org.vxd4j.processor.model.Entry;

/**
 * A method or lambda that is judged.
 *
 * <p>The ways through it are read when somebody asks: most methods call nothing that any rule looks for.
 */
public final class Subject {
    private final MethodRef method;
    private final List<Caller> callers;
    private final Chain chain;
    private final Supplier<Flow> reader;
    private final Calls calls;
    private DeadEnds deadEnds = DeadEnds.NONE;
    private Entry workOf;
    private Glance glance;
    private Flow flow;
    private Origins origins;
    private Constants constants;
    private Paths paths;
    private Map<String, ServiceContract> services;
    private Set<String> raw;

    /**
     * A method.
     *
     * @param method its name
     * @param callers the entry points it is reached from, itself included
     * @param chain the calls by which the first of them reaches it; empty for an entry point
     * @param reader reads the ways through it
     * @param calls what its calls do
     */
    public Subject(MethodRef method, List<Caller> callers, Chain chain, Supplier<Flow> reader, Calls calls) {
        this.method = method;
        this.callers = callers;
        this.chain = chain;
        this.reader = reader;
        this.calls = calls;
    }

    /** Its name. */
    public MethodRef method() {
        return method;
    }

    /** The entry points it is reached from, itself included; none for a method that nothing calls. */
    public List<Caller> callers() {
        return callers;
    }

    /** True for a write that happens when an entry point reaches it which is of some kind. */
    boolean writes(Predicate<Caller> by, Node write) {
        return callers.stream().anyMatch(c -> by.test(c) && calls.writes(method, c, write));
    }

    /** Tells which calls never return, before anybody asks for the ways. */
    void endAt(DeadEnds ends) {
        deadEnds = ends;
    }

    /** Makes it stand for an entry point that hands all its work on to it, and that nothing else reaches it from. */
    void standFor(Entry entry) {
        workOf = entry;
    }

    /** The declaration of the entry point that it is, or that hands all its work on to it; empty when it is none. */
    public Optional<Entry> entry() {
        if (workOf != null) {
            return Optional.of(workOf);
        }
        if (chain.isEmpty()) {
            for (Caller caller : callers) {
                if (caller.entry() != null) {
                    return Optional.of(caller.entry());
                }
            }
        }
        return Optional.empty();
    }

    /** True when it is called by the VMM, or has all the work of such a method: not by somebody who may have asked something first. */
    boolean isEntered() {
        return workOf != null || chain.isEmpty();
    }

    /** The calls by which the first of its callers reaches it; empty for an entry point. */
    public Chain chain() {
        return chain;
    }

    /** The ways through it; none goes on behind a call that never returns. */
    public Flow flow() {
        if (flow == null) {
            flow = reader.get();
            deadEnds.close(this);
        }
        return flow;
    }

    /** Where the values of its variables come from. */
    public Origins origins() {
        if (origins == null) {
            origins = new Origins(flow());
        }
        return origins;
    }

    /** Which of them are known. */
    public Constants constants() {
        if (constants == null) {
            constants = new Constants(origins(), calls::initialiser);
        }
        return constants;
    }

    /** What can happen on the ways through it. */
    public Paths paths() {
        if (paths == null) {
            paths = new Paths(origins());
        }
        return paths;
    }

    /** The service that a step calls; empty when it calls none. A generated poster counts as the service it stands for. */
    public Optional<ServiceContract> service(Node node) {
        return node.op() instanceof Op.Call call ? calls.service(call) : Optional.empty();
    }

    /** The names of the services that it calls directly, or by generated posters. */
    public Set<String> services() {
        return contracts().keySet();
    }

    /** These services, by name. */
    public Map<String, ServiceContract> contracts() {
        if (services == null) {
            services = calls.called(method);
        }
        return services;
    }

    /** False only when it certainly does not hand all its work on to one other method. */
    boolean mayDelegate() {
        return flow != null || calls.isOneCall(method);
    }

    /** True when it hands a callback over itself. */
    public boolean posts() {
        return calls.posts(method);
    }

    /** True when it hands a callback over to a service itself, without a poster. */
    public boolean registers() {
        return calls.registers(method);
    }

    /** True when it calls this method of a class itself. */
    public boolean mentions(String owner, String name) {
        return calls.mentions(method, owner, name);
    }

    /** What one look at it tells. */
    public Glance glance() {
        if (glance == null) {
            glance = calls.glance(method);
        }
        return glance;
    }

    /** True when it calls a method or constructor of this class itself. */
    public boolean mentions(String owner) {
        return calls.mentions(method, owner);
    }

    /** True when a step calls one of these services directly. */
    public boolean calls(Node node, String... names) {
        ServiceContract service = service(node).orElse(null);
        return service != null && Arrays.asList(names).contains(service.name());
    }

    /** True when a step calls a generated poster. */
    public boolean isPoster(Node node) {
        return node.op() instanceof Op.Call call && calls.isPoster(call);
    }

    /** True when a step calls one of these services, directly or through whatever it calls. */
    public boolean reaches(Node node, String... names) {
        return node.op() instanceof Op.Call call
                && Stream.of(names).anyMatch(n -> calls.reached(call).contains(n));
    }

    /** The methods that a step may run when it calls no service; nothing for what is no call. */
    public List<MethodRef> targets(Node node) {
        return node.op() instanceof Op.Call call && service(node).isEmpty() ? calls.targets(call) : List.of();
    }

    /** The lambda that a step makes, as a method of its own; empty for what makes none, or one that cannot be read. */
    public Optional<Subject> lambda(Node node) {
        return node.op() instanceof Op.Procedure procedure && procedure.lambda() != null
                ? Optional.of(lambda(procedure.lambda()))
                : Optional.empty();
    }

    /**
     * A lambda that is written here, as something to judge of its own: it is reached from where this is, and what it calls is read from
     * its ways.
     */
    public Subject lambda(Flow code) {
        Subject subject = new Subject(method, callers, chain, () -> code, calls);
        subject.deadEnds = deadEnds;
        subject.services = services(code, subject);
        subject.raw = subject.services();
        return subject;
    }

    private static Map<String, ServiceContract> services(Flow lambda, Subject subject) {
        Map<String, ServiceContract> services = new LinkedHashMap<>();
        lambda.calls().map(subject::service).flatMap(Optional::stream).forEach(s -> services.put(s.name(), s));
        return services;
    }

    /** The service that a method reference names; empty for what names none. */
    public Optional<ServiceContract> referred(Node node) {
        return node.op() instanceof Op.Procedure procedure && procedure.method() != null
                ? calls.service(new Op.Call(procedure.target(), procedure.method(), null, null, List.of()))
                : Optional.empty();
    }

    /** The names of all services that a step reaches, through whatever it calls. */
    public Set<String> reached(Node node) {
        return node.op() instanceof Op.Call call ? calls.reached(call) : Set.of();
    }

    /** The steps that call a service directly, posters left out, in the order of the text. */
    public Stream<Node> rawCalls(String... names) {
        return callsRaw(names)
                ? flow().calls()
                        .filter(n ->
                                calls(n, names) && !isPoster(n) && origins().isReached(n))
                : Stream.empty();
    }

    /** The steps that call a method or constructor of this class, in the order of the text. */
    public Stream<Node> callsOf(String owner) {
        return calls.mentions(method, owner)
                ? flow().calls()
                        .filter(n -> ((Op.Call) n.op()).callee().owner().equals(owner)
                                && origins().isReached(n))
                : Stream.empty();
    }

    /** False only when it certainly calls none of these services without a poster. */
    boolean callsRaw(String... names) {
        if (raw == null) {
            raw = calls.calledRaw(method);
        }
        for (String name : names) {
            if (raw.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** True when it calls one of these services itself, or by a generated poster. */
    public boolean callsAny(String... names) {
        Set<String> called = services();
        if (!called.isEmpty()) {
            for (String name : names) {
                if (called.contains(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The call whose result a value is, seen through the accessors of a result record; empty when it is none. */
    public Optional<Node> resultOf(Origin origin) {
        if (!(origin instanceof Origin.Step step) || !(step.node().op() instanceof Op.Call call)) {
            return Optional.empty();
        }
        boolean accessor = service(step.node()).isEmpty()
                && call.object() != null
                && call.arguments().isEmpty();
        Optional<Node> within = accessor ? resultOf(origins().of(step.node(), call.object())) : Optional.empty();
        return within.isPresent() ? within : Optional.of(step.node());
    }
}
