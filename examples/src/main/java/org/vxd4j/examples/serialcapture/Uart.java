package org.vxd4j.examples.serialcapture;

import org.vxd4j.api.Cpu;

/** COM1 as the driver programs it. Register names and bits: 16550A data sheet. */
final class Uart {
    /** Interrupt Enable: received data available. */
    static final int ERBFI = 0x01;

    /** Interrupt Enable: transmitter holding register empty. */
    static final int ETBEI = 0x02;

    /** Interrupt Enable: receiver line status. */
    static final int ELSI = 0x04;

    /** Line Status: data ready. */
    static final int DR = 0x01;

    /** Line Status: overrun error. */
    static final int OE = 0x02;

    /** Line Status: transmitter holding register (or FIFO) empty. */
    static final int THRE = 0x20;

    /** Interrupt Identification: no interrupt pending. */
    static final int NONE_PENDING = 0x01;

    /** Bytes that fit into the empty transmitter FIFO. */
    static final int FIFO_SIZE = 16;

    private static final int RBR_THR_DLL = 0x3F8;
    private static final int IER_DLM = 0x3F9;
    private static final int IIR_FCR = 0x3FA;
    private static final int LCR = 0x3FB;
    private static final int MCR = 0x3FC;
    private static final int LSR = 0x3FD;

    private static final int DLAB = 0x80;
    private static final int EIGHT_N_ONE = 0x03;

    /** FIFO Control: enable, clear both, trigger at 8 bytes. */
    private static final int FIFOS_TRIGGER_8 = 0x87;

    /** Modem Control: DTR, RTS, and OUT2, which gates the interrupt on a PC. */
    private static final int DTR_RTS_OUT2 = 0x0B;

    private final Cpu cpu;
    private int enabled;

    Uart(Cpu cpu) {
        this.cpu = cpu;
    }

    /** 115,200 baud, 8 data bits, no parity, 1 stop bit, FIFOs on; receive interrupts. */
    void open() {
        cpu.outByte(LCR, DLAB | EIGHT_N_ONE);
        cpu.outByte(RBR_THR_DLL, 1);
        cpu.outByte(IER_DLM, 0);
        cpu.outByte(LCR, EIGHT_N_ONE);
        cpu.outByte(IIR_FCR, FIFOS_TRIGGER_8);
        cpu.outByte(MCR, DTR_RTS_OUT2);
        enable(ERBFI | ELSI);
    }

    void close() {
        enable(0);
        cpu.outByte(MCR, 0);
    }

    void enable(int interrupts) {
        if (interrupts != enabled) {
            enabled = interrupts;
            cpu.outByte(IER_DLM, interrupts);
        }
    }

    int enabled() {
        return enabled;
    }

    boolean interruptPending() {
        return (cpu.inByte(IIR_FCR) & NONE_PENDING) == 0;
    }

    int lineStatus() {
        return cpu.inByte(LSR);
    }

    int receive() {
        return cpu.inByte(RBR_THR_DLL);
    }

    void send(int value) {
        cpu.outByte(RBR_THR_DLL, value);
    }
}
