package org.vxd4j.processor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.Part;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.processor.model.Site;

/** Collects what the checks find in one driver. */
final class Report {
    private final Target target;
    private final List<Violation> violations = new ArrayList<>();

    Report(Target target) {
        this.target = target;
    }

    /** Adds a finding of an event rule. */
    void add(Site site, Finding finding) {
        violations.add(new Violation(site, finding));
    }

    /** Adds a finding of a rule on declarations, unless the rule is not one of the driver's version. */
    void add(Site site, Optional<Finding> finding) {
        if (finding.isPresent() && finding.get().rule().appliesTo(target)) {
            add(site, finding.get());
        }
    }

    /**
     * Adds a violation of a rule on the shape of drivers, unless the rule is not one of the driver's version.
     *
     * @param what what is wrong, in one line
     * @param fix the shortest way to mend it
     * @param where the service, message or annotation it is about
     */
    void add(String id, Site site, String what, String fix, String where) {
        add(id, site, what, RuleCatalogue.get(id).why(), fix, where);
    }

    /** The same, for a violation that has another reason than the rule's usual one. */
    void add(String id, Site site, String what, String why, String fix, String where) {
        Rule rule = RuleCatalogue.get(id);
        if (rule.appliesTo(target)) {
            add(site, new Finding(rule, rule.severity(), Part.EVENT, null, what, why, fix, where));
        }
    }

    /** True when a rule was already found broken at exactly this element. */
    boolean has(String id, Site site) {
        for (Violation violation : violations) {
            if (violation.rule().equals(id) && violation.site().element().equals(site.element())) {
                return true;
            }
        }
        return false;
    }

    /** Everything found, in the order of finding. */
    List<Violation> violations() {
        return List.copyOf(violations);
    }
}
