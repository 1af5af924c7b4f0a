package org.vxd4j.conformance;

import org.vxd4j.api.Boost;
import org.vxd4j.api.ClientRegs;
import org.vxd4j.api.EventCallback;
import org.vxd4j.api.EventHandle;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.TimedOut;
import org.vxd4j.api.Unchecked;
import org.vxd4j.api.Via;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.VxD;

/** Posts events by each of the services for virtual machines, and opens what arrives: the DSL's side of the raw calls. */
@VxD(name = "COURIER", target = Target.WIN31)
class Courier {

    /** Reference data: what to do with the callback's other parameters. */
    @FunctionalInterface
    interface Letter {
        /** Opens the letter where it was delivered. */
        void open(VmHandle vm, ClientRegs client, boolean late);
    }

    private final CourierEvents events;

    Courier(CourierEvents events) {
        this.events = events;
    }

    EventHandle callVmEvent(VmHandle vm, Letter letter) {
        return events.onVmEvent(vm, letter);
    }

    @EventCallback(via = Via.CALL_VM_EVENT)
    void onVmEvent(VmHandle vm, Letter letter, ClientRegs client) {
        letter.open(vm, client, false);
    }

    EventHandle callPriorityVmEvent(VmHandle vm, Letter letter) {
        return events.onPriorityVmEvent(vm, letter);
    }

    @EventCallback(
            via = Via.CALL_PRIORITY_VM_EVENT,
            flags = Pef.WAIT_FOR_STI,
            boost = Boost.LOW_PRI_DEVICE_BOOST,
            timeoutMillis = 5)
    void onPriorityVmEvent(VmHandle vm, Letter letter, ClientRegs client, @TimedOut boolean late) {
        letter.open(vm, client, late);
    }

    void callWhenNotCritical(Letter letter) {
        events.onNotCritical(letter);
    }

    @Unchecked(rule = "CS-22", because = "shows what the service does")
    @EventCallback(via = Via.CALL_WHEN_NOT_CRITICAL)
    void onNotCritical(VmHandle vm, Letter letter, ClientRegs client) {
        letter.open(vm, client, false);
    }
}
