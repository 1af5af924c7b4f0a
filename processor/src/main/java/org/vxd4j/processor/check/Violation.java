package org.vxd4j.processor.check;

import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.model.Site;

/**
 * A finding with its place in the author's source.
 *
 * @param site the annotation value, parameter, method or annotation that is wrong
 * @param finding what is wrong with it
 */
public record Violation(Site site, Finding finding) {

    /** The id of the rule that is broken. */
    public String rule() {
        return finding.rule().id();
    }
}
