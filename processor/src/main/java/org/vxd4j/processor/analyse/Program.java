package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.vmm.VmmCriticalSection;
import org.vxd4j.processor.analyse.Promises.Promise;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.code.CallSite;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.SourceTypes;
import org.vxd4j.processor.discipline.Glance;
import org.vxd4j.processor.parse.ContractReader;

/** Everything that can be called: the compilation's own bodies, those of class files, and the services. */
final class Program {
    private final SourceReader sources;
    private final ClassBodies code;
    private final Dispatch dispatch;
    private final Handovers handovers;
    private final Names names;
    private final ContractReader contracts;
    private final Promises promises;
    private final Map<MethodRef, Optional<Promise>> promised = new HashMap<>();
    private final Posters posters;
    private final Map<MethodRef, Optional<ServiceContract>> services = new HashMap<>();
    private final Map<CallSite, Meaning> meanings = new HashMap<>();
    private final Map<String, List<MethodRef>> procedures = new HashMap<>();
    private final Map<String, List<Body>> inSource = new HashMap<>();
    private ServiceContract claim;

    Program(
            SourceReader sources,
            ClassFiles files,
            Keepers keepers,
            Handovers handovers,
            Names names,
            Elements elements,
            Types types,
            ContractReader contracts,
            Promises promises,
            Posters posters) {
        this.sources = sources;
        this.handovers = handovers;
        this.names = names;
        this.contracts = contracts;
        this.promises = promises;
        this.posters = posters;
        this.code = new ClassBodies(files, keepers, names, new SourceTypes(elements, types), this, handovers);
        this.dispatch = new Dispatch(sources, code, names, elements, types);
    }

    /** The contract of a service, or of the service that a generated poster stands for; empty for other methods. */
    Optional<ServiceContract> service(MethodRef method) {
        Optional<ServiceContract> known = services.get(method);
        if (known == null) {
            known = posters.service(method);
            if (known.isEmpty()) {
                Optional<ExecutableElement> element = element(method);
                known = element.isEmpty() ? Optional.empty() : contracts.read(element.get());
            }
            services.put(method, known);
        }
        return known;
    }

    /** What {@code @CritSection} calls. */
    ServiceContract claim() {
        if (claim == null) {
            claim = posters.contracts(VmmCriticalSection.class).get("Begin_Critical_Section");
        }
        return claim;
    }

    /** The method that a call names; class files name it in the class it is called on, wherever it is declared. */
    Optional<ExecutableElement> element(MethodRef method) {
        if (method.isPlatform() || method.name().startsWith("<")) {
            return Optional.empty();
        }
        Optional<ExecutableElement> declared = names.method(method);
        return declared.isPresent() ? declared : names.type(method.owner()).map(t -> dispatch.inherited(t, method));
    }

    /** The effects that a method states; empty for one that states none. */
    Optional<Promise> promise(MethodRef method) {
        Optional<Promise> known = promised.get(method);
        if (known == null) {
            Optional<ExecutableElement> element = element(method);
            known = element.isEmpty() ? Optional.empty() : promises.of(element.get());
            promised.put(method, known);
        }
        return known;
    }

    /** The moment of a lambda whose interface states the effects of its method; empty for others. */
    Optional<Moment> promised(String type) {
        return names.type(type).flatMap(t -> promises.ofFunction(t.asType())).map(Moment::of);
    }

    /** The methods of this compilation that are held to stated effects. */
    Map<MethodRef, Promise> held() {
        List<TypeElement> all = new ArrayList<>(sources.types().values());
        code.files().checked().forEach(name -> names.type(name).ifPresent(all::add));
        return promises.held(all, this);
    }

    /** True when a method is a poster of generated code. */
    boolean isPoster(MethodRef method) {
        return posters.service(method).isPresent();
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
        Optional<TypeElement> driver = posters.driver(method.owner());
        if (driver.isPresent()) {
            // A device block is its driver, with what the annotations say.
            String type = names.of(driver.get());
            return type.equals(method.owner()) ? Optional.empty() : body(method.in(type));
        }
        return sources.types().containsKey(method.owner()) ? Optional.empty() : code.body(method);
    }

    /** What one look at a method tells; empty for one that no source was read of. */
    Optional<Glance> glance(MethodRef method) {
        return sources.glance(method);
    }

    /** True for a method of a class file that is checked, not only used. */
    boolean isChecked(MethodRef method) {
        return code.files().isChecked(method.owner());
    }

    /** The bodies in the source or the class file of a class. */
    List<Body> bodiesIn(String owner) {
        List<Body> bodies = new ArrayList<>(code.bodiesIn(owner));
        if (inSource.isEmpty()) {
            for (Body body : sources.bodies().values()) {
                String outermost = outermost(body.method().owner());
                inSource.computeIfAbsent(outermost, o -> new ArrayList<>()).add(body);
            }
        }
        for (Body body : inSource.getOrDefault(outermost(owner), List.of())) {
            if (isIn(owner, body.method())) {
                bodies.add(body);
            }
        }
        return bodies;
    }

    /** The beginning of a name, up to where a class may stand in another one. */
    private static String outermost(String owner) {
        int nested = owner.indexOf('$');
        return nested < 0 ? owner : owner.substring(0, nested);
    }

    private static boolean isIn(String owner, MethodRef method) {
        String of = method.owner();
        return of.startsWith(owner) && (of.length() == owner.length() || of.charAt(owner.length()) == '$');
    }

    /** Notes that code which was followed makes an object of a class. */
    void make(String type) {
        if (dispatch.make(type)) {
            meanings.clear();
        }
    }

    /** Forgets what calls mean: more is known now of the code that they run. */
    void lookAgain() {
        meanings.clear();
    }

    /** What a call does, whoever makes it. */
    Meaning meaning(CallSite site) {
        Meaning known = meanings.get(site);
        if (known == null) {
            known = find(site);
            meanings.put(site, known);
        }
        return known;
    }

    private Meaning find(CallSite site) {
        MethodRef callee = site.callee();
        Optional<ServiceContract> service = service(callee);
        if (service.isPresent()) {
            return Meaning.of(service.get(), isPoster(callee));
        }
        List<Meaning.Code> runs = new ArrayList<>();
        for (MethodRef target : targets(callee, site.receiver())) {
            Optional<Body> body = body(target);
            if (body.isPresent()) {
                runs.add(new Meaning.Code(target, body.get()));
            }
        }
        return new Meaning(
                null,
                false,
                promise(callee).orElse(null),
                runs,
                unfollowed(site).orElse(null));
    }

    /** How much is known of what only running code shows: nothing new is reached when this does not grow. */
    int size() {
        return dispatch.size() + code.lambdaTypes().size() + handovers.size();
    }

    /** What is registered in a class or in methods that were followed. */
    List<Step.Registration> handedOver(String owner, Set<MethodRef> followed) {
        return handovers.in(m -> followed.contains(m) || isIn(owner, m), this);
    }

    /** What a call of something that was handed on may run: lambdas and methods, besides what {@link #targets} says. */
    List<Step.Call> handedOn(Step.Call call) {
        if (!handovers.isCall(call)) {
            return List.of();
        }
        return handovers.calledBy(call, this).stream()
                .map(m -> new Step.Call(m, m.descriptor().isEmpty() ? null : m.owner(), call.place()))
                .toList();
    }

    /** What an object of some type does when it is handed over in a call, or is what the call is one of. */
    List<MethodRef> procedures(String type, Step.Call call) {
        MethodRef callee = call.callee();
        if (callee.isPlatform()) {
            return isSubtype(type, callee.owner()) ? withBody(targets(callee, type)) : List.of();
        }
        List<MethodRef> methods = procedures.computeIfAbsent(
                type,
                t -> Procedures.METHODS.stream()
                        .filter(m -> isSubtype(t, m.owner()))
                        .toList());
        if (methods.isEmpty()) {
            return methods;
        }
        return methods.stream()
                .flatMap(m -> withBody(targets(m, type)).stream())
                .toList();
    }

    private List<MethodRef> withBody(List<MethodRef> methods) {
        return methods.stream().filter(m -> body(m).isPresent()).toList();
    }

    /** The methods that a call may run, in the order of the source. */
    List<MethodRef> targets(Step.Call call) {
        return targets(call.callee(), call.receiver());
    }

    /**
     * The methods that a call may run on an object of some type; null when it runs exactly the one it names. Which procedure runs, of all
     * there are, only {@link #handedOn} tells.
     */
    List<MethodRef> targets(MethodRef callee, String receiver) {
        return Procedures.isCall(callee, receiver) ? List.of() : dispatch.targets(callee, receiver);
    }

    /** The code that a call runs on an object of exactly this class; empty when nothing is known of it. */
    Optional<Meaning.Code> exactly(MethodRef callee, String type) {
        return dispatch.exactly(callee, type).flatMap(method -> body(method).map(b -> new Meaning.Code(method, b)));
    }

    /** What runs when a method is called on an object of exactly this class; empty for an abstract method. */
    Optional<MethodRef> implementation(TypeElement type, ExecutableElement callee) {
        return dispatch.implementation(type, callee);
    }

    /** True when a class is the other or inherits from it. */
    boolean isSubtype(String type, String of) {
        return dispatch.isSubtype(type, of);
    }

    /** Why what a call runs is not known; empty when it is, or when it is known to be harmless. */
    Optional<String> unfollowed(Step.Call call) {
        MethodRef callee = call.callee();
        if (handovers.isTaken(call)) {
            return Optional.of("which lambda or object that is, is decided when it runs");
        }
        if (Procedures.METHODS.contains(callee) && handovers.isCall(call)) {
            boolean none =
                    handovers.calledBy(call, this).isEmpty() && targets(call).isEmpty();
            return none ? Optional.of("nothing tells which procedure that is") : Optional.empty();
        }
        return Optional.ofNullable(meaning(call.site()).unfollowed());
    }

    private Optional<String> unfollowed(CallSite site) {
        MethodRef callee = site.callee();
        boolean known = callee.isPlatform()
                || ApiNames.contains(callee.owner())
                || callee.name().equals(MethodRef.STATIC_INITIALISER)
                || posters.driver(callee.owner()).isPresent()
                || promise(callee).isPresent();
        if (known) {
            return Optional.empty();
        }
        for (MethodRef target : targets(callee, site.receiver())) {
            if (isFollowed(callee, target)) {
                return Optional.empty();
            }
        }
        if (!sources.types().containsKey(callee.owner())) {
            return code.missing(callee).filter(why -> !isLambda(callee.owner()));
        }
        Set<Modifier> modifiers =
                names.method(callee).map(ExecutableElement::getModifiers).orElse(Set.of());
        if (modifiers.contains(Modifier.NATIVE)) {
            return Optional.of("it is native");
        }
        return modifiers.contains(Modifier.ABSTRACT) && !isLambda(callee.owner())
                ? Optional.of(ClassBodies.NO_IMPLEMENTATION)
                : Optional.empty();
    }

    private boolean isFollowed(MethodRef callee, MethodRef target) {
        if (!target.name().equals(callee.name())) {
            return false;
        }
        ExecutableElement method = names.method(target).orElse(null);
        boolean inSource = method == null || !method.getModifiers().contains(Modifier.NATIVE);
        return target.isPlatform() || inSource && body(target).isPresent();
    }

    /** True for an interface that lambdas implement: they were followed where they are written. */
    private boolean isLambda(String type) {
        return sources.lambdaTypes().stream().anyMatch(t -> t != null && isSubtype(t, type))
                || code.lambdaTypes().stream().anyMatch(t -> isSubtype(t, type));
    }

    /** The method in which a lambda is written, or the method itself. */
    Optional<ExecutableElement> writer(MethodRef procedure) {
        return Optional.ofNullable(sources.lambdaOwners().get(procedure))
                .or(() -> names.method(code.writer(procedure)));
    }

    /** The body of a method; an empty one when nothing is known about it. */
    Body bodyOrNothing(MethodRef method) {
        return body(method).orElse(new Body(method, new ArrayList<>()));
    }
}
