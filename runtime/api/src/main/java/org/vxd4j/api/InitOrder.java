package org.vxd4j.api;

import java.util.Map;

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

    private static final Map<String, Integer> BY_DEVICE = Map.ofEntries(
            Map.entry("VMM", VMM),
            Map.entry("VPICD", VPICD),
            Map.entry("VTD", VTD),
            Map.entry("VXDLDR", VXDLDR),
            Map.entry("IOS", IOS),
            Map.entry("VDD", VDD),
            Map.entry("VCD", VCD),
            Map.entry("VMD", VMD),
            Map.entry("VKD", VKD),
            Map.entry("VPD", VPD),
            Map.entry("DOSMGR", DOSMGR),
            Map.entry("VMPOLL", VMPOLL),
            Map.entry("VDMAD", VDMAD),
            Map.entry("V86MMGR", V86MMGR),
            Map.entry("SHELL", SHELL));

    private InitOrder() {}

    /** The place of a device of Windows; null for another device. */
    public static Integer of(String device) {
        return BY_DEVICE.get(device);
    }
}
