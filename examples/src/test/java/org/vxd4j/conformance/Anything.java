package org.vxd4j.conformance;

import java.util.List;
import org.vxd4j.api.Boost;
import org.vxd4j.api.VmHandle;

/** What an event callback may do and an interrupt handler may not: claim, adjust, set, schedule, ask. */
final class Anything {

    /** What {@link #in} notes. */
    static final List<String> DONE = List.of("claimed 1", "boosted", "interrupts off", "interrupts on", "time asked");

    private Anything() {}

    /** Uses services of each kind in the virtual machine that is current. */
    static void in(Lab lab) {
        VmHandle vm = lab.vmm.getCurVmHandle();
        lab.vmm.beginCriticalSection(0);
        lab.log("claimed " + lab.vmm.getCritSectionStatus().claims());
        lab.vmm.endCriticalSection();
        int before = lab.priority(vm);
        lab.vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
        lab.log(lab.priority(vm) == before + Boost.LOW_PRI_DEVICE_BOOST ? "boosted" : "not boosted");
        lab.vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
        lab.vmm.disableVmInts();
        lab.vmm.callVmEvent(vm, null, r -> lab.log("interrupts " + (r.client().interruptsEnabled() ? "on" : "off")));
        lab.vmm.enableVmInts();
        lab.vmm.callVmEvent(vm, null, r -> lab.log("interrupts " + (r.client().interruptsEnabled() ? "on" : "off")));
        lab.vmm.cancelTimeOut(lab.vmm.setGlobalTimeOut(1000, null, lab.noting("never")));
        lab.log(lab.vmm.getSystemTime() >= 0 ? "time asked" : "no time");
    }
}
