package org.vxd4j.board.uart;

import java.util.Objects;
import org.vxd4j.board.Bus;
import org.vxd4j.board.ByteDevice;
import org.vxd4j.board.Clock;
import org.vxd4j.board.IrqLine;

/**
 * A PC16550D (16550A) as a PC's serial port has it: 1.8432 MHz clock, and an interrupt that reaches its line only while
 * the OUT2 pin is active. Loopback makes that pin inactive, so a looped back UART interrupts nobody.
 *
 * <p>The other end of the cable is a {@link SerialSource} and a {@link SerialSink}. The divisor latch, undefined after
 * reset, starts at 0, which stops the baud generator: nothing moves until a program has set a speed.
 *
 * <p>Not modelled: the transmitter FIFO's interrupt delay of a character less a stop bit (it comes at once), parity on
 * the wire, a break sent in loopback, and the bits {@link Registers} names.
 */
public final class Uart16550 implements ByteDevice {

    private final String name;
    private final Clock clock;
    private final CharacterTime time = new CharacterTime();
    private final Receiver receiver = new Receiver(time);
    private final ModemLines modem = new ModemLines();
    private final Interrupts interrupts;
    private final Transmitter transmitter;
    private final IncomingLine line;
    private SerialSink sink = SerialSink.NOBODY;

    private int divisor;
    private int lcr;
    private int scr;
    private boolean fifoMode;
    private long unheard;

    public Uart16550(String name, Clock clock, IrqLine.Source interrupt) {
        this.name = Objects.requireNonNull(name, "name");
        this.clock = Objects.requireNonNull(clock, "clock");
        interrupts = new Interrupts(name, clock, interrupt, receiver, modem);
        transmitter = new Transmitter(name, clock, time, this);
        line = new IncomingLine(name, clock, time, this);
    }

    /** @param basePort a multiple of 8: the chip decodes the lowest three address lines */
    public void attach(Bus bus, int basePort) {
        if (basePort % Registers.COUNT != 0) {
            throw new IllegalArgumentException(
                    name + " needs a base port that is a multiple of 8, not " + Integer.toHexString(basePort) + "h");
        }
        bus.attach(this, basePort, basePort + Registers.COUNT - 1);
    }

    /** As {@link #connect(SerialSource, SerialSink, boolean)} with a sender that doesn't look at RTS. */
    public void connect(SerialSource source, SerialSink newSink) {
        connect(source, newSink, false);
    }

    /**
     * Plugs in the cable. From now on the source sends without a gap at the UART's own speed, whether or not anybody
     * reads. Modem inputs stay as they are: see {@link #setModemInput}.
     *
     * @param flowControl whether the sender waits while RTS is inactive; a character on its way still arrives
     */
    public void connect(SerialSource source, SerialSink newSink, boolean flowControl) {
        Objects.requireNonNull(source, "source");
        sink = Objects.requireNonNull(newSink, "newSink");
        line.connect(source, flowControl);
    }

    /** What the other end does to a modem input. All are inactive at power on. */
    public void setModemInput(ModemInput input, boolean active) {
        modem.setPin(input, active);
        interrupts.settle();
    }

    public boolean dtr() {
        return modem.isDriven(Registers.MCR_DTR);
    }

    public boolean rts() {
        return modem.isDriven(Registers.MCR_RTS);
    }

    public boolean out1() {
        return modem.isDriven(Registers.MCR_OUT1);
    }

    public boolean out2() {
        return modem.isDriven(Registers.MCR_OUT2);
    }

    /** Characters received and lost because those before them had not been read: one for each overrun error. */
    public long overruns() {
        return receiver.overruns();
    }

    /** Characters written and lost because those before them had not been sent. */
    public long transmitOverruns() {
        return transmitter.overruns();
    }

    /** Characters that came in while loopback had the receiver disconnected from its pin. */
    public long unheard() {
        return unheard;
    }

    @Override
    public int readByte(int port) {
        return switch (port & Registers.COUNT - 1) {
            case Registers.RBR_THR_DLL -> isDlab() ? divisor & 0xFF : readRbr();
            case Registers.IER_DLM -> isDlab() ? divisor >>> 8 : interrupts.ier();
            case Registers.IIR_FCR -> readIir();
            case Registers.LCR -> lcr;
            case Registers.MCR -> modem.mcr();
            case Registers.LSR -> readLsr();
            case Registers.MSR -> readMsr();
            default -> scr;
        };
    }

    @Override
    public void writeByte(int port, int value) {
        switch (port & Registers.COUNT - 1) {
            case Registers.RBR_THR_DLL -> {
                if (isDlab()) {
                    writeDivisor(divisor & 0xFF00 | value);
                } else {
                    writeThr(value);
                }
            }
            case Registers.IER_DLM -> {
                if (isDlab()) {
                    writeDivisor(divisor & 0xFF | value << 8);
                } else {
                    interrupts.writeIer(value, transmitter.isHoldingRegisterEmpty());
                }
            }
            case Registers.IIR_FCR -> writeFcr(value);
            case Registers.LCR -> writeLcr(value);
            case Registers.MCR -> writeMcr(value);
            case Registers.LSR, Registers.MSR -> {
                // not modelled, see Registers
            }
            default -> scr = value;
        }
    }

    private boolean isDlab() {
        return (lcr & Registers.LCR_DLAB) != 0;
    }

    private int readRbr() {
        int character = receiver.read(clock.now());
        interrupts.settle();
        return character;
    }

    private int readLsr() {
        int value = receiver.status()
                | (transmitter.isHoldingRegisterEmpty() ? Registers.LSR_THRE : 0)
                | (transmitter.isEmpty() ? Registers.LSR_TEMT : 0);
        receiver.statusWasRead();
        interrupts.settle();
        return value;
    }

    private int readMsr() {
        int value = modem.msr();
        modem.msrWasRead();
        interrupts.settle();
        return value;
    }

    private int readIir() {
        return interrupts.readIdentification() | (fifoMode ? Registers.IIR_FIFOS_ENABLED : 0);
    }

    /** The interrupt goes away with the write, and comes back when the character has moved on. */
    private void writeThr(int value) {
        interrupts.holdingRegisterWritten();
        transmitter.write(value);
    }

    /** The other bits count only while bit 0 is written as one; changing it empties both FIFOs. */
    private void writeFcr(int value) {
        fifoMode = (value & Registers.FCR_ENABLE) != 0;
        receiver.setFifoMode(fifoMode);
        transmitter.setFifoMode(fifoMode);
        if (fifoMode) {
            receiver.setTrigger(value >>> Registers.FCR_TRIGGER_SHIFT);
            if ((value & Registers.FCR_RESET_RECEIVER) != 0) {
                receiver.clear();
            }
            if ((value & Registers.FCR_RESET_TRANSMITTER) != 0) {
                transmitter.clear();
            }
        }
        interrupts.settle();
    }

    private void writeLcr(int value) {
        boolean breakBefore = isBreaking();
        long before = time.units();
        lcr = value;
        time.setFormat(value);
        retime(before);
        noteBreak(breakBefore);
    }

    private void writeMcr(int value) {
        boolean breakBefore = isBreaking();
        modem.writeMcr(value);
        noteBreak(breakBefore);
        line.resume();
        interrupts.settle();
    }

    private void writeDivisor(int value) {
        long before = time.units();
        divisor = value;
        time.setDivisor(value);
        retime(before);
    }

    /** Reading the divisor latch through DLAB, or a break, must not disturb characters on their way. */
    private void retime(long unitsBefore) {
        if (time.units() != unitsBefore) {
            transmitter.retime();
            line.retime();
            interrupts.settle();
        }
    }

    /** The SOUT pin is held spacing; in loopback it is marking whatever LCR says. */
    private boolean isBreaking() {
        return (lcr & Registers.LCR_BREAK) != 0 && !modem.isLoopback();
    }

    private void noteBreak(boolean before) {
        if (before != isBreaking()) {
            sink.breakChanged(!before);
        }
    }

    /** A character has come over the wire. */
    void arrived(int character) {
        if (modem.isLoopback()) {
            unheard++;
        } else {
            receive(character & (dataMask() | ~0xFF));
        }
    }

    /** A character has left the shift register. */
    void sent(int character) {
        int value = character & dataMask();
        if (modem.isLoopback()) {
            receive(value);
        } else if (!isBreaking()) {
            sink.accept(value);
        }
    }

    void holdingRegisterEmptied() {
        interrupts.holdingRegisterEmptied();
    }

    private void receive(int character) {
        receiver.add(character, clock.now());
        interrupts.settle();
    }

    private int dataMask() {
        return 0xFF >>> 3 - (lcr & Registers.LCR_WLS);
    }

    @Override
    public String toString() {
        return name;
    }
}
