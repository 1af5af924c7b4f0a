package org.vxd4j.api;

import java.util.Arrays;

/**
 * The registers of a virtual machine as a virtual device sees them: DDK {@code Client_Reg_Struc}, what EBP points to.
 *
 * <p>The fields lie at the offsets of the DDK structure; the word and byte views overlay the dwords as they do there. The
 * structure of a callback belongs to the <em>current</em> virtual machine and only until the next task switch. Source: VMM.INC.
 */
public final class ClientRegs {

    /** Interrupt-enable bit of {@link #eflags}: the virtual machine's own (virtual) IF. */
    public static final int IF = 1 << 9;

    /** Carry bit of {@link #eflags}. */
    public static final int CF = 1;

    /** Virtual-8086 mode bit of {@link #eflags}: clear while the virtual machine is in protected mode. */
    public static final int VM = 1 << 17;

    /** Size of the structure in bytes. */
    public static final int SIZE = 0x6C;

    /** Dword fields of the structure by their DDK offset in bytes. */
    public enum Field {
        EDI(0x00),
        ESI(0x04),
        EBP(0x08),
        EBX(0x10),
        EDX(0x14),
        ECX(0x18),
        EAX(0x1C),
        ERROR(0x20),
        EIP(0x24),
        CS(0x28),
        EFLAGS(0x2C),
        ESP(0x30),
        SS(0x34),
        ES(0x38),
        DS(0x3C),
        FS(0x40),
        GS(0x44),
        ALT_EIP(0x48),
        ALT_CS(0x4C),
        ALT_EFLAGS(0x50),
        ALT_ESP(0x54),
        ALT_SS(0x58),
        ALT_ES(0x5C),
        ALT_DS(0x60),
        ALT_FS(0x64),
        ALT_GS(0x68);

        private final int offset;

        Field(int offset) {
            this.offset = offset;
        }

        /** Offset in bytes from the start of the structure. */
        public int offset() {
            return offset;
        }
    }

    private final int[] dwords = new int[SIZE / 4];

    /** A virtual machine as it starts: V86 mode, interrupts enabled, everything else zero. */
    public ClientRegs() {
        set(Field.EFLAGS, IF | VM);
    }

    /** {@code Client_EAX} and its like: the whole dword. */
    public int get(Field field) {
        return dwords[field.offset >> 2];
    }

    /** Stores a whole dword. */
    public void set(Field field, int value) {
        dwords[field.offset >> 2] = value;
    }

    /** {@code Client_AX} and its like: the low word, zero-extended. */
    public int word(Field field) {
        return get(field) & 0xFFFF;
    }

    /** Stores the low word; the high word stays. */
    public void setWord(Field field, int value) {
        set(field, get(field) & 0xFFFF0000 | value & 0xFFFF);
    }

    /** {@code Client_AL} and its like: the low byte, zero-extended. */
    public int low(Field field) {
        return get(field) & 0xFF;
    }

    /** Stores the low byte; the rest stays. */
    public void setLow(Field field, int value) {
        set(field, get(field) & 0xFFFFFF00 | value & 0xFF);
    }

    /** {@code Client_AH} and its like: the second byte, zero-extended. */
    public int high(Field field) {
        return get(field) >>> 8 & 0xFF;
    }

    /** Stores the second byte; the rest stays. */
    public void setHigh(Field field, int value) {
        set(field, get(field) & 0xFFFF00FF | (value & 0xFF) << 8);
    }

    /** {@code Client_EFlags}. */
    public int eflags() {
        return get(Field.EFLAGS);
    }

    /** True while the virtual machine has its interrupts enabled. */
    public boolean interruptsEnabled() {
        return (eflags() & IF) != 0;
    }

    /** True while the virtual machine executes in protected mode. */
    public boolean protectedMode() {
        return (eflags() & VM) == 0;
    }

    /** Sets or clears bits of {@code Client_EFlags}. */
    public void setFlag(int mask, boolean on) {
        set(Field.EFLAGS, on ? eflags() | mask : eflags() & ~mask);
    }

    /** Copies all fields, as {@code Save_Client_State} does into a buffer. */
    public void copyFrom(ClientRegs other) {
        System.arraycopy(other.dwords, 0, dwords, 0, dwords.length);
    }

    /** True when all fields have the same values. */
    public boolean sameAs(ClientRegs other) {
        return Arrays.equals(dwords, other.dwords);
    }
}
