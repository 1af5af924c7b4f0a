package org.vxd4j.api.service;

/** The documents that several contracts name as their source. */
public final class Documents {
    /** Threads, restricted events and what else came with Windows 95. */
    public static final String WIN95_DDK = "Windows 95 DDK pages; VMM.INC";

    /** The interrupt controller device. */
    public static final String VPICD = "Windows 3.1 guide (vdag31qh.hlp); VPICD.INC";

    /** The timer device. */
    public static final String VTD = "Windows 3.1 guide (vdag31qh.hlp); Windows 95 DDK pages; VTD.INC";

    /** The keyboard device. */
    public static final String VKD = "Windows 3.1 guide (vdag31qh.hlp); Windows 95 DDK pages; VKD.INC";

    /** The mouse device. */
    public static final String VMD = "Windows 3.1 guide (vdag31qh.hlp); VMD.INC";

    /** The shell device. */
    public static final String SHELL = "Windows 3.1 guide (vdag31qh.hlp); Windows 95 DDK pages; SHELL.INC";

    private Documents() {}
}
