package org.vxd4j.devices.vpicd;

import java.util.ArrayList;
import java.util.List;
import org.vxd4j.api.IrqDescriptor;

/** One of the sixteen interrupt requests: who virtualised it, and whether it is in service physically. */
final class Request {

    /** At most so many drivers may share a request. */
    static final int MOST_SHARERS = 32;

    final int irq;
    final List<Sharer> sharers = new ArrayList<>(1);
    boolean physicallyInService;

    Request(int irq) {
        this.irq = irq;
    }

    /** True when a further driver with this descriptor may join. */
    boolean admits(IrqDescriptor newcomer) {
        if (sharers.isEmpty()) {
            return true;
        }
        return sharers.size() < MOST_SHARERS && canShare(newcomer) && canShare(sharers.get(0).descriptor);
    }

    /** True when the drivers that have it said that they share it. */
    boolean isShared() {
        return !sharers.isEmpty() && canShare(sharers.get(0).descriptor);
    }

    private static boolean canShare(IrqDescriptor descriptor) {
        return (descriptor.options() & IrqDescriptor.CAN_SHARE) != 0;
    }
}
