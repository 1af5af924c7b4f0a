package org.vxd4j.board.uart;

/** The four wires from the other end of the cable, as bits of the modem status register. */
public enum ModemInput {
    CTS(Registers.MSR_CTS),
    DSR(Registers.MSR_DSR),
    RI(Registers.MSR_RI),
    DCD(Registers.MSR_DCD);

    final int bit;

    ModemInput(int bit) {
        this.bit = bit;
    }
}
