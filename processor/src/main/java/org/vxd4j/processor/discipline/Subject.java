package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.Hop;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Constants;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Origins;
import org.vxd4j.processor.flow.Paths;
import org.vxd4j.processor.model.Entry;

/** A method or lambda that is judged. */
public final class Subject {
    private final MethodRef method;
    private final List<Caller> callers;
    private final List<Hop> chain;
    private final Flow flow;
    private final Calls calls;
    private final Origins origins;
    private Constants constants;
    private Paths paths;

    /**
     * A method.
     *
     * @param method its name
     * @param callers the entry points it is reached from, itself included
     * @param chain the calls by which the first of them reaches it; empty for an entry point
     * @param flow the ways through it
     * @param calls what its calls do
     */
    public Subject(MethodRef method, List<Caller> callers, List<Hop> chain, Flow flow, Calls calls) {
        this.method = method;
        this.callers = callers;
        this.chain = chain;
        this.flow = flow;
        this.calls = calls;
        this.origins = new Origins(flow);
    }

    /** Its name. */
    public MethodRef method() {
        return method;
    }

    /** The entry points it is reached from, itself included; none for a method that nothing calls. */
    public List<Caller> callers() {
        return callers;
    }

    /** The declaration of the entry point that it is; empty when it is none. */
    public Optional<Entry> entry() {
        return chain.isEmpty()
                ? callers.stream().map(Caller::entry).filter(e -> e != null).findFirst()
                : Optional.empty();
    }

    /** The calls by which the first of its callers reaches it; empty for an entry point. */
    public List<Hop> chain() {
        return chain;
    }

    /** The ways through it. */
    public Flow flow() {
        return flow;
    }

    /** Where the values of its variables come from. */
    public Origins origins() {
        return origins;
    }

    /** Which of them are known. */
    public Constants constants() {
        if (constants == null) {
            constants = new Constants(origins);
        }
        return constants;
    }

    /** What can happen on the ways through it. */
    public Paths paths() {
        if (paths == null) {
            paths = new Paths(origins);
        }
        return paths;
    }

    /** The service that a step calls; empty when it calls none. A generated poster counts as the service it stands for. */
    public Optional<ServiceContract> service(Node node) {
        return node.op() instanceof Op.Call call ? calls.service(call) : Optional.empty();
    }

    /** True when a step calls one of these services directly. */
    public boolean calls(Node node, String... names) {
        return service(node).filter(s -> List.of(names).contains(s.name())).isPresent();
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

    /** The methods that a step may run; none for a service, a poster, or what comes with the JDK. */
    public List<MethodRef> targets(Node node) {
        return node.op() instanceof Op.Call call && service(node).isEmpty() ? calls.targets(call) : List.of();
    }

    /** A lambda that is written here, as something to judge of its own. */
    public Subject lambda(Flow code) {
        return new Subject(method, callers, chain, code, calls);
    }

    /** The steps that call a service directly, posters left out, in the order of the text. */
    public Stream<Node> rawCalls(String... names) {
        return flow.calls().filter(n -> calls(n, names) && !isPoster(n) && origins.isReached(n));
    }

    /** The call whose result a value is, seen through the accessors of a result record; empty when it is none. */
    public Optional<Node> resultOf(Origin origin) {
        if (!(origin instanceof Origin.Step step) || !(step.node().op() instanceof Op.Call call)) {
            return Optional.empty();
        }
        boolean accessor = service(step.node()).isEmpty()
                && call.object() != null
                && call.arguments().isEmpty();
        Optional<Node> within = accessor ? resultOf(origins.of(step.node(), call.object())) : Optional.empty();
        return within.isPresent() ? within : Optional.of(step.node());
    }
}
