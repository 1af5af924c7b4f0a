package org.vxd4j.api;

/**
 * What a driver hands to {@code VPICD_Virtualize_IRQ}: DDK {@code VPICD_IRQ_Descriptor}.
 *
 * <p>Its procedures run with interrupts disabled and may call async services only. A null procedure is one the driver does
 * not have; the hardware interrupt procedure is required (rule PC-01).
 *
 * @param irq VID_IRQ_Number, 0 to 15
 * @param options VID_Options: {@link #CAN_SHARE} and its like (rules PC-12, PC-13)
 * @param hwInt VID_Hw_Int_Proc: EAX handle, EBX current VM; carry clear when handled
 * @param virtInt VID_Virt_Int_Proc: EAX handle, EBX VM; carry refuses the simulation with {@link #VIRT_INT_REJECT}
 * @param eoi VID_EOI_Proc: EAX handle, EBX VM that issued the EOI
 * @param maskChange VID_Mask_Change_Proc: EAX handle, EBX VM, ECX nonzero when masking
 * @param iret VID_IRET_Proc: EAX handle, EBX VM; carry set when the simulated interrupt timed out
 * @param iretTimeOutMillis VID_IRET_Time_Out, 500 ms unless stated
 */
public record IrqDescriptor(
        int irq,
        int options,
        EventProc hwInt,
        EventProc virtInt,
        EventProc eoi,
        EventProc maskChange,
        EventProc iret,
        int iretTimeOutMillis) {

    /** VPICD_OPT_READ_HW_IRR. */
    public static final int READ_HW_IRR = 0x1;

    /** VPICD_OPT_CAN_SHARE: every sharer of a request must have it; at most 32 may share. */
    public static final int CAN_SHARE = 0x2;

    /** VPICD_OPT_REF_DATA (Windows 95): the procedures get reference data in EDX. */
    public static final int REF_DATA = 0x4;

    /** VPICD_OPT_VIRT_INT_REJECT (Windows 95): the Virt_Int procedure may refuse with carry. */
    public static final int VIRT_INT_REJECT = 0x10;

    /** VPICD_OPT_SHARE_PMODE_ONLY (Windows 95): shared while nothing is simulated; needs {@link #CAN_SHARE} (rule PC-12). */
    public static final int SHARE_PMODE_ONLY = 0x20;

    /** VPICD_OPT_SUPPORT_EDGE_SHARE (Windows 98). */
    public static final int SUPPORT_EDGE_SHARE = 0x100;

    /** VPICD_OPT_SORTABLE (Windows 98). */
    public static final int SORTABLE = 0x200;

    /** Default of VID_IRET_Time_Out. */
    public static final int DEFAULT_IRET_TIME_OUT_MILLIS = 500;

    /** A descriptor with a hardware interrupt procedure only. */
    public static IrqDescriptor of(int irq, int options, EventProc hwInt) {
        return new IrqDescriptor(irq, options, hwInt, null, null, null, null, DEFAULT_IRET_TIME_OUT_MILLIS);
    }
}
