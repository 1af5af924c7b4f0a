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
 * What the author takes upon himself: {@code @Unchecked} covers every rule of the VMM, {@code @SuppressWarnings} warnings and
 * notes. Neither covers the rules on the shape of a driver (DS): no promise makes glue compile.
 */
final class Waivers {
    private static final String SHAPE = "DS-";

    private final List<Waiver> waivers;
    private final List<Suppression> suppressions;

    Waivers(Driver driver) {
        this.waivers = driver.waivers();
        this.suppressions = driver.suppressions();
    }

    /** True when the author answers for it. */
    boolean cover(Violation violation) {
        Rule rule = violation.finding().rule();
        if (!rule.id().startsWith(SHAPE)
                && waivers.stream().anyMatch(w -> names(w.rule(), rule) && contains(w.scope(), violation))) {
            return true;
        }
        return violation.finding().severity() != Severity.ERROR
                && suppressions.stream()
                        .anyMatch(s ->
                                s.rules().stream().anyMatch(r -> names(r, rule)) && contains(s.scope(), violation));
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
