package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.vmm.VmmCriticalSection;
import org.vxd4j.processor.analyse.Promises.Promise;
import org.vxd4j.processor.code.CallSite;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.code.SourceTypes;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.parse.ContractReader;

/** Everything that can be called: the compilation's own bodies, those of class files, and the services. */
final class Program {
    /** Where the names of our own classes begin. */
    static final String API = "org/vxd4j/api/";

    private final SourceReader sources;
    private final ClassBodies code;
    private final Handovers handovers;
    private final Names names;
    private final Elements elements;
    private final Types types;
    private final ContractReader contracts;
    private final Promises promises;
    private final Map<MethodRef, Optional<Promise>> promised = new HashMap<>();
    private final Posters posters;
    private final Map<MethodRef, Optional<ServiceContract>> services = new HashMap<>();
    private final Map<CallSite, List<MethodRef>> targets = new HashMap<>();
    private final Map<CallSite, Meaning> meanings = new HashMap<>();
    private final Map<TypeElement, List<TypeElement>> subtypes = new HashMap<>();
    private final Map<String, List<MethodRef>> procedures = new HashMap<>();
    private final Map<String, List<Body>> inSource = new HashMap<>();
    private ServiceContract claim;

    /** The classes without source that the code which was followed makes objects of, and all that are checked. */
    private final Set<String> made = new TreeSet<>();

    Program(
            SourceReader sources,
            ClassFiles files,
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
        this.elements = elements;
        this.types = types;
        this.contracts = contracts;
        this.promises = promises;
        this.posters = posters;
        this.code = new ClassBodies(files, names, new SourceTypes(elements, types), this, handovers);
        files.checked().forEach(made::add);
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
        return declared.isPresent() ? declared : names.type(method.owner()).map(t -> inherited(t, method));
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

    /** False only when a method certainly writes no field of one of these names: no source of it does. */
    boolean mayWrite(MethodRef method, Set<String> fields) {
        return method.name().startsWith("<")
                || !sources.bodies().containsKey(method)
                || sources.writes(method).mayWrite(fields);
    }

    /** False only when a method certainly computes no new value of a field of one of these names from the former one. */
    boolean mayChange(MethodRef method, Set<String> fields) {
        return !sources.bodies().containsKey(method) || sources.writes(method).mayChange(fields);
    }

    /** False only when what a method compares as less or greater certainly comes from no call. */
    boolean mayCompare(MethodRef method) {
        return !sources.bodies().containsKey(method) || sources.writes(method).mayCompare();
    }

    /** False only when a method certainly sets the interrupt flag to nothing but what a call returned. */
    boolean mayForceInterrupts(MethodRef method) {
        return !sources.bodies().containsKey(method) || sources.writes(method).mayForceInterrupts();
    }

    /** The fields that a method of this compilation gives a value itself, lambdas in it left out; null for other methods. */
    Set<Field> written(MethodRef method) {
        return sources.bodies().containsKey(method) ? sources.writes(method).fields() : null;
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
        if (!MethodRef.isPlatform(type) && !sources.types().containsKey(type) && made.add(type)) {
            targets.clear();
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
        return made.size() + code.lambdaTypes().size() + handovers.size();
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

    /** The procedures that an object of some type may be. */
    List<MethodRef> procedures(String type, Place place) {
        List<MethodRef> methods = procedures.computeIfAbsent(
                type,
                t -> Procedures.METHODS.stream()
                        .filter(m -> isSubtype(t, m.owner()))
                        .toList());
        if (methods.isEmpty()) {
            return methods;
        }
        return methods.stream()
                .flatMap(m -> targets(new Step.Call(m, type, place)).stream())
                .filter(m -> body(m).isPresent())
                .toList();
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
        CallSite key = new CallSite(callee, receiver);
        List<MethodRef> known = targets.get(key);
        if (known == null) {
            known = dispatch(callee, receiver);
            targets.put(key, known);
        }
        return known;
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
            found.add(sources.bodies().containsKey(called) ? called : called.in(type));
        } else {
            implementation(receiver, callee).ifPresent(found::add);
            for (TypeElement subtype : subtypes(receiver)) {
                implementation(subtype, callee).ifPresent(found::add);
            }
        }
        for (String subtype : made) {
            if (code.isConcrete(subtype) && !subtype.equals(type) && code.isSubtype(subtype, type)) {
                code.declared(called.in(subtype)).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** The classes of this compilation that inherit from a class. */
    private List<TypeElement> subtypes(TypeElement type) {
        List<TypeElement> known = subtypes.get(type);
        if (known == null) {
            known = new ArrayList<>();
            TypeMirror bound = types.erasure(type.asType());
            for (TypeElement subtype : sources.types().values()) {
                if (!subtype.equals(type) && types.isSubtype(types.erasure(subtype.asType()), bound)) {
                    known.add(subtype);
                }
            }
            subtypes.put(type, known);
        }
        return known;
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
        boolean own = callee.getEnclosingElement().equals(type)
                && !callee.getModifiers().contains(Modifier.ABSTRACT);
        if (own) {
            return Optional.of(names.of(callee));
        }
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

    /** Why what a call runs is not known; empty when it is, or when it is known to be harmless. */
    Optional<String> unfollowed(Step.Call call) {
        MethodRef callee = call.callee();
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
                || callee.owner().startsWith(API)
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

    /** True when a class is the other or inherits from it. */
    boolean isSubtype(String type, String of) {
        TypeElement element = names.type(type).orElse(null);
        TypeElement bound = names.type(of).orElse(null);
        return element != null && bound != null
                ? types.isSubtype(types.erasure(element.asType()), types.erasure(bound.asType()))
                : code.isSubtype(type, of);
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
