package org.vxd4j.api;

/** Places in the order of initialisation: lower numbers first, equal ones in load order. Source: VMM.INC. */
public final class InitOrder {
    public static final int VMM = 0x00000000;
    public static final int VPICD = 0x0C000000;
    public static final int VTD = 0x14000000;
    public static final int VXDLDR = 0x16000000;
    public static final int IOS = 0x17000000;
    public static final int VDD = 0x28000000;
    public static final int VCD = 0x30000000;
    public static final int VMD = 0x34000000;
    public static final int VKD = 0x38000000;
    public static final int VPD = 0x3C000000;
    public static final int DOSMGR = 0x58000000;
    public static final int VMPOLL = 0x64000000;
    /** No particular place: what most drivers use. */
    public static final int UNDEFINED = 0x80000000;

    public static final int VDMAD = 0x90000000;
    public static final int V86MMGR = 0xA0000000;
    public static final int SHELL = 0xB0000000;

    private InitOrder() {}
}
