package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import org.vxd4j.api.rule.CallContextRules;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.api.vmm.VmmNestedExecution;
import org.vxd4j.processor.check.DriverChecks;
import org.vxd4j.processor.check.Violation;
import org.vxd4j.processor.code.Anchor;
import org.vxd4j.processor.code.Chain;
import org.vxd4j.processor.code.Hop;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.discipline.Subject;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Site;

/** Searches from every entry point of one driver, judges what is reached, and reports each cause once. */
final class DriverAnalysis {
    /** Who takes something, and who gives it back: the second half of a mistake is the same mistake. */
    private static final Map<String, String> GIVES_BACK = Map.of(
            "End_Critical_Section", "Begin_Critical_Section",
            "Release_Critical_Section", "Claim_Critical_Section");

    private static final Set<String> NESTED_BLOCKS = Set.of("NX-01", "NX-02");
    private static final String VERSION = "Get_VMM_Version";

    private final Driver driver;
    private final Program program;
    private final Flows flows;
    private final HostFacts facts;
    private final Situations situations;
    private final Names names;
    private final BodyAnalysis.Printer printer;
    private final Roots roots;
    private final Set<List<Object>> reported = new HashSet<>();

    private final Unfollowed unfollowed = new Unfollowed();

    /** What was said about calls already: two drivers with one base class share its mistakes. */
    private final Set<List<Object>> told;

    /**
     * What an entry point reaches.
     *
     * @param services the services among it
     * @param visited the methods, and the calls by which they are reached
     * @param again true when it registers itself
     */
    private record Result(
            Root root,
            List<Reached> reached,
            List<ServiceContract> services,
            Map<MethodRef, Chain> visited,
            boolean again) {}

    DriverAnalysis(
            Driver driver,
            Program program,
            Flows flows,
            HostFacts facts,
            Situations situations,
            Names names,
            BodyAnalysis.Printer printer,
            Set<List<Object>> told) {
        this.driver = driver;
        this.program = program;
        this.flows = flows;
        this.facts = facts;
        this.situations = situations;
        this.names = names;
        this.printer = printer;
        this.told = told;
        this.roots = new Roots(driver, program, names);
    }

    void run() {
        List<Result> results;
        int known;
        // What is made and handed on in one place is called in another: until nothing new is found.
        do {
            known = program.size();
            program.lookAgain();
            results = search();
        } while (program.size() != known);
        boolean asksVersion = asksVersion(results);
        PathAnalysis paths = new PathAnalysis(driver, program, flows, facts);
        for (Result result : results) {
            judge(closer(result, asksVersion), asksVersion);
            if (result.root().isCalledBack()) {
                paths.add(result.root().caller(), result.visited());
            }
        }
        List<MethodRef> own = new ArrayList<>();
        for (Body body : program.bodiesIn(names.of(driver.element()))) {
            own.add(body.method());
        }
        paths.judge(own, this::report);
        String note = unfollowed.note(driver.element().getSimpleName().toString());
        if (!note.isEmpty()) {
            printer.note(driver.element(), note);
        }
    }

    private static boolean asksVersion(List<Result> results) {
        for (Result result : results) {
            for (ServiceContract service : result.services()) {
                if (service.name().equals(VERSION)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where virtual machine code may not be executed at all, its beginning and end are not the point. */
    private static boolean isBesideThePoint(Finding finding, Subject subject) {
        if (!NESTED_BLOCKS.contains(finding.rule().id())) {
            return false;
        }
        ServiceContract begin = ServiceContracts.of(VmmNestedExecution.class).method("beginNestExec");
        return !subject.callers().isEmpty()
                && subject.callers().stream()
                        .allMatch(
                                c -> CallContextRules.judge(begin, c.context()).isPresent());
    }

    private void report(Finding finding, Subject subject, Node at) {
        if (isBesideThePoint(finding, subject)) {
            return;
        }
        Element element = names.method(subject.method())
                .map(Element.class::cast)
                .or(() -> program.writer(subject.method()))
                .orElse(driver.element());
        Violation violation = new Violation(Site.of(element), finding);
        if (!finding.rule().appliesTo(driver.target()) || isWaived(violation, subject)) {
            return;
        }
        Place place = at.place();
        boolean elsewhere = (place == null || place.anchor() == null) && !program.isChecked(subject.method());
        if (elsewhere && !subject.chain().isEmpty()) {
            place = subject.chain().first().place();
        }
        report(violation, element, place);
    }

    /** True when it is waived where it stands, or where the callback is declared that hands its work on to there. */
    private boolean isWaived(Violation violation, Subject subject) {
        return DriverChecks.isWaived(driver, violation)
                || subject.entry()
                        .map(e -> new Violation(e.method().site(), violation.finding()))
                        .filter(v -> DriverChecks.isWaived(driver, v))
                        .isPresent();
    }

    /** Reports what was not reported yet: at the call, or where the class file says that it is. */
    private void report(Violation violation, Element element, Place place) {
        Anchor anchor = place == null ? null : place.anchor();
        if (anchor != null) {
            if (told.add(List.of(anchor.tree(), violation.finding()))) {
                printer.report(violation, anchor);
            }
        } else if (told.add(List.of(element, String.valueOf(place), violation.finding()))) {
            printer.report(violation, place);
        }
    }

    /** Follows the entry points, and then the procedures that are registered on the way or anywhere in the driver. */
    private List<Result> search() {
        List<Result> results = new ArrayList<>();
        Set<Step.Registration> found = new LinkedHashSet<>();
        Set<MethodRef> followed = new HashSet<>();
        for (Root root : roots.all()) {
            results.add(search(root, found, followed));
        }
        for (Body body : program.bodiesIn(names.of(driver.element()))) {
            for (Step step : body.steps()) {
                if (step instanceof Step.Registration registration) {
                    found.add(registration);
                }
            }
        }
        Set<List<Object>> seen = new HashSet<>();
        List<Step.Registration> waiting = new ArrayList<>(found);
        waiting.addAll(program.handedOver(names.of(driver.element()), followed));
        for (int i = 0; i < waiting.size(); i++) {
            Step.Registration registration = waiting.get(i);
            if (seen.add(List.of(registration.procedure(), registration.moment()))) {
                Set<Step.Registration> more = new LinkedHashSet<>();
                results.add(search(roots.of(registration), more, followed));
                waiting.addAll(more);
                waiting.addAll(program.handedOver(names.of(driver.element()), followed));
            }
        }
        return results;
    }

    private Result search(Root root, Set<Step.Registration> found, Set<MethodRef> followed) {
        Search search = new Search(program, facts, root.context()).from(root.method());
        found.addAll(search.registrations());
        followed.addAll(search.followed());
        return result(root, search);
    }

    /** What is wrong at first sight may do no wrong with the arguments it is called with. */
    private Result closer(Result result, boolean asksVersion) {
        for (Reached reached : result.reached()) {
            if (!judged(result, reached, asksVersion).isEmpty()) {
                Root root = result.root();
                return result(root, new Search(program, facts, root.context(), situations).from(root.method()));
            }
        }
        return result;
    }

    private static Result result(Root root, Search search) {
        boolean again = false;
        for (Step.Registration registration : search.registrations()) {
            again |= registration.procedure().equals(root.method());
        }
        List<ServiceContract> services = new ArrayList<>();
        for (Reached reached : search.reached()) {
            if (reached instanceof Reached.Service service) {
                services.add(service.contract());
            }
        }
        return new Result(root, search.reached(), services, search.visited(), again);
    }

    /**
     * What is wrong with something that is reached.
     *
     * @param once what it is told once for: an entry point and a service, or a cause that is the same whoever comes by
     */
    private record Judged(Finding finding, BooleanSupplier once) {}

    private List<Judged> judged(Result result, Reached reached, boolean asksVersion) {
        Root root = result.root();
        List<Judged> judged = new ArrayList<>();
        Consumer<Finding> always = f -> judged.add(new Judged(f, () -> isNew(f, reached)));
        if (reached instanceof Reached.Service service) {
            Consumer<Finding> here = f -> judged.add(new Judged(f, () -> isNew(root, service)));
            if (root.promise() != null) {
                BodyRules.beyond(root.promise(), root.label(), service).ifPresent(here);
            }
            inContext(result, service).ifPresent(here);
            // A driver that asks which version it runs on knows what it may call there; the kernel sees the rest.
            if (!asksVersion) {
                BodyRules.inVersion(driver.target(), root.label(), service).ifPresent(always);
            }
        } else if (reached instanceof Reached.Host host) {
            always.accept(BodyRules.onHost(root.label(), host));
        } else if (reached instanceof Reached.Unfollowed call && root.context().ring0()) {
            always.accept(Unfollowed.inRing0Event(root.label(), call));
        }
        return judged;
    }

    private void judge(Result result, boolean asksVersion) {
        for (Reached reached : result.reached()) {
            for (Judged judged : judged(result, reached, asksVersion)) {
                if (judged.once().getAsBoolean()) {
                    report(result.root(), judged.finding(), reached);
                }
            }
            if (reached instanceof Reached.Unfollowed call
                    && !result.root().context().ring0()) {
                unfollowed.add(call, given(), program);
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

    private Optional<Finding> inContext(Result result, Reached.Service service) {
        Root root = result.root();
        int initOrder = driver.header().initOrder();
        Optional<Finding> alone = BodyRules.inContext(root.context(), root.label(), initOrder, service);
        if (alone.isPresent()) {
            Rule rule = alone.get().rule();
            alone = alone.filter(f -> result.services().stream().noneMatch(s -> CallContextRules.excuses(s, rule)));
        }
        return alone.isEmpty() && CallContextRules.needsCompany(service.contract())
                ? BodyRules.inCompany(
                        root.context(), root.label(), service, callsBehind(service, result), isPostedAgain(result))
                : alone;
    }

    /** The services that the callback itself calls later in its text than this one; none when it does not call this one itself. */
    private static List<ServiceContract> callsBehind(Reached.Service service, Result result) {
        return service.chain().size() > 1
                ? List.of()
                : result.reached().stream()
                        .dropWhile(r -> r != service)
                        .filter(r -> r.chain().size() == 1 && r instanceof Reached.Service)
                        .map(r -> ((Reached.Service) r).contract())
                        .toList();
    }

    /** True when the callback registers itself, by a raw call or by its poster. */
    private boolean isPostedAgain(Result result) {
        return result.again()
                || result.reached().stream()
                        .anyMatch(r -> r instanceof Reached.Service s
                                && s.poster()
                                && program.isPosterOf(
                                        s.call().callee(), result.root().method()));
    }

    /** True the first time that an entry point reaches a service, or the one that takes what this one gives back. */
    private boolean isNew(Root root, Reached.Service reached) {
        String name = CallContextRules.cause(reached.contract());
        boolean half = reported.contains(List.of(root.method(), root.context(), GIVES_BACK.getOrDefault(name, "")));
        return !half && reported.add(List.of(root.method(), root.context(), name));
    }

    /**
     * True the first time that something is found which is wrong whoever comes by. In a library that is one cause however many places of it
     * are reached by the same call: nobody can mend them there.
     */
    private boolean isNew(Finding finding, Reached reached) {
        Hop last = reached.chain().last();
        boolean found = reported.add(cause(finding, last));
        Hop own = lastOwn(reached.chain());
        return own == last ? found : reported.add(cause(finding, own)) && found;
    }

    private static List<Object> cause(Finding finding, Hop hop) {
        return List.of(finding.rule().id(), hop.method(), hop.place().toString(), finding.where());
    }

    /** The last call that stands in what is checked. */
    private Hop lastOwn(Chain chain) {
        Hop own = chain.first();
        for (Hop hop : chain.hops()) {
            if (hop.place().anchor() != null || program.isChecked(hop.method())) {
                own = hop;
            }
        }
        return own;
    }

    private void report(Root root, Finding finding, Reached reached) {
        Violation violation = new Violation(Site.of(root.element()), finding);
        if (finding.rule().appliesTo(driver.target()) && !DriverChecks.isWaived(driver, violation)) {
            report(violation, root.element(), reached.chain().first().place());
        }
    }
}
