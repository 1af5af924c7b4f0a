package org.vxd4j.board.uart;

import java.util.Objects;
import org.vxd4j.board.Alarm;
import org.vxd4j.board.Clock;
import org.vxd4j.board.IrqLine;

/** Interrupt enable and identification, the interrupt pin, and the alarm for the one interrupt that time alone brings. */
final class Interrupts extends Alarm {

    private final Clock clock;
    private final IrqLine.Source pin;
    private final Receiver receiver;
    private final ModemLines modem;

    private int ier;
    private boolean holdingRegisterEmpty;

    Interrupts(String name, Clock clock, IrqLine.Source pin, Receiver receiver, ModemLines modem) {
        super(name + " character time-out");
        this.clock = clock;
        this.pin = Objects.requireNonNull(pin, "interrupt");
        this.receiver = receiver;
        this.modem = modem;
    }

    int ier() {
        return ier;
    }

    /** Enabling the transmitter interrupt while there is room brings one at once. */
    void writeIer(int value, boolean holdingRegisterIsEmpty) {
        boolean transmitterEnabled = (value & ~ier & Registers.IER_ETBEI) != 0;
        ier = value & Registers.IER_MASK;
        holdingRegisterEmpty |= transmitterEnabled && holdingRegisterIsEmpty;
        settle();
    }

    /** Reading the identification ends a transmitter interrupt, if that is what it says. */
    int readIdentification() {
        receiver.noteTimeout(clock.now());
        int identification = identification();
        if (identification == Registers.IIR_THR_EMPTY) {
            holdingRegisterEmpty = false;
        }
        settle();
        return identification;
    }

    void holdingRegisterEmptied() {
        holdingRegisterEmpty = true;
        settle();
    }

    /** The pin falls here even if the character moves on at once: an edge triggered controller needs to see that. */
    void holdingRegisterWritten() {
        holdingRegisterEmpty = false;
        settle();
    }

    /** Drives the pin, and wakes up for a time-out only if one would be reported. */
    void settle() {
        receiver.noteTimeout(clock.now());
        pin.set(identification() != Registers.IIR_NONE && modem.isDriven(Registers.MCR_OUT2));
        long due = isEnabled(Registers.IER_ERBFI) ? receiver.timeoutDue() : Long.MAX_VALUE;
        if (due == Long.MAX_VALUE) {
            clock.cancel(this);
        } else if (due() != due) {
            clock.schedule(this, due);
        }
    }

    @Override
    protected void fire(long now) {
        settle();
    }

    /** The highest of the pending, enabled interrupts (data sheet, table V). */
    private int identification() {
        if (isEnabled(Registers.IER_ELSI) && receiver.showsErrors()) {
            return Registers.IIR_LINE_STATUS;
        }
        if (isEnabled(Registers.IER_ERBFI) && receiver.hasTimedOut()) {
            return Registers.IIR_CHARACTER_TIMEOUT;
        }
        if (isEnabled(Registers.IER_ERBFI) && receiver.hasReachedTrigger()) {
            return Registers.IIR_RECEIVED_DATA;
        }
        if (isEnabled(Registers.IER_ETBEI) && holdingRegisterEmpty) {
            return Registers.IIR_THR_EMPTY;
        }
        return isEnabled(Registers.IER_EDSSI) && modem.hasChanged() ? Registers.IIR_MODEM_STATUS : Registers.IIR_NONE;
    }

    private boolean isEnabled(int ierBit) {
        return (ier & ierBit) != 0;
    }
}
