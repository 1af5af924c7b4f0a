package org.vxd4j.api;

/**
 * The type of a trapped port access, as ECX gives it: size and direction in bits 2 to 4, then string, repeat, 32-bit
 * addressing and direction bits. Test it with these functions, not by equality (rule IO-06). Source: Install_IO_Handler page.
 */
public final class IoType {
    /** Byte_Output: the access writes. */
    public static final int OUTPUT = 0x04;
    /** Word_Input. */
    public static final int WORD = 0x08;
    /** Dword_Input. */
    public static final int DWORD = 0x10;
    /** String_IO: INS or OUTS, the segment in the high word. */
    public static final int STRING = 0x20;
    /** Rep_IO: repeated, the count in Client_CX. */
    public static final int REPEAT = 0x40;

    private IoType() {}

    /** ECX of a plain access. */
    public static int of(boolean output, int width) {
        int size = width == 1 ? 0 : width == 2 ? WORD : DWORD;
        return size | (output ? OUTPUT : 0);
    }

    /** True when the virtual machine writes. */
    public static boolean isOutput(int ioType) {
        return (ioType & OUTPUT) != 0;
    }

    /** Bytes accessed: 1, 2 or 4. */
    public static int width(int ioType) {
        return (ioType & DWORD) != 0 ? 4 : (ioType & WORD) != 0 ? 2 : 1;
    }

    /** True for INS and OUTS. */
    public static boolean isString(int ioType) {
        return (ioType & STRING) != 0;
    }
}
