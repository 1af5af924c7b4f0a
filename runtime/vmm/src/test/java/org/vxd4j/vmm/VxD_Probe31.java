package org.vxd4j.vmm;

import org.vxd4j.api.Target;
import org.vxd4j.api.link.DeviceHeader;
import org.vxd4j.api.link.Linker;

/** The probe as a driver for WIN31. */
public final class VxD_Probe31 extends Probe.Block {

    /** The descriptor's data. */
    public static final DeviceHeader HEADER = new DeviceHeader("PROBE", 0x7FE0, 1, 0, 0x80000000, Target.WIN31);

    /** Linked by the kernel. */
    public VxD_Probe31(Linker linker) {
        super(HEADER, linker);
    }
}
