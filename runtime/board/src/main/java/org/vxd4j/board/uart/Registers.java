package org.vxd4j.board.uart;

/** The PC16550D's registers and their bits, named as in table II of its data sheet. */
final class Registers {

    static final int COUNT = 8;

    /** Receiver buffer when read, transmitter holding when written; divisor latch LS while DLAB is set. */
    static final int RBR_THR_DLL = 0;
    /** Divisor latch MS while DLAB is set. */
    static final int IER_DLM = 1;
    /** Identification when read, FIFO control when written. */
    static final int IIR_FCR = 2;

    static final int LCR = 3;
    static final int MCR = 4;
    /** Writing it is for factory test; not modelled: no effect. */
    static final int LSR = 5;
    /** Writing it is not described by the data sheet; not modelled: no effect. */
    static final int MSR = 6;

    static final int SCR = 7;

    static final int IER_ERBFI = 0x01;
    static final int IER_ETBEI = 0x02;
    static final int IER_ELSI = 0x04;
    static final int IER_EDSSI = 0x08;
    static final int IER_MASK = 0x0F;

    static final int IIR_MODEM_STATUS = 0x00;
    static final int IIR_NONE = 0x01;
    static final int IIR_THR_EMPTY = 0x02;
    static final int IIR_RECEIVED_DATA = 0x04;
    static final int IIR_LINE_STATUS = 0x06;
    static final int IIR_CHARACTER_TIMEOUT = 0x0C;
    static final int IIR_FIFOS_ENABLED = 0xC0;

    static final int FCR_ENABLE = 0x01;
    static final int FCR_RESET_RECEIVER = 0x02;
    static final int FCR_RESET_TRANSMITTER = 0x04;
    /** What the RXRDY and TXRDY pins do: not modelled; a PC has nothing connected to them. */
    static final int FCR_DMA_MODE = 0x08;

    static final int FCR_TRIGGER_SHIFT = 6;

    static final int LCR_WLS = 0x03;
    static final int LCR_STB = 0x04;
    static final int LCR_PEN = 0x08;
    /** Even and stick parity: they cost no time and no wire here carries parity bits; sources say when one is wrong. */
    static final int LCR_EPS_STICK = 0x30;

    static final int LCR_BREAK = 0x40;
    static final int LCR_DLAB = 0x80;

    static final int MCR_DTR = 0x01;
    static final int MCR_RTS = 0x02;
    static final int MCR_OUT1 = 0x04;
    static final int MCR_OUT2 = 0x08;
    static final int MCR_LOOP = 0x10;
    static final int MCR_MASK = 0x1F;

    static final int LSR_DR = 0x01;
    static final int LSR_OE = 0x02;
    static final int LSR_PE = 0x04;
    static final int LSR_FE = 0x08;
    static final int LSR_BI = 0x10;
    static final int LSR_THRE = 0x20;
    static final int LSR_TEMT = 0x40;
    static final int LSR_ERROR_IN_FIFO = 0x80;

    static final int MSR_DCTS = 0x01;
    static final int MSR_DDSR = 0x02;
    static final int MSR_TERI = 0x04;
    static final int MSR_DDCD = 0x08;
    static final int MSR_CTS = 0x10;
    static final int MSR_DSR = 0x20;
    static final int MSR_RI = 0x40;
    static final int MSR_DCD = 0x80;

    private Registers() {}
}
