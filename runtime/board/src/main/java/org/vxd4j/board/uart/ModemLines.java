package org.vxd4j.board.uart;

/**
 * Modem control and status. In loopback the outputs are inactive on their pins and drive the inputs instead: RTS to CTS,
 * DTR to DSR, OUT1 to RI, OUT2 to DCD (data sheet, "Modem control register", bit 4).
 */
final class ModemLines {

    private static final int DELTA_SHIFT = 4;
    private static final int DELTAS = 0x0F;

    private int mcr;
    private int pins;
    private int deltas;

    int mcr() {
        return mcr;
    }

    void writeMcr(int value) {
        int before = inputs();
        mcr = value & Registers.MCR_MASK;
        noteChange(before);
    }

    void setPin(ModemInput input, boolean on) {
        int before = inputs();
        pins = on ? pins | input.bit : pins & ~input.bit;
        noteChange(before);
    }

    int msr() {
        return inputs() | deltas;
    }

    void msrWasRead() {
        deltas = 0;
    }

    boolean hasChanged() {
        return deltas != 0;
    }

    boolean isLoopback() {
        return isOn(Registers.MCR_LOOP);
    }

    /** What an output's pin does, which in loopback is nothing. */
    boolean isDriven(int mcrBit) {
        return isOn(mcrBit) && !isLoopback();
    }

    private boolean isOn(int mcrBit) {
        return (mcr & mcrBit) != 0;
    }

    private int inputs() {
        if (!isLoopback()) {
            return pins;
        }
        return (isOn(Registers.MCR_RTS) ? Registers.MSR_CTS : 0)
                | (isOn(Registers.MCR_DTR) ? Registers.MSR_DSR : 0)
                | (isOn(Registers.MCR_OUT1) ? Registers.MSR_RI : 0)
                | (isOn(Registers.MCR_OUT2) ? Registers.MSR_DCD : 0);
    }

    /** RI has a trailing edge detector: only its end counts. */
    private void noteChange(int before) {
        int after = inputs();
        int changed = (before ^ after) & ~(after & Registers.MSR_RI);
        deltas |= changed >>> DELTA_SHIFT & DELTAS;
    }
}
