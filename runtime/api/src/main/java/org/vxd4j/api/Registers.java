package org.vxd4j.api;

/**
 * The ring-0 register file at a call between the VMM and a virtual device.
 *
 * <p>A register that holds an address carries the object it points to with it ({@link #pointee}), so that reference data
 * and handles cross the register interface without tables. Only generated glue and raw callbacks see this class.
 */
public final class Registers {
    private final int[] dwords = new int[Reg.values().length];
    private final Object[] pointees = new Object[dwords.length];
    private boolean carry;
    private boolean zero;
    private boolean direction;

    /** A file with every register zero and every flag clear. */
    public Registers() {}

    /** The 32-bit value of a general register. */
    public int get(Reg reg) {
        return dwords[reg.ordinal()];
    }

    /** Loads a plain value; the register no longer points to anything. */
    public void set(Reg reg, int value) {
        dwords[reg.ordinal()] = value;
        pointees[reg.ordinal()] = null;
    }

    /** Loads the address of {@code object}. */
    public void point(Reg reg, int address, Object object) {
        dwords[reg.ordinal()] = address;
        pointees[reg.ordinal()] = object;
    }

    /** Loads a handle; null loads zero. */
    public void put(Reg reg, Dword handle) {
        point(reg, handle == null ? 0 : handle.dword(), handle);
    }

    /** What the register points to, or null when it holds a plain value. */
    public Object pointee(Reg reg) {
        return pointees[reg.ordinal()];
    }

    /** EBX as a virtual machine handle, the register it has in every callback that has one. */
    public VmHandle vm() {
        return (VmHandle) pointees[Reg.EBX.ordinal()];
    }

    /** EDI as a thread handle (Windows 95 and later). */
    public ThreadHandle thread() {
        return (ThreadHandle) pointees[Reg.EDI.ordinal()];
    }

    /** EBP as the client register structure of the current virtual machine. */
    public ClientRegs client() {
        return (ClientRegs) pointees[Reg.EBP.ordinal()];
    }

    /** EDX as reference data. */
    public Object refData() {
        return pointees[Reg.EDX.ordinal()];
    }

    /** The carry flag (CF). */
    public boolean carry() {
        return carry;
    }

    /** Sets or clears CF. */
    public void setCarry(boolean value) {
        carry = value;
    }

    /** The zero flag (ZF). */
    public boolean zero() {
        return zero;
    }

    /** Sets or clears ZF. */
    public void setZero(boolean value) {
        zero = value;
    }

    /** The direction flag (DF), clear whenever the VMM calls or is called. */
    public boolean direction() {
        return direction;
    }

    /** Sets or clears DF. */
    public void setDirection(boolean value) {
        direction = value;
    }

    /** Empties the file: all registers zero, all flags clear. */
    public void clear() {
        for (int i = 0; i < dwords.length; i++) {
            dwords[i] = 0;
            pointees[i] = null;
        }
        carry = false;
        zero = false;
        direction = false;
    }
}
