package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.check.DriverChecks;
import org.vxd4j.processor.check.Violation;
import org.vxd4j.processor.code.Anchor;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Offered;
import org.vxd4j.processor.model.Site;

/** Searches from every entry point of one driver, judges what is reached, and reports each cause once. */
final class DriverAnalysis {
    /** Who takes something, and who gives it back: the second half of a mistake is the same mistake. */
    private static final Map<String, String> GIVES_BACK = Map.of(
            "End_Critical_Section", "Begin_Critical_Section",
            "Release_Critical_Section", "Claim_Critical_Section");

    private static final String VERSION = "Get_VMM_Version";

    private final Driver driver;
    private final Program program;
    private final HostFacts facts;
    private final Names names;
    private final BodyAnalysis.Printer printer;
    private final Set<List<Object>> reported = new HashSet<>();

    private final Unfollowed unfollowed = new Unfollowed();

    /** What was said about calls already: two drivers with one base class share its mistakes. */
    private final Set<List<Object>> told;

    /** An entry point: who is called, as messages name him, and in which context. */
    private record Root(MethodRef method, String label, Element element, Context context) {}

    /** What an entry point reaches. */
    private record Result(Root root, List<Reached> reached) {}

    DriverAnalysis(
            Driver driver,
            Program program,
            HostFacts facts,
            Names names,
            BodyAnalysis.Printer printer,
            Set<List<Object>> told) {
        this.driver = driver;
        this.program = program;
        this.facts = facts;
        this.names = names;
        this.printer = printer;
        this.told = told;
    }

    void run() {
        List<Result> results;
        int known;
        // What is made and handed on in one place is called in another: until nothing new is found.
        do {
            known = program.size();
            results = search();
        } while (program.size() != known);
        boolean asksVersion = results.stream()
                .flatMap(r -> r.reached().stream())
                .anyMatch(r ->
                        r instanceof Reached.Service s && s.contract().name().equals(VERSION));
        for (Result result : results) {
            judge(result, asksVersion);
        }
        String note = unfollowed.note(driver.element().getSimpleName().toString());
        if (!note.isEmpty()) {
            printer.note(driver.element(), note);
        }
    }

    /** Follows the entry points, and then the procedures that are registered on the way or anywhere in the driver. */
    private List<Result> search() {
        List<Result> results = new ArrayList<>();
        Set<Step.Registration> found = new LinkedHashSet<>();
        Set<MethodRef> followed = new HashSet<>();
        for (Root root : roots()) {
            results.add(search(root, found, followed));
        }
        for (Body body : program.bodiesIn(names.of(driver.element()))) {
            body.steps().stream()
                    .filter(Step.Registration.class::isInstance)
                    .map(Step.Registration.class::cast)
                    .forEach(found::add);
        }
        Set<List<Object>> seen = new HashSet<>();
        List<Step.Registration> waiting = new ArrayList<>(found);
        waiting.addAll(program.handedOver(names.of(driver.element()), followed));
        for (int i = 0; i < waiting.size(); i++) {
            Step.Registration registration = waiting.get(i);
            if (seen.add(List.of(registration.procedure(), registration.moment()))) {
                Set<Step.Registration> more = new LinkedHashSet<>();
                results.add(search(root(registration), more, followed));
                waiting.addAll(more);
                waiting.addAll(program.handedOver(names.of(driver.element()), followed));
            }
        }
        return results;
    }

    private Result search(Root root, Set<Step.Registration> found, Set<MethodRef> followed) {
        boolean interrupt = root.context().time() == Context.Time.INTERRUPT;
        Search search = new Search(program, facts, interrupt).from(root.method());
        found.addAll(search.registrations());
        followed.addAll(search.followed());
        return new Result(root, search.reached());
    }

    private List<Root> roots() {
        List<Root> roots = new ArrayList<>();
        for (ExecutableElement constructor :
                ElementFilter.constructorsIn(driver.element().getEnclosedElements())) {
            Context context = Context.of("constructor", driver.target(), Context.Time.CONSTRUCTION);
            roots.add(new Root(names.of(constructor), "the constructor", constructor, context));
            MethodRef initialiser = MethodRef.staticInitialiser(names.of(driver.element()));
            roots.add(new Root(initialiser, "the class", driver.element(), context));
        }
        for (Entry entry : driver.entries()) {
            Context context = Contexts.of(entry, driver.target());
            if (context != null && entry.method().site().element() instanceof ExecutableElement method) {
                roots.add(new Root(names.of(method), entry.method().name(), method, context));
            }
        }
        for (Offered offered : driver.offered()) {
            for (Offered.Service service : offered.services()) {
                offered(service).ifPresent(roots::add);
            }
        }
        return roots;
    }

    /** A service of an interface that the driver implements. */
    private Optional<Root> offered(Offered.Service service) {
        if (!(service.method().site().element() instanceof ExecutableElement declared)) {
            return Optional.empty();
        }
        Context context = Contexts.service("@Service", service.async().contains(driver.target()), driver.target());
        return program.implementation(driver.element(), declared)
                .map(ref -> new Root(
                        ref,
                        ref.name(),
                        names.method(ref).map(Element.class::cast).orElse(driver.element()),
                        context));
    }

    private Root root(Step.Registration registration) {
        MethodRef procedure = registration.procedure();
        Element writer = program.writer(procedure).map(Element.class::cast).orElse(driver.element());
        String label = procedure.descriptor().isEmpty() ? procedure.label() : procedure.name();
        return new Root(procedure, label, writer, Contexts.of(registration.moment(), driver.target()));
    }

    private void judge(Result result, boolean asksVersion) {
        Root root = result.root();
        for (Reached reached : result.reached()) {
            if (reached instanceof Reached.Service service) {
                BodyRules.inContext(root.context(), root.label(), service)
                        .filter(f -> isNew(root, service))
                        .ifPresent(f -> report(root, f, reached));
                // A driver that asks which version it runs on knows what it may call there; the kernel sees the rest.
                if (!asksVersion) {
                    BodyRules.inVersion(driver.target(), root.label(), service)
                            .filter(f -> isNew(f, reached))
                            .ifPresent(f -> report(root, f, reached));
                }
            } else if (reached instanceof Reached.Host host) {
                Finding finding = BodyRules.onHost(root.label(), host);
                if (isNew(finding, reached)) {
                    report(root, finding, reached);
                }
            } else if (reached instanceof Reached.Unfollowed call) {
                judge(root, call);
            }
        }
    }

    /** The interfaces that the linker looks up for the driver's constructors. */
    private List<String> given() {
        return driver.constructors().stream()
                .flatMap(c -> c.params().stream())
                .filter(p -> p.kind() == Driver.Dependency.Kind.INTERFACE)
                .map(p -> names.of(p.site().element().asType()))
                .toList();
    }

    private void judge(Root root, Reached.Unfollowed call) {
        if (!root.context().ring0()) {
            unfollowed.add(call, given(), program);
            return;
        }
        Finding finding = Unfollowed.inRing0Event(root.label(), call);
        if (isNew(finding, call)) {
            report(root, finding, call);
        }
    }

    /** True the first time that an entry point reaches a service, or the one that takes what this one gives back. */
    private boolean isNew(Root root, Reached.Service reached) {
        String name = reached.contract().name();
        boolean half = reported.contains(List.of(root.method(), root.context(), GIVES_BACK.getOrDefault(name, "")));
        return !half && reported.add(List.of(root.method(), root.context(), name));
    }

    /** True the first time that something is found which is wrong whoever comes by. */
    private boolean isNew(Finding finding, Reached reached) {
        Hop last = reached.chain().get(reached.chain().size() - 1);
        return reported.add(
                List.of(finding.rule().id(), last.method(), last.place().toString(), finding.where()));
    }

    private void report(Root root, Finding finding, Reached reached) {
        Violation violation = new Violation(Site.of(root.element()), finding);
        if (finding.rule().appliesTo(driver.target()) && !DriverChecks.isWaived(driver, violation)) {
            Place place = reached.chain().get(0).place();
            Anchor anchor = place.anchor();
            if (anchor == null) {
                if (told.add(List.of(root.element(), place, finding))) {
                    printer.report(violation, place);
                }
            } else if (told.add(List.of(anchor.tree(), finding))) {
                printer.report(violation, anchor);
            }
        }
    }
}
