package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.analyse.Promises.Promise;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.parse.ContractReader;

/** Everything that can be called: the compilation's own bodies, those of class files, and the services. */
final class Program {
    private final SourceReader sources;
    private final ClassFiles files;
    private final Names names;
    private final Elements elements;
    private final Types types;
    private final ContractReader contracts;
    private final Promises promises;
    private final Map<MethodRef, Optional<Promise>> promised = new HashMap<>();
    private final Map<MethodRef, ServiceContract> posters;
    private final Map<MethodRef, Optional<ServiceContract>> services = new HashMap<>();
    private final Map<List<Object>, List<MethodRef>> targets = new HashMap<>();

    Program(
            SourceReader sources,
            ClassFiles files,
            Names names,
            Elements elements,
            Types types,
            ContractReader contracts,
            Promises promises,
            Map<MethodRef, ServiceContract> posters) {
        this.sources = sources;
        this.files = files;
        this.names = names;
        this.elements = elements;
        this.types = types;
        this.contracts = contracts;
        this.promises = promises;
        this.posters = posters;
    }

    /** The contract of a service, or of the service that a generated poster stands for; empty for other methods. */
    Optional<ServiceContract> service(MethodRef method) {
        return services.computeIfAbsent(method, m -> {
            ServiceContract poster = posters.get(m);
            return poster != null ? Optional.of(poster) : names.method(m).flatMap(contracts::read);
        });
    }

    /** The effects that a method states; empty for one that states none. */
    Optional<Promise> promise(MethodRef method) {
        return promised.computeIfAbsent(method, m -> names.method(m).flatMap(promises::of));
    }

    /** The methods of this compilation that are held to stated effects. */
    Map<MethodRef, Promise> held() {
        return promises.held(sources.types().values(), this);
    }

    /** True when a method is a poster of generated code. */
    boolean isPoster(MethodRef method) {
        return posters.containsKey(method);
    }

    /** True when a method of generated code posts a callback of the driver's: it has its name, or that and an underscore. */
    boolean isPosterOf(MethodRef method, MethodRef callback) {
        return isPoster(method)
                && (method.name().equals(callback.name()) || method.name().equals(callback.name() + "_"));
    }

    /** The body of exactly this method, or of the one it inherits; empty when nothing is known about it. */
    Optional<Body> body(MethodRef method) {
        Body own = sources.bodies().get(method);
        if (own != null) {
            return Optional.of(own);
        }
        return sources.types().containsKey(method.owner()) ? Optional.empty() : files.body(method);
    }

    /** The bodies in the source of a class. */
    List<Body> bodiesIn(String owner) {
        String nested = owner + "$";
        List<Body> found = new ArrayList<>();
        for (Body body : sources.bodies().values()) {
            String writer = body.method().owner();
            if (writer.equals(owner) || writer.startsWith(nested)) {
                found.add(body);
            }
        }
        return found;
    }

    /** The methods that a call may run, in the order of the source. */
    List<MethodRef> targets(Step.Call call) {
        return targets(call.callee(), call.receiver());
    }

    /** The methods that a call may run on an object of some type; null when it runs exactly the one it names. */
    List<MethodRef> targets(MethodRef callee, String receiver) {
        if (receiver == null) {
            return exact(callee);
        }
        return targets.computeIfAbsent(List.of(callee, receiver), k -> dispatch(callee, receiver));
    }

    /** The method itself, after the static initialiser that its first use runs. */
    private List<MethodRef> exact(MethodRef callee) {
        MethodRef initialiser = MethodRef.staticInitialiser(callee.owner());
        return callee.isPlatform() ? List.of() : List.of(initialiser, callee);
    }

    private List<MethodRef> dispatch(MethodRef called, String type) {
        if (MethodRef.isPlatform(type)) {
            return List.of();
        }
        Set<MethodRef> found = new LinkedHashSet<>();
        TypeElement receiver = names.type(type).orElse(null);
        ExecutableElement callee = names.method(called).orElseGet(() -> inherited(receiver, called));
        if (receiver == null || callee == null) {
            return List.of(called);
        }
        implementation(receiver, callee).ifPresent(found::add);
        TypeMirror bound = types.erasure(receiver.asType());
        for (TypeElement subtype : sources.types().values()) {
            if (!subtype.equals(receiver) && types.isSubtype(types.erasure(subtype.asType()), bound)) {
                implementation(subtype, callee).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** The method that a class file's call names, declared somewhere above the receiver. */
    private ExecutableElement inherited(TypeElement receiver, MethodRef callee) {
        if (receiver == null) {
            return null;
        }
        return ElementFilter.methodsIn(elements.getAllMembers(receiver)).stream()
                .filter(m -> m.getSimpleName().contentEquals(callee.name())
                        && names.of(m).descriptor().equals(callee.descriptor()))
                .findFirst()
                .orElse(null);
    }

    /** What runs when a method is called on an object of exactly this class; empty for an abstract method. */
    Optional<MethodRef> implementation(TypeElement type, ExecutableElement callee) {
        ExecutableElement found = null;
        for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
            boolean candidate = method.getSimpleName().contentEquals(callee.getSimpleName())
                    && (method.equals(callee) || elements.overrides(method, callee, type));
            boolean better = candidate && (found == null || found.getModifiers().contains(Modifier.ABSTRACT));
            if (better) {
                found = method;
            }
        }
        boolean runs = found != null && !found.getModifiers().contains(Modifier.ABSTRACT);
        return runs ? Optional.of(names.of(found)) : Optional.empty();
    }

    /** The method in which a lambda is written, or the method itself. */
    Optional<ExecutableElement> writer(MethodRef procedure) {
        return Optional.ofNullable(sources.lambdaOwners().get(procedure)).or(() -> names.method(procedure));
    }

    /** The body of a method; an empty one when nothing is known about it. */
    Body bodyOrNothing(MethodRef method) {
        return body(method).orElse(new Body(method, new ArrayList<>()));
    }
}
