package org.vxd4j.board;

import java.time.LocalDateTime;

/**
 * What the AT's BIOS has done to the chips by the time an operating system starts, as the writes that it makes (IBM PC/AT
 * Technical Reference, ROM BIOS listing, "Test 1"): interrupt controllers in cascade with vectors 08h and 70h, edge
 * triggered, fully nested, no automatic EOI. Every line is masked but the cascade: the BIOS would also open the timer,
 * keyboard and diskette lines for its own handlers, which aren't here.
 *
 * <p>The serial ports are left as reset left them: the BIOS sets a speed only when a program asks it to (INT 14h).
 */
final class PowerOnSelfTest {

    private static final int CMOS_CENTURY = 0x32;
    private static final int[][] WRITES = {
        {0x20, 0x11}, {0x21, 0x08}, {0x21, 0x04}, {0x21, 0x01}, {0x21, 0xFB},
        {0xA0, 0x11}, {0xA1, 0x70}, {0xA1, 0x02}, {0xA1, 0x01}, {0xA1, 0xFF},
    };

    private PowerOnSelfTest() {}

    static void run(Bus bus, LocalDateTime start) {
        for (int[] write : WRITES) {
            bus.out(write[0], 1, write[1]);
        }
        int century = start.getYear() / 100 % 100;
        bus.out(0x70, 1, CMOS_CENTURY);
        bus.out(0x71, 1, century / 10 << 4 | century % 10);
        bus.out(0x70, 1, 0x0D);
    }
}
