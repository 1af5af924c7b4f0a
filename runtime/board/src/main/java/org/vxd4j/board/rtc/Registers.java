package org.vxd4j.board.rtc;

/** The MC146818's registers A to D and their bits, named as in its data sheet. */
final class Registers {

    static final int A = 0x0A;
    /** Update in progress; read only. */
    static final int A_UIP = 0x80;
    /** Which time base the divider expects. */
    static final int A_DV = 0x70;
    /**
     * 32.768 kHz, the crystal of a PC. The others hold the divider here: 110 and 111 do so on the chip, 000 and 001 expect
     * crystals that a PC doesn't have, the rest is for test only. Those four others aren't modelled.
     */
    static final int A_DV_32768_HZ = 0x20;
    /** The rate of the periodic interrupt and of the square wave. */
    static final int A_RS = 0x0F;

    static final int B = 0x0B;
    static final int B_SET = 0x80;
    static final int B_PIE = 0x40;
    static final int B_AIE = 0x20;
    static final int B_UIE = 0x10;
    /** Square wave on the SQW pin: kept, not modelled; a PC has nothing connected to it. */
    static final int B_SQWE = 0x08;

    static final int B_DM = 0x04;
    static final int B_24_12 = 0x02;
    /** Daylight saving time: kept, not modelled; the clock doesn't jump in April and October. */
    static final int B_DSE = 0x01;

    static final int C = 0x0C;
    static final int C_IRQF = 0x80;
    /** The flags lie where register B has their enable bits. */
    static final int C_PF = B_PIE;

    static final int C_AF = B_AIE;
    static final int C_UF = B_UIE;

    static final int D = 0x0D;
    static final int D_VRT = 0x80;

    private static final int CRYSTAL_HZ = 32_768;
    private static final int FASTEST_RATE = 3;

    private Registers() {}

    /**
     * Ticks in a second for the RS bits of register A, 0 for none: 8192 Hz (122.070 us) at 3, halving to 2 Hz (500 ms) at
     * 15. With this crystal 1 and 2 are the same as 8 and 9 (data sheet, table 5).
     */
    static int periodicHertz(int registerA) {
        int rate = registerA & A_RS;
        if (rate == 0) {
            return 0;
        }
        int shift = rate < FASTEST_RATE ? rate + 6 : rate - 1;
        return CRYSTAL_HZ >> shift;
    }
}
