package org.vxd4j.board.uart;

import java.util.ArrayList;
import java.util.List;
import org.vxd4j.board.Clock;
import org.vxd4j.board.IrqLine;

/** A UART with its clock and line, and what came out of it: what every test of it needs. */
final class SerialPort {

    /** 115200 bit/s, 8N1: 10 bits of 16 clocks at 1.8432 MHz, 86805.55 ns. */
    static final long CHARACTER_NANOS = 86_805;

    int edges;
    final Clock clock = new Clock();
    final IrqLine line = new IrqLine(4, (number, high) -> {
        if (high) {
            edges++;
        }
    });
    final Uart16550 uart = new Uart16550("COM1", clock, line.connect("COM1"));
    final List<Integer> sent = new ArrayList<>();

    int get(int register) {
        return uart.readByte(0x3F8 + register);
    }

    void set(int register, int value) {
        uart.writeByte(0x3F8 + register, value);
    }

    void format(int divisor, int lcr) {
        set(Registers.LCR, Registers.LCR_DLAB | lcr);
        set(Registers.RBR_THR_DLL, divisor & 0xFF);
        set(Registers.IER_DLM, divisor >>> 8);
        set(Registers.LCR, lcr);
    }

    /** 115200 8N1, OUT2 on, and FCR as given. */
    SerialPort open(int fcr) {
        format(1, 0x03);
        set(Registers.IIR_FCR, fcr);
        set(Registers.MCR, Registers.MCR_OUT2);
        return this;
    }

    /** Connects a sender of these characters. */
    void send(int... characters) {
        uart.connect(source(characters), sent::add);
    }

    static SerialSource source(int... characters) {
        return new SerialSource() {
            private int position;

            @Override
            public int next() {
                return position < characters.length ? characters[position++] : END;
            }
        };
    }

    void advanceCharacters(int characters) {
        clock.advance(characters * (CHARACTER_NANOS + 1));
    }

    int iir() {
        return get(Registers.IIR_FCR) & 0x0F;
    }
}
