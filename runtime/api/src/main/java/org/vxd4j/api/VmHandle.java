package org.vxd4j.api;

/**
 * A virtual machine, as the VMM names it in EBX: the linear address of its control block.
 *
 * <p>There is one object for each virtual machine, so handles compare with {@code ==}. A handle outlives its virtual machine;
 * {@code Validate_VM_Handle} tells whether it is still good. Source: semantics of the DDK control block, VMM.INC.
 */
public final class VmHandle implements EventTarget {
    private final int address;
    private final int id;
    private final int[] controlBlock;

    /**
     * For the kernel, which alone makes virtual machines.
     *
     * @param address linear address of the control block, never zero
     * @param id CB_VMID
     * @param controlBlockBytes size of the control block with all device areas
     */
    public VmHandle(int address, int id, int controlBlockBytes) {
        if (address == 0) {
            throw new IllegalArgumentException("0 means \"no virtual machine\" and cannot be a VM handle");
        }
        this.address = address;
        this.id = id;
        this.controlBlock = new int[controlBlockBytes / 4];
    }

    @Override
    public int dword() {
        return address;
    }

    /** CB_VMID: 1 is the System VM. */
    public int id() {
        return id;
    }

    /** The dword at a byte offset of the control block, as {@code [ebx+offset]} reads it. */
    public int controlBlockDword(int offset) {
        return controlBlock[offset >> 2];
    }

    /** Stores a dword at a byte offset of the control block. */
    public void setControlBlockDword(int offset, int value) {
        controlBlock[offset >> 2] = value;
    }

    @Override
    public String toString() {
        return "VM" + id;
    }
}
