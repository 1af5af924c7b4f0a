package org.vxd4j.board.uart;

import org.vxd4j.board.Alarm;
import org.vxd4j.board.Clock;

/**
 * The wire into the receiver (SIN): asks the source for one character after the other and hands each over after its last
 * bit. The sender always has the UART's own speed and format. If that changes within a character, the character starts
 * over.
 */
final class IncomingLine extends Alarm {

    private static final int NOTHING = -1;
    private static final int ALL = 0xFF | SerialSource.PARITY_ERROR | SerialSource.FRAMING_ERROR | SerialSource.BREAK;

    private final Clock clock;
    private final CharacterTime time;
    private final Uart16550 uart;
    private final Pacer pacer = new Pacer();

    private SerialSource source = SerialSource.SILENT;
    private boolean flowControl;
    private boolean idle = true;
    private int arriving = NOTHING;

    IncomingLine(String name, Clock clock, CharacterTime time, Uart16550 uart) {
        super(name + " character received");
        this.clock = clock;
        this.time = time;
        this.uart = uart;
    }

    void connect(SerialSource newSource, boolean honourRts) {
        source = newSource;
        flowControl = honourRts;
        idle = false;
        resume();
    }

    /** The sender may go on now, if it was waiting. */
    void resume() {
        if (arriving == NOTHING) {
            pacer.restart(clock.now());
            begin();
        }
    }

    /** The length of a character has changed. */
    void retime() {
        if (arriving == NOTHING) {
            resume();
        } else if (time.isRunning()) {
            pacer.restart(clock.now());
            schedule();
        } else {
            clock.cancel(this);
        }
    }

    @Override
    protected void fire(long now) {
        int arrived = arriving;
        arriving = NOTHING;
        uart.arrived(arrived);
        begin();
    }

    private void begin() {
        if (idle || !time.isRunning() || flowControl && !uart.rts()) {
            return;
        }
        int next = source.next();
        if (next == SerialSource.END) {
            idle = true;
            return;
        }
        if ((next & ~ALL) != 0) {
            throw new IllegalStateException("a SerialSource gave " + next + ": a character is 0..255, the end -1");
        }
        arriving = next;
        schedule();
    }

    private void schedule() {
        clock.schedule(this, pacer.next(time.units()));
    }
}
