package org.vxd4j.board.uart;

/**
 * How long a character takes on the line: start bit, 5 to 8 data bits, parity bit, and 1, 1.5 or 2 stop bits, each of 16
 * baud generator clocks, which are 1.8432 MHz divided by the divisor latch. Half a bit at divisor 1 is 78125/18 ns; all
 * is counted in eighteenths of a nanosecond, so that nothing is rounded away.
 */
final class CharacterTime {

    static final long UNITS_PER_NANO = 18;

    private static final long HALF_BIT = 78_125;

    private int divisor;
    private int halfBits = halfBits(0);

    void setDivisor(int latch) {
        divisor = latch;
    }

    void setFormat(int lcr) {
        halfBits = halfBits(lcr);
    }

    /** A divisor of 0, which the data sheet excludes, stops the generator. */
    boolean isRunning() {
        return divisor != 0;
    }

    /** One character, in eighteenths of a nanosecond. */
    long units() {
        return HALF_BIT * divisor * halfBits;
    }

    /** So many characters, in whole nanoseconds. */
    long nanos(int characters) {
        return units() * characters / UNITS_PER_NANO;
    }

    private static int halfBits(int lcr) {
        int dataBits = 5 + (lcr & Registers.LCR_WLS);
        int parityBits = (lcr & Registers.LCR_PEN) != 0 ? 1 : 0;
        boolean longStop = (lcr & Registers.LCR_STB) != 0;
        int stopHalfBits = !longStop ? 2 : dataBits == 5 ? 3 : 4;
        return 2 * (1 + dataBits + parityBits) + stopHalfBits;
    }
}
