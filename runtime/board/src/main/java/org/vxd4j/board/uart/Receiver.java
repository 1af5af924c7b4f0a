package org.vxd4j.board.uart;

/**
 * The receiver's 16-byte FIFO, or its single buffer register in 16450 mode, with the error bits that travel with each
 * character. An error shows in the line status register when its character is the oldest one (data sheet, "Line status
 * register", note on FIFO mode); an overrun shows at once.
 */
final class Receiver {

    static final int FIFO_SIZE = 16;

    private static final int[] TRIGGER_LEVELS = {1, 4, 8, 14};
    private static final int TIMEOUT_CHARACTERS = 4;
    private static final int CHARACTER = 0xFF;
    private static final int ERROR_SHIFT = 8;
    private static final int ERRORS = Registers.LSR_PE | Registers.LSR_FE | Registers.LSR_BI;

    private final CharacterTime time;
    private final short[] fifo = new short[FIFO_SIZE];
    private int head;
    private int count;
    private int flawed;
    private boolean fifoMode;
    private int trigger = 1;

    private int shownErrors;
    private int lastRead;
    private long lastActivity;
    private boolean timedOut;
    private long overruns;

    Receiver(CharacterTime time) {
        this.time = time;
    }

    void setFifoMode(boolean on) {
        if (on != fifoMode) {
            fifoMode = on;
            clear();
        }
    }

    void setTrigger(int code) {
        trigger = TRIGGER_LEVELS[code];
    }

    /** Drops what is in the FIFO, which isn't an overrun: the program asked for it. */
    void clear() {
        count = 0;
        flawed = 0;
        timedOut = false;
    }

    /** @param character what came over the wire, with the errors of {@link SerialSource} */
    void add(int character, long now) {
        noteTimeout(now);
        lastActivity = now;
        if (count == capacity()) {
            shownErrors |= Registers.LSR_OE;
            overruns++;
            if (fifoMode) {
                return;
            }
            clear();
        }
        int errors = errors(character);
        int data = (errors & Registers.LSR_BI) != 0 ? 0 : character & CHARACTER;
        fifo[head + count & FIFO_SIZE - 1] = (short) (errors << ERROR_SHIFT | data);
        count++;
        flawed += errors != 0 ? 1 : 0;
        if (count == 1) {
            showErrorsOfOldest();
        }
    }

    /** The oldest character; the one read last when there is none. */
    int read(long now) {
        if (count > 0) {
            flawed -= errorsOfOldest() != 0 ? 1 : 0;
            lastRead = fifo[head] & CHARACTER;
            head = head + 1 & FIFO_SIZE - 1;
            count--;
            lastActivity = now;
            timedOut = false;
            showErrorsOfOldest();
        }
        return lastRead;
    }

    /** The receiver's bits of the line status register. */
    int status() {
        return shownErrors
                | (count > 0 ? Registers.LSR_DR : 0)
                | (fifoMode && flawed > 0 ? Registers.LSR_ERROR_IN_FIFO : 0);
    }

    /** The line status register has been read, which ends the errors it showed. */
    void statusWasRead() {
        shownErrors = 0;
        if (errorsOfOldest() != 0) {
            fifo[head] &= CHARACTER;
            flawed--;
        }
    }

    boolean showsErrors() {
        return shownErrors != 0;
    }

    /** Whether there is enough for a received data available interrupt. */
    boolean hasReachedTrigger() {
        return count >= (fifoMode ? trigger : 1);
    }

    /** The character time-out indication; {@link #noteTimeout} must have been told what time it is. */
    boolean hasTimedOut() {
        return timedOut;
    }

    /** When the FIFO will time out if nothing happens before; {@link Long#MAX_VALUE} if it won't. */
    long timeoutDue() {
        boolean counting = fifoMode && count > 0 && !timedOut && time.isRunning();
        return counting ? lastActivity + time.nanos(TIMEOUT_CHARACTERS) : Long.MAX_VALUE;
    }

    /** A time-out, once there, stays until a character is read: later arrivals must not undo it. */
    void noteTimeout(long now) {
        timedOut |= now >= timeoutDue();
    }

    long overruns() {
        return overruns;
    }

    private int capacity() {
        return fifoMode ? FIFO_SIZE : 1;
    }

    /** PE, FE and BI as in the line status register. A break has no stop bit either. */
    private static int errors(int character) {
        return ((character & SerialSource.PARITY_ERROR) != 0 ? Registers.LSR_PE : 0)
                | ((character & SerialSource.FRAMING_ERROR) != 0 ? Registers.LSR_FE : 0)
                | ((character & SerialSource.BREAK) != 0 ? Registers.LSR_BI | Registers.LSR_FE : 0);
    }

    private int errorsOfOldest() {
        return count > 0 ? fifo[head] >>> ERROR_SHIFT & ERRORS : 0;
    }

    private void showErrorsOfOldest() {
        shownErrors |= errorsOfOldest();
    }
}
