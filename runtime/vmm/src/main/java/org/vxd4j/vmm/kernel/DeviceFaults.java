package org.vxd4j.vmm.kernel;

import org.vxd4j.api.rule.Rule;
import org.vxd4j.vmm.spi.Faults;

/** Faults that base devices raise. */
record DeviceFaults(Kernel kernel) implements Faults {

    @Override
    public RuntimeException fault(Rule rule, String what) {
        return kernel.fault(rule, what, kernel.current.frames.service());
    }

    @Override
    public void warn(Rule rule, String subject, String what) {
        kernel.warnOnce(rule, subject, what);
    }
}
