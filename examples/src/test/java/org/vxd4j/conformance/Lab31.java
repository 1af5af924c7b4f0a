package org.vxd4j.conformance;

import org.vxd4j.api.Control;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Cpu;
import org.vxd4j.api.In;
import org.vxd4j.api.IoTrap;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.Vpicd;
import org.vxd4j.api.VxD;

/** The driver behind a {@link Lab} of Windows 3.1. */
@VxD(name = "LAB", target = Target.WIN31)
class Lab31 implements Lab.Driver {
    private final Lab lab;

    Lab31(Vmm vmm, Vpicd vpicd, Cpu cpu) {
        lab = new Lab(vmm, vpicd, cpu);
    }

    @Override
    public Lab lab() {
        return lab;
    }

    @Control(ControlMessage.DEVICE_INIT)
    boolean deviceInit() {
        return lab.virtualiseTheClock();
    }

    @IoTrap(ports = Lab.PORT)
    void onPort(VmHandle vm, @In(Reg.EAX) int step) {
        lab.runStep(step);
    }
}
