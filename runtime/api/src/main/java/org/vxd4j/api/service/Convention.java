package org.vxd4j.api.service;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.vxd4j.api.Reg;

/** How a service is called: where its parameters are, and what it destroys whatever it does. */
public enum Convention {
    /** Parameters and results in registers, each stated; all others are kept but for those the contract names. */
    REGISTER(EnumSet.noneOf(Reg.class)),
    /**
     * Parameters on the stack in their order, which the caller takes off; the result in EAX, or in EAX and EDX. The service may
     * change its parameters there (rule MM-05). What it destroys is Windows 95's statement; the 3.x guide promises more for most.
     */
    C(EnumSet.of(Reg.EAX, Reg.ECX, Reg.EDX, Reg.FLAGS)),
    /** As {@link #C}, with all registers kept: two services that are older than the rule. Source: vmm.h. */
    C_KEEPING_REGISTERS(EnumSet.of(Reg.FLAGS));

    private final Set<Reg> destroys;

    Convention(Set<Reg> destroys) {
        this.destroys = Collections.unmodifiableSet(destroys);
    }

    /** The registers that every service of this convention destroys. */
    public Set<Reg> destroys() {
        return destroys;
    }

    /** True when parameters arrive on the stack unless they say otherwise. */
    public boolean isC() {
        return this != REGISTER;
    }
}
