package org.vxd4j.api;

/** Identifiers of virtual devices that the documents assign: the high word of a dynamic link. Source: VMM.INC. */
public final class DeviceId {
    /** No id: a device that offers neither services nor an API. */
    public static final int UNDEFINED = 0x0000;

    public static final int VMM = 0x0001;
    public static final int DEBUG = 0x0002;
    public static final int VPICD = 0x0003;
    public static final int VDMAD = 0x0004;
    public static final int VTD = 0x0005;
    public static final int V86MMGR = 0x0006;
    public static final int PAGESWAP = 0x0007;
    public static final int PARITY = 0x0008;
    public static final int REBOOT = 0x0009;
    public static final int VDD = 0x000A;
    public static final int VSD = 0x000B;
    public static final int VMD = 0x000C;
    public static final int VKD = 0x000D;
    public static final int VCD = 0x000E;
    public static final int VPD = 0x000F;
    public static final int BLOCKDEV = 0x0010;
    public static final int VMCPD = 0x0011;
    public static final int EBIOS = 0x0012;
    public static final int DOSMGR = 0x0015;
    public static final int SHELL = 0x0017;
    public static final int VMPOLL = 0x0018;
    public static final int PAGEFILE = 0x0021;
    public static final int VXDLDR = 0x0027;
    public static final int VWIN32 = 0x002A;

    private static final int FIRST_OF_OTHERS = 0x0200;

    private DeviceId() {}

    /** True for an id among those that are kept for the system's own devices. */
    public static boolean isSystem(int deviceId) {
        return deviceId > UNDEFINED && deviceId < FIRST_OF_OTHERS;
    }
}
