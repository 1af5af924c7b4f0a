package org.vxd4j.devices.vpicd;

import org.vxd4j.api.EventHandle;
import org.vxd4j.api.VmHandle;

/** An interrupt request as one virtual machine sees it. */
final class VirtualRequest {
    final Request request;
    final VmHandle vm;

    /** Bits of the sharers that ask for an interrupt. */
    int requestedBy;

    /** How many EOIs in a row left it requested while no driver set or cleared it. */
    int unattended;

    boolean inService;
    boolean iretPending;

    /** The event that waits to simulate it. */
    EventHandle event = EventHandle.NONE;

    VirtualRequest(Request request, VmHandle vm) {
        this.request = request;
        this.vm = vm;
    }
}
