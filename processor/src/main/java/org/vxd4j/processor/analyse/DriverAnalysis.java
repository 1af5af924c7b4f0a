package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.discipline.Subject;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.model.Driver;

/** Searches from every entry point of one driver, judges what is reached, and reports each cause once. */
final class DriverAnalysis {
    private static final String VERSION = "Get_VMM_Version";

    private final Driver driver;
    private final Program program;
    private final Flows flows;
    private final HostFacts facts;
    private final Situations situations;
    private final Names names;
    private final BodyAnalysis.Printer printer;
    private final Roots roots;
    private final Reports reports;
    private final Unfollowed unfollowed = new Unfollowed();

    DriverAnalysis(
            Driver driver,
            Program program,
            Flows flows,
            HostFacts facts,
            Names names,
            BodyAnalysis.Printer printer,
            Set<List<Object>> told) {
        this.driver = driver;
        this.program = program;
        this.flows = flows;
        this.facts = facts;
        // What calls run is settled for one driver when its search is: another may make objects of more classes.
        this.situations = new Situations(flows, names, program);
        this.names = names;
        this.printer = printer;
        this.reports = new Reports(driver, program, names, printer, told);
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
        boolean asksVersion = results.stream().anyMatch(r -> r.reaches(VERSION));
        CallJudgement judgement = new CallJudgement(driver, program, asksVersion);
        List<Result> closer = new ArrayList<>();
        for (Result result : results) {
            boolean suspect = judgement.isSuspect(result);
            Result looked = suspect ? closer(result) : result;
            if (suspect) {
                looked.reached().forEach(r -> judgement.of(looked, r).forEach(j -> reports.report(looked.root(), j)));
            }
            note(looked);
            closer.add(looked);
        }
        judgePaths(closer);
        String note = unfollowed.note(driver.element().getSimpleName().toString());
        if (!note.isEmpty()) {
            printer.note(driver.element(), note);
        }
    }

    /** Here, too, what is wrong at first sight is looked at closer: who is not reached does nothing in that context. */
    private void judgePaths(List<Result> results) {
        List<Told> atFirst = breaches(results);
        List<Result> closer = new ArrayList<>();
        for (Result result : results) {
            closer.add(atFirst.isEmpty() || result.close() ? result : closer(result));
        }
        boolean same = true;
        for (int i = 0; i < results.size(); i++) {
            same &= closer.get(i).doing().equals(results.get(i).doing());
        }
        for (Told told : same ? atFirst : breaches(closer)) {
            reports.report(told.finding(), told.subject(), told.at());
        }
    }

    /** Something wrong on a way, before it is told. */
    private record Told(Finding finding, Subject subject, Node at) {}

    private List<Told> breaches(List<Result> results) {
        PathAnalysis paths = new PathAnalysis(driver, program, flows, facts);
        for (Result result : results) {
            if (result.root().isCalledBack()) {
                paths.add(result);
            }
        }
        List<MethodRef> own = new ArrayList<>();
        for (Body body : program.bodiesIn(names.of(driver.element()))) {
            own.add(body.method());
        }
        List<Told> found = new ArrayList<>();
        paths.judge(own, (finding, subject, at) -> found.add(new Told(finding, subject, at)));
        return found;
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
        return Result.of(root, search, false);
    }

    /** What is wrong at first sight may do no wrong with the arguments it is called with. */
    private Result closer(Result result) {
        Root root = result.root();
        Search search = new Search(program, facts, root.context(), situations).from(root.method());
        return Result.of(root, search, true);
    }

    /** Notes the calls that nobody can follow. */
    private void note(Result result) {
        for (Reached reached : result.reached()) {
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
}
