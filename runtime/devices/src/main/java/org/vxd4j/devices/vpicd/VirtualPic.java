package org.vxd4j.devices.vpicd;

import org.vxd4j.api.VmHandle;

/** The interrupt controllers that one virtual machine programs: vectors, masks, and what is requested and in service. */
final class VirtualPic {
    private static final int IRQS = 16;

    final VirtualRequest[] requests = new VirtualRequest[IRQS];
    private final int[] firstVector = {0x08, 0x70};
    private final int[] initStep = new int[2];
    private final boolean[] readIsr = new boolean[2];
    private int mask;

    VirtualPic(VmHandle vm, Request[] physical) {
        for (int irq = 0; irq < IRQS; irq++) {
            requests[irq] = new VirtualRequest(physical[irq], vm);
        }
    }

    boolean isMasked(int irq) {
        return (mask & 1 << irq) != 0;
    }

    int vector(int irq) {
        return firstVector[irq >>> 3] + (irq & 7);
    }

    /** True while a request of the same or higher priority is in service: IRQ 8 to 15 rank at IRQ 2. */
    boolean higherInService(int irq) {
        for (int other = 0; other < IRQS; other++) {
            if (requests[other].inService && rank(other) <= rank(irq)) {
                return true;
            }
        }
        return false;
    }

    /** The request in service with the highest priority on one controller, or -1. */
    int highestInService(int controller) {
        for (int i = 0; i < 8; i++) {
            if (requests[controller * 8 + i].inService) {
                return controller * 8 + i;
            }
        }
        return -1;
    }

    private static int rank(int irq) {
        return irq >= 8 ? 20 + (irq & 7) : irq * 10 + (irq > 2 ? 10 : 0);
    }

    /** A write to the data port: ICW2 to ICW4 while the controller is being initialised, else the mask (OCW1); returns the mask's changes. */
    int writeData(int controller, int value) {
        if (initStep[controller] > 0) {
            if (initStep[controller] == 1) {
                firstVector[controller] = value & 0xF8;
            }
            initStep[controller] = initStep[controller] == 3 ? 0 : initStep[controller] + 1;
            return 0;
        }
        int before = mask;
        int shift = controller * 8;
        mask = mask & ~(0xFF << shift) | (value & 0xFF) << shift;
        return before ^ mask;
    }

    void beginInitialisation(int controller) {
        initStep[controller] = 1;
        mask &= ~(0xFF << controller * 8);
    }

    void selectRead(int controller, boolean isr) {
        readIsr[controller] = isr;
    }

    int readData(int controller) {
        return mask >>> controller * 8 & 0xFF;
    }

    int readCommand(int controller) {
        int bits = 0;
        for (int i = 0; i < 8; i++) {
            VirtualRequest request = requests[controller * 8 + i];
            boolean on = readIsr[controller] ? request.inService : request.requestedBy != 0;
            bits |= on ? 1 << i : 0;
        }
        return bits;
    }
}
