package org.vxd4j.conformance;

import org.vxd4j.api.Boost;
import org.vxd4j.api.EventCallback;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.Unchecked;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.VxD;

/** A driver with a ring-0 event, which does what it is told. */
@VxD(name = "RINGZERO", target = Target.WIN95)
class RingZero {
    private final RingZeroEvents events;

    RingZero(RingZeroEvents events) {
        this.events = events;
    }

    /** Schedules a ring-0 event that does this work. */
    void post(VmHandle vm, Runnable work) {
        events.onRingZero(vm, work);
    }

    @Unchecked(rule = "EF-14", because = "shows what such an event may do and may not")
    @EventCallback(
            flags = {Pef.RING0_EVENT, Pef.ALWAYS_SCHED},
            boost = Boost.NONE)
    void onRingZero(VmHandle vm, Runnable work) {
        work.run();
    }
}
