package org.vxd4j.vmm.spi;

import org.vxd4j.api.rule.Rule;

/** How a base device reports that its caller broke a rule of its own services. */
public interface Faults {

    /** The fault for a broken rule, to be thrown: it names the service that is being called and the chain of callers. */
    RuntimeException fault(Rule rule, String what);

    /** Warns in the trace, once for each rule and subject. */
    void warn(Rule rule, String subject, String what);
}
