package org.vxd4j.processor.analyse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import org.vxd4j.api.rule.CallContextRules;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.api.vmm.VmmNestedExecution;
import org.vxd4j.processor.check.DriverChecks;
import org.vxd4j.processor.check.Violation;
import org.vxd4j.processor.code.Anchor;
import org.vxd4j.processor.code.Chain;
import org.vxd4j.processor.code.Hop;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.discipline.Subject;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Site;

/** Reports what is wrong in one driver: each cause once, and nothing that is waived. */
final class Reports {
    /** Who takes something, and who gives it back: the second half of a mistake is the same mistake. */
    private static final Map<String, String> GIVES_BACK = Map.of(
            "End_Critical_Section", "Begin_Critical_Section",
            "Release_Critical_Section", "Claim_Critical_Section");

    private static final Set<String> NESTED_BLOCKS = Set.of("NX-01", "NX-02");

    private final Driver driver;
    private final Program program;
    private final Names names;
    private final BodyAnalysis.Printer printer;
    private final Set<List<Object>> reported = new HashSet<>();

    /** What was said about calls already: two drivers with one base class share its mistakes. */
    private final Set<List<Object>> told;

    Reports(Driver driver, Program program, Names names, BodyAnalysis.Printer printer, Set<List<Object>> told) {
        this.driver = driver;
        this.program = program;
        this.names = names;
        this.printer = printer;
        this.told = told;
    }

    /** Reports what is wrong with something that an entry point reaches, if its cause was not reported. */
    void report(Root root, CallJudgement.Judged judged) {
        Finding finding = judged.finding();
        Reached reached = judged.reached();
        boolean isNew = judged.here() && reached instanceof Reached.Service service
                ? isNew(root, service)
                : isNew(finding, reached);
        Violation violation = new Violation(Site.of(root.element()), finding);
        if (isNew && finding.rule().appliesTo(driver.target()) && !DriverChecks.isWaived(driver, violation)) {
            report(violation, root.element(), place(root, reached.chain().first()));
        }
    }

    /** What a library does that is registered as a callback is blamed where it is registered. */
    private Place place(Root root, Hop first) {
        boolean elsewhere = first.place().anchor() == null && !program.isChecked(first.method());
        return elsewhere && root.registered() != null ? root.registered() : first.place();
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

    /** Reports what is wrong on a way, if it was not reported. */
    void report(Finding finding, Subject subject, Node at) {
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
}
