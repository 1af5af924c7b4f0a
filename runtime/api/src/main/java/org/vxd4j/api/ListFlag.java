package org.vxd4j.api;

/** How the nodes of a list are kept: the EAX flags of {@code List_Create}. Source: VMM.INC; Windows 3.1 guide, List_Create. */
public enum ListFlag {
    /** Interrupts use the list too: nodes come from a pool that is locked. */
    LF_ASYNC(0x1, "LF_Async"),
    /** Nodes come from the heap: for large ones. */
    LF_USE_HEAP(0x2, "LF_Use_Heap"),
    /** {@code List_Allocate} says by carry that there is no node left; without it, that ends the virtual machine. */
    LF_ALLOC_ERROR(0x4, "LF_Alloc_Error"),
    /** Nodes come from the heap that is swapped (Windows 95): it includes LF_USE_HEAP. */
    LF_SWAP(0xA, "LF_Swap");

    private final int bits;
    private final String ddkName;

    ListFlag(int bits, String ddkName) {
        this.bits = bits;
        this.ddkName = ddkName;
    }

    /** The flag's bits in EAX. */
    public int bits() {
        return bits;
    }

    /** The flag's name in the DDK. */
    public String ddkName() {
        return ddkName;
    }

    /** True when the flag is set in EAX. */
    public boolean in(int flags) {
        return (flags & bits) == bits;
    }

    /** EAX with these flags set. */
    public static int mask(ListFlag... flags) {
        int mask = 0;
        for (ListFlag flag : flags) {
            mask |= flag.bits;
        }
        return mask;
    }
}
