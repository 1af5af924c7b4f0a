package org.vxd4j.board.pic;

import org.vxd4j.board.Bus;
import org.vxd4j.board.IrqLine;

/**
 * The two 8259A of the AT: the master at ports 20h and 21h for IRQ 0..7, the slave at A0h and A1h for IRQ 8..15, its INT
 * pin on the master's IR2. Asks for nothing until both have been initialized.
 */
public final class PicPair {

    private static final int CASCADE = 2;
    private static final int LINES = 2 * PriorityRing.LEVELS;
    private static final int MASTER_PORT = 0x20;
    private static final int SLAVE_PORT = 0xA0;
    private static final int NOBODY_ANSWERS = 0xFF;

    private final Pic8259 master = new Pic8259("8259A master");
    private final Pic8259 slave = new Pic8259("8259A slave");
    private final IrqLine[] lines = new IrqLine[LINES];

    public PicPair() {
        for (int irq = 0; irq < LINES; irq++) {
            lines[irq] = new IrqLine(irq, irq < PriorityRing.LEVELS ? master : slave);
        }
        slave.connectOutput(lines[CASCADE].connect(slave.toString()));
    }

    /**
     * Whether the processor's INTR pin is high. A request may be withdrawn between seeing this and
     * {@link #acknowledge()}: that is how spurious interrupts come to be.
     */
    public boolean interruptRequested() {
        return master.interruptRequested();
    }

    /**
     * The processor's two INTA cycles.
     *
     * @return the byte on the bus, 0..FFh: the vector. When no request is left it is that of the default IR7, of the
     *     master or, if the master had granted the slave, of the slave; that chip marks nothing as in service then. If
     *     the slave's ICW3 isn't the input it is wired to, nobody answers and the bus floats.
     */
    public int acknowledge() {
        int level = master.acknowledgeLevel();
        int vector;
        if (!master.hasSlave(level)) {
            vector = master.vector(level);
        } else if (slave.answersTo(level)) {
            vector = slave.acknowledge();
        } else {
            vector = NOBODY_ANSWERS;
        }
        master.endAcknowledge();
        return vector;
    }

    /**
     * The request line of that number.
     *
     * @throws IllegalArgumentException for anything but 0..15, and for 2, which the slave sits on
     */
    public IrqLine line(int irq) {
        if (irq < 0 || irq >= LINES) {
            throw new IllegalArgumentException("an AT has IRQ 0 to 15, not " + irq);
        }
        if (irq == CASCADE) {
            throw new IllegalArgumentException(
                    "IRQ 2 is where the slave sits; on an AT the pin of that name on the bus is IRQ 9");
        }
        return lines[irq];
    }

    public Pic8259 master() {
        return master;
    }

    public Pic8259 slave() {
        return slave;
    }

    public void attach(Bus bus) {
        bus.attach(master, MASTER_PORT, MASTER_PORT + 1);
        bus.attach(slave, SLAVE_PORT, SLAVE_PORT + 1);
    }
}
