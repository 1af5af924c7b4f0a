package org.vxd4j.board.pic;

/** The bits of the 8259A's command words, named as in the tables of its data sheet. */
final class Commands {

    /** A0 = 0 and this bit: ICW1, whatever the chip was doing. */
    static final int ICW1 = 0x10;

    static final int ICW1_IC4 = 0x01;
    static final int ICW1_SNGL = 0x02;
    /** Call address interval 4 instead of 8; MCS-80/85 mode only. */
    static final int ICW1_ADI = 0x04;

    static final int ICW1_LTIM = 0x08;
    static final int ICW1_A7_A5 = 0xE0;
    static final int ICW1_A7_A6 = 0xC0;

    static final int ICW2_T7_T3 = 0xF8;

    /** In a slave; in a master each bit is an input that has a slave. */
    static final int ICW3_ID = 0x07;

    static final int ICW4_UPM = 0x01;
    static final int ICW4_AEOI = 0x02;
    /** Buffered mode, master: not modelled. */
    static final int ICW4_MS = 0x04;
    /** Buffered mode: not modelled. */
    static final int ICW4_BUF = 0x08;

    static final int ICW4_SFNM = 0x10;

    static final int OCW2_LEVEL = 0x07;
    /** R, SL, EOI. */
    static final int OCW2_COMMAND = 0xE0;

    static final int OCW2_ROTATE_IN_AEOI_CLEAR = 0x00;
    static final int OCW2_NON_SPECIFIC_EOI = 0x20;
    static final int OCW2_NO_OPERATION = 0x40;
    static final int OCW2_SPECIFIC_EOI = 0x60;
    static final int OCW2_ROTATE_IN_AEOI_SET = 0x80;
    static final int OCW2_ROTATE_ON_NON_SPECIFIC_EOI = 0xA0;
    static final int OCW2_SET_PRIORITY = 0xC0;
    static final int OCW2_ROTATE_ON_SPECIFIC_EOI = 0xE0;

    /** A0 = 0, not {@link #ICW1}, and this bit: OCW3; without it OCW2. */
    static final int OCW3 = 0x08;

    static final int OCW3_RIS = 0x01;
    static final int OCW3_RR = 0x02;
    static final int OCW3_P = 0x04;
    static final int OCW3_SMM = 0x20;
    static final int OCW3_ESMM = 0x40;

    static final int POLL_I = 0x80;

    private Commands() {}
}
