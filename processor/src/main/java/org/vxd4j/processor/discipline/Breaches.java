package org.vxd4j.processor.discipline;

import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.flow.Node;

/** Who is told what is wrong. Rules of other versions and what the author answers for are left out by whoever is told. */
public interface Breaches {

    /** Tells that a step of a method breaks a rule. */
    void add(Finding finding, Subject subject, Node at);
}
