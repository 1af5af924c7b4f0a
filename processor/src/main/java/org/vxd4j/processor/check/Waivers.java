package org.vxd4j.processor.check;

import java.util.List;
import javax.lang.model.element.Element;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.Severity;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Suppression;
import org.vxd4j.processor.model.Waiver;

/**
 * What the author takes upon himself: {@code @Unchecked} covers the rules of the VMM, {@code @SuppressWarnings} warnings and
 * notes. Neither covers the rules on the shape of a driver (DS), because no promise makes glue compile; nor that the rules of ring-0
 * events cannot be waived. A waiver of one of those is an error, the only one for its cause.
 */
final class Waivers {
    private static final String SHAPE = "DS-";
    private static final String RING0 = "R0-";

    /** Known by its number: the catalogue, which has all rules, is opened only for what a driver waives. */
    private static final String RING0_HOLDS = "R0-07";

    private final List<Waiver> waivers;
    private final List<Suppression> suppressions;

    Waivers(Driver driver) {
        this.waivers = driver.waivers();
        this.suppressions = driver.suppressions();
    }

    /** True when the author answers for it. */
    boolean cover(Violation violation) {
        Rule rule = violation.finding().rule();
        if (mayBeWaived(rule)
                && waivers.stream().anyMatch(w -> names(w.rule(), rule) && contains(w.scope(), violation))) {
            return true;
        }
        return violation.finding().severity() != Severity.ERROR
                && suppressions.stream()
                        .anyMatch(s ->
                                s.rules().stream().anyMatch(r -> names(r, rule)) && contains(s.scope(), violation));
    }

    /** True for a rule that a promise can stand for. */
    static boolean mayBeWaived(Rule rule) {
        return !rule.id().startsWith(SHAPE) && !rule.id().equals(RING0_HOLDS);
    }

    /** True for a rule of ring-0 events. */
    static boolean isOfRing0(Rule rule) {
        return rule.id().startsWith(RING0);
    }

    private static boolean names(String idOrName, Rule rule) {
        return RuleCatalogue.find(idOrName).filter(rule::equals).isPresent();
    }

    private static boolean contains(Element scope, Violation violation) {
        for (Element e = violation.site().element(); e != null; e = e.getEnclosingElement()) {
            if (e.equals(scope)) {
                return true;
            }
        }
        return false;
    }
}
