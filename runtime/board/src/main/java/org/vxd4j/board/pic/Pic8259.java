package org.vxd4j.board.pic;

import java.util.Objects;
import org.vxd4j.board.ByteDevice;
import org.vxd4j.board.IrqLine;

/**
 * One Intel 8259A programmable interrupt controller (data sheet 231468), at an even port (A0 = 0) and the odd one after
 * it (A0 = 1).
 *
 * <p>A request is its input itself: in the edge triggered mode an input counts from its rising edge until it is
 * acknowledged, but only as long as it stays high. One that falls before the acknowledge ("IR triggering modes") leaves
 * the default IR7: the vector of level 7 with no in-service bit. In MCS-80/85 mode the second of the CALL's three bytes is
 * what a processor with two INTA cycles takes for the vector, and that is what it gets.
 *
 * <p>Not modelled: buffered mode and its M/S bit ({@link Commands#ICW4_BUF}, {@link Commands#ICW4_MS}; on an AT
 * the SP/EN pin is strapped to say who is master), and the freezing of requests between a poll command and its read, which takes no time here.
 * Clearing the in-service register at ICW1 is what the chip does, though the data sheet doesn't list it.
 */
public final class Pic8259 implements ByteDevice, IrqLine.Input {

    /** What a write with A0 = 1 means: the next initialization word that is owed, or OCW1. */
    private enum Expects {
        /** Power is on but no ICW1 has come: the chip asks for nothing. */
        ICW1,
        ICW2,
        ICW3,
        ICW4,
        OCW1
    }

    private static final int ALL_LEVELS = 0xFF;

    private final String name;
    private final PriorityRing priorities = new PriorityRing();
    private IrqLine.Source intPin;

    private Expects expects = Expects.ICW1;
    private int icw1;
    private int icw2;
    private int icw3;
    private int icw4;

    private int levels;
    /** The edge sense latches: inputs that have been low since they were last acknowledged. */
    private int armed = ALL_LEVELS;

    private int isr;
    private int imr;
    private boolean specialMaskMode;
    private boolean rotateInAutomaticEoi;
    private boolean readIsr;
    private boolean poll;
    private boolean interrupt;

    public Pic8259(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /** Wires the INT pin to an input of the master. Without it the pin is only seen by {@link #interruptRequested()}. */
    void connectOutput(IrqLine.Source source) {
        intPin = source;
    }

    /** The INT pin. */
    public boolean interruptRequested() {
        return interrupt;
    }

    /** The interrupt request register: inputs that ask for service, masked or not. */
    public int irr() {
        return levels & (isSet(icw1, Commands.ICW1_LTIM) ? ALL_LEVELS : armed);
    }

    /** The in-service register: levels acknowledged and not yet ended. */
    public int isr() {
        return isr;
    }

    /** The interrupt mask register. */
    public int imr() {
        return imr;
    }

    /** The IR input with the line's number modulo eight has changed. */
    @Override
    public void levelChanged(int number, boolean high) {
        int bit = 1 << (number & 7);
        if (high) {
            levels |= bit;
        } else {
            levels &= ~bit;
            armed |= bit;
        }
        resolve();
    }

    /**
     * The INTA cycles of a chip that is alone: the level goes into service and its vector onto the bus. Without a request
     * it is the default IR7, which doesn't go into service.
     */
    public int acknowledge() {
        int vector = vector(acknowledgeLevel());
        endAcknowledge();
        return vector;
    }

    /** The first INTA cycle: the level that won goes into service, and its request is taken. */
    int acknowledgeLevel() {
        int level = winner();
        if (level == PriorityRing.NO_LEVEL) {
            return 7;
        }
        isr |= 1 << level;
        armed &= ~(1 << level);
        return level;
    }

    /** The last INTA cycle: automatic EOI, if so programmed; INT goes low before it may rise for the next request. */
    void endAcknowledge() {
        if (isSet(icw4, Commands.ICW4_AEOI)) {
            int ended = endHighest();
            if (rotateInAutomaticEoi && ended != PriorityRing.NO_LEVEL) {
                priorities.makeLowest(ended);
            }
        }
        drive(false);
        resolve();
    }

    /** The byte that the chip puts on the bus for this level. */
    int vector(int level) {
        if (isSet(icw4, Commands.ICW4_UPM)) {
            return icw2 & Commands.ICW2_T7_T3 | level;
        }
        return isSet(icw1, Commands.ICW1_ADI)
                ? icw1 & Commands.ICW1_A7_A5 | level << 2
                : icw1 & Commands.ICW1_A7_A6 | level << 3;
    }

    /** Whether a slave answers for this level of a master. */
    boolean hasSlave(int level) {
        return !isSet(icw1, Commands.ICW1_SNGL) && isSet(icw3, 1 << level);
    }

    /** Whether this slave takes itself for the one at that level of the master. */
    boolean answersTo(int masterLevel) {
        return (icw3 & Commands.ICW3_ID) == masterLevel;
    }

    /** A0 = 0: IRR or ISR, as OCW3 chose. A0 = 1: IMR. After a poll command, either reads the poll byte. */
    @Override
    public int readByte(int port) {
        if (poll) {
            return pollByte();
        }
        if ((port & 1) != 0) {
            return imr;
        }
        return readIsr ? isr : irr();
    }

    @Override
    public void writeByte(int port, int value) {
        if ((port & 1) != 0) {
            writeOdd(value);
        } else if (isSet(value, Commands.ICW1)) {
            writeIcw1(value);
        } else if (isSet(value, Commands.OCW3)) {
            writeOcw3(value);
        } else {
            writeOcw2(value);
        }
        resolve();
    }

    /** Starts initialization, and does what the data sheet lists under "Initialization command words 1 and 2". */
    private void writeIcw1(int value) {
        icw1 = value;
        icw3 = 0;
        icw4 = 0;
        armed = ~levels & ALL_LEVELS;
        imr = 0;
        isr = 0;
        priorities.reset();
        specialMaskMode = false;
        rotateInAutomaticEoi = false;
        readIsr = false;
        poll = false;
        expects = Expects.ICW2;
    }

    private void writeOdd(int value) {
        switch (expects) {
            case ICW2 -> {
                icw2 = value;
                expects = isSet(icw1, Commands.ICW1_SNGL) ? afterIcw3() : Expects.ICW3;
            }
            case ICW3 -> {
                icw3 = value;
                expects = afterIcw3();
            }
            case ICW4 -> {
                icw4 = value;
                expects = Expects.OCW1;
            }
            case ICW1, OCW1 -> imr = value;
        }
    }

    private Expects afterIcw3() {
        return isSet(icw1, Commands.ICW1_IC4) ? Expects.ICW4 : Expects.OCW1;
    }

    private void writeOcw2(int value) {
        int level = value & Commands.OCW2_LEVEL;
        switch (value & Commands.OCW2_COMMAND) {
            case Commands.OCW2_NON_SPECIFIC_EOI -> endHighest();
            case Commands.OCW2_SPECIFIC_EOI -> isr &= ~(1 << level);
            case Commands.OCW2_ROTATE_ON_NON_SPECIFIC_EOI -> {
                int ended = endHighest();
                if (ended != PriorityRing.NO_LEVEL) {
                    priorities.makeLowest(ended);
                }
            }
            case Commands.OCW2_ROTATE_ON_SPECIFIC_EOI -> {
                isr &= ~(1 << level);
                priorities.makeLowest(level);
            }
            case Commands.OCW2_SET_PRIORITY -> priorities.makeLowest(level);
            case Commands.OCW2_ROTATE_IN_AEOI_SET -> rotateInAutomaticEoi = true;
            case Commands.OCW2_ROTATE_IN_AEOI_CLEAR -> rotateInAutomaticEoi = false;
            default -> {
                // OCW2_NO_OPERATION, the eighth of eight
            }
        }
    }

    private void writeOcw3(int value) {
        if (isSet(value, Commands.OCW3_ESMM)) {
            specialMaskMode = isSet(value, Commands.OCW3_SMM);
        }
        if (isSet(value, Commands.OCW3_P)) {
            poll = true;
        } else if (isSet(value, Commands.OCW3_RR)) {
            readIsr = isSet(value, Commands.OCW3_RIS);
        }
    }

    /** A read after a poll command is an acknowledge: bit 7 says whether there was a request, bits 2..0 which level. */
    private int pollByte() {
        poll = false;
        if (winner() == PriorityRing.NO_LEVEL) {
            return 0;
        }
        int level = acknowledgeLevel();
        endAcknowledge();
        return Commands.POLL_I | level;
    }

    /** Non-specific EOI. In special mask mode it passes over levels that are masked. */
    private int endHighest() {
        int level = priorities.first(inhibiting());
        if (level != PriorityRing.NO_LEVEL) {
            isr &= ~(1 << level);
        }
        return level;
    }

    /** The levels in service that keep those after them out: in special mask mode masked levels don't. */
    private int inhibiting() {
        return specialMaskMode ? isr & ~imr : isr;
    }

    /** The level that the next acknowledge would take. */
    private int winner() {
        if (expects != Expects.OCW1) {
            return PriorityRing.NO_LEVEL;
        }
        int level = priorities.first(irr() & ~imr);
        int served = priorities.first(inhibiting());
        if (level == PriorityRing.NO_LEVEL || served == PriorityRing.NO_LEVEL) {
            return level;
        }
        boolean slaveAgain = level == served && isSet(icw4, Commands.ICW4_SFNM) && hasSlave(level);
        return slaveAgain || priorities.rank(level) < priorities.rank(served) ? level : PriorityRing.NO_LEVEL;
    }

    private void resolve() {
        drive(winner() != PriorityRing.NO_LEVEL);
    }

    private void drive(boolean high) {
        interrupt = high;
        if (intPin != null) {
            intPin.set(high);
        }
    }

    private static boolean isSet(int word, int bit) {
        return (word & bit) != 0;
    }

    @Override
    public String toString() {
        return name;
    }
}
