package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vxd4j.api.rule.CallContextRules;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.model.Driver;

/**
 * Judges what the entry points of a driver reach.
 *
 * @param asksVersion true for a driver that asks which version it runs on: it knows what it may call there, and the kernel sees the rest
 */
record CallJudgement(Driver driver, Program program, boolean asksVersion) {

    /**
     * Something wrong with what is reached.
     *
     * @param here true when it is wrong in the context of this entry point, false for what is wrong whoever comes by
     */
    record Judged(Finding finding, Reached reached, boolean here) {}

    /** True when anything is wrong. */
    boolean isSuspect(Result result) {
        for (Reached reached : result.reached()) {
            if (!of(result, reached).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with one thing that an entry point reaches. */
    List<Judged> of(Result result, Reached reached) {
        Root root = result.root();
        List<Judged> judged = new ArrayList<>();
        if (reached instanceof Reached.Service service) {
            if (root.promise() != null) {
                BodyRules.beyond(root.promise(), root.label(), service)
                        .ifPresent(f -> judged.add(new Judged(f, reached, true)));
            }
            inContext(result, service).ifPresent(f -> judged.add(new Judged(f, reached, true)));
            if (!asksVersion) {
                BodyRules.inVersion(driver.target(), root.label(), service)
                        .ifPresent(f -> judged.add(new Judged(f, reached, false)));
            }
        } else if (reached instanceof Reached.Host host) {
            judged.add(new Judged(BodyRules.onHost(root.label(), host), reached, false));
        } else if (reached instanceof Reached.Unfollowed call && root.context().ring0()) {
            judged.add(new Judged(Unfollowed.inRing0Event(root.label(), call), reached, false));
        }
        return judged;
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
}
