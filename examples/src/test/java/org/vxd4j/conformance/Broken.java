package org.vxd4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.vxd4j.vmm.VmmFault;

/** What a run has to end with when a driver breaks a rule. */
final class Broken {
    private Broken() {}

    /** The run stops with the fault of exactly this rule. */
    static void rule(String id, Lab lab) {
        VmmFault fault = catchThrowableOfType(VmmFault.class, lab::run);
        assertThat(fault).as("the fault for " + id).isNotNull();
        assertThat(fault.rule()).as(fault.getMessage()).isNotNull();
        assertThat(fault.rule().id()).as(fault.getMessage()).isEqualTo(id);
    }
}
