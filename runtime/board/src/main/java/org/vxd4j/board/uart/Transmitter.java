package org.vxd4j.board.uart;

import org.vxd4j.board.Alarm;
import org.vxd4j.board.Clock;

/**
 * The transmitter: its 16-byte FIFO, or the single holding register in 16450 mode, and the shift register behind it. A
 * character moves to a free shift register at once; on the chip that takes up to a bit time. If the speed or format
 * changes within a character, the character starts over.
 */
final class Transmitter extends Alarm {

    private static final int FIFO_SIZE = 16;
    private static final int NOTHING = -1;

    private final Clock clock;
    private final CharacterTime time;
    private final Uart16550 uart;
    private final Pacer pacer = new Pacer();
    private final byte[] fifo = new byte[FIFO_SIZE];

    private int head;
    private int count;
    private boolean fifoMode;
    private int shifting = NOTHING;
    private long overruns;

    Transmitter(String name, Clock clock, CharacterTime time, Uart16550 uart) {
        super(name + " character sent");
        this.clock = clock;
        this.time = time;
        this.uart = uart;
    }

    void setFifoMode(boolean on) {
        if (on != fifoMode) {
            fifoMode = on;
            clear();
        }
    }

    /** Empties the FIFO; the shift register goes on (data sheet, FCR bit 2). */
    void clear() {
        if (count > 0) {
            count = 0;
            uart.holdingRegisterEmptied();
        }
    }

    /** When full, 16450 mode overwrites what was waiting, and the FIFO doesn't take the new one: either is lost. */
    void write(int character) {
        if (count == (fifoMode ? FIFO_SIZE : 1)) {
            overruns++;
            if (fifoMode) {
                return;
            }
            count = 0;
        }
        fifo[head + count & FIFO_SIZE - 1] = (byte) character;
        count++;
        start();
    }

    boolean isHoldingRegisterEmpty() {
        return count == 0;
    }

    boolean isEmpty() {
        return count == 0 && shifting == NOTHING;
    }

    long overruns() {
        return overruns;
    }

    /** The length of a character has changed. */
    void retime() {
        if (shifting == NOTHING) {
            start();
        } else if (time.isRunning()) {
            pacer.restart(clock.now());
            schedule();
        } else {
            clock.cancel(this);
        }
    }

    @Override
    protected void fire(long now) {
        int sent = shifting;
        shifting = NOTHING;
        shiftNext();
        uart.sent(sent);
    }

    private void start() {
        if (shifting == NOTHING) {
            pacer.restart(clock.now());
            shiftNext();
        }
    }

    private void shiftNext() {
        if (count == 0 || !time.isRunning()) {
            return;
        }
        shifting = fifo[head] & 0xFF;
        head = head + 1 & FIFO_SIZE - 1;
        count--;
        schedule();
        if (count == 0) {
            uart.holdingRegisterEmptied();
        }
    }

    private void schedule() {
        clock.schedule(this, pacer.next(time.units()));
    }
}
