package org.vxd4j.devices.vpicd;

import org.vxd4j.api.IoTrap;
import org.vxd4j.api.Target;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.VxD;

/** A driver for tests that is written for Windows 95: OUT 301h runs what a test gave it. */
@VxD(name = "RSTRLAB", target = Target.WIN95)
public class RestrictedLab {
    static final int PORT = 0x301;

    final Vmm vmm;
    Runnable action = () -> {};

    RestrictedLab(Vmm vmm) {
        this.vmm = vmm;
    }

    @IoTrap(ports = PORT)
    void onPort() {
        action.run();
    }
}
