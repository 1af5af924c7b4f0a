package org.vxd4j.api;

/**
 * A virtualised interrupt request, as {@code VPICD_Virtualize_IRQ} returns it in EAX.
 *
 * <p>A handle and an IRQ <em>number</em> are different things (rule PC-14); the types keep them apart.
 */
public final class IrqHandle implements Dword {
    private final int dword;
    private final int irq;

    /** For VPICD, which alone gives handles out. */
    public IrqHandle(int dword, int irq) {
        this.dword = dword;
        this.irq = irq;
    }

    @Override
    public int dword() {
        return dword;
    }

    /** The number of the interrupt request, 0 to 15: what {@code VPICD_Convert_Handle_To_IRQ} returns. */
    public int irq() {
        return irq;
    }

    @Override
    public String toString() {
        return "IRQ" + irq;
    }
}
