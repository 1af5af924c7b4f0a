package org.vxd4j.devices.vpicd;

import org.vxd4j.api.Cpu;

/** The real interrupt controllers, as VPICD programs them. Source: 8259A data sheet; ports and cascade of the PC/AT. */
final class PhysicalPics {

    /** Vectors of IRQ 0 to 15, as Windows sets them: away from the CPU's exceptions. */
    static final int FIRST_VECTOR = 0x50;

    private static final int MASTER = 0x20;
    private static final int SLAVE = 0xA0;
    private static final int CASCADE = 2;

    /** ICW1: initialise, ICW4 follows. */
    private static final int ICW1 = 0x11;

    /** ICW4: 8086 mode. */
    private static final int ICW4 = 0x01;

    /** OCW2: specific end of interrupt. */
    private static final int SPECIFIC_EOI = 0x60;

    /** OCW3: the next read gives the in-service register. */
    private static final int READ_ISR = 0x0B;

    private final Cpu cpu;
    private int mask = 0xFFFF & ~(1 << CASCADE);

    PhysicalPics(Cpu cpu) {
        this.cpu = cpu;
    }

    /** Initialises both controllers with everything masked but the cascade. */
    void initialise() {
        initialise(MASTER, FIRST_VECTOR, 1 << CASCADE);
        initialise(SLAVE, FIRST_VECTOR + 8, CASCADE);
        cpu.outByte(MASTER + 1, mask & 0xFF);
        cpu.outByte(SLAVE + 1, mask >>> 8);
    }

    private void initialise(int base, int vector, int icw3) {
        cpu.outByte(base, ICW1);
        cpu.outByte(base + 1, vector);
        cpu.outByte(base + 1, icw3);
        cpu.outByte(base + 1, ICW4);
    }

    /** True when the controller delivered IRQ 7 or 15 without having it in service: the line fell before the acknowledge. */
    boolean isSpurious(int irq) {
        if ((irq & 7) != 7) {
            return false;
        }
        int base = irq < 8 ? MASTER : SLAVE;
        cpu.outByte(base, READ_ISR);
        boolean spurious = (cpu.inByte(base) & 0x80) == 0;
        if (spurious && irq == 15) {
            cpu.outByte(MASTER, SPECIFIC_EOI | CASCADE);
        }
        return spurious;
    }

    /** Ends the interrupt at the controllers, so that lines of lower priority are not held up. */
    void endOfInterrupt(int irq) {
        if (irq >= 8) {
            cpu.outByte(SLAVE, SPECIFIC_EOI | irq & 7);
            cpu.outByte(MASTER, SPECIFIC_EOI | CASCADE);
        } else {
            cpu.outByte(MASTER, SPECIFIC_EOI | irq);
        }
    }

    void mask(int irq) {
        setMask(mask | 1 << irq, irq);
    }

    void unmask(int irq) {
        setMask(mask & ~(1 << irq), irq);
    }

    boolean isMasked(int irq) {
        return (mask & 1 << irq) != 0;
    }

    private void setMask(int bits, int irq) {
        mask = bits;
        if (irq < 8) {
            cpu.outByte(MASTER + 1, mask & 0xFF);
        } else {
            cpu.outByte(SLAVE + 1, mask >>> 8);
        }
    }
}
