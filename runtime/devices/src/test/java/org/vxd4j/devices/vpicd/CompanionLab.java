package org.vxd4j.devices.vpicd;

import java.util.ArrayList;
import java.util.List;
import org.vxd4j.api.HardwareInterrupt;
import org.vxd4j.api.In;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.MaskChange;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.TimedOut;
import org.vxd4j.api.VirtualEoi;
import org.vxd4j.api.VirtualInterrupt;
import org.vxd4j.api.VirtualIret;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vpicd;
import org.vxd4j.api.VxD;

/** A driver that virtualises a request with all companions, as the DSL writes it: reflects each interrupt into the VM it hit. */
@VxD(name = "COMPLAB", target = Target.WIN95)
public class CompanionLab {
    static final int IRQ = 10;

    private final Vpicd vpicd;
    final List<String> calls = new ArrayList<>();
    boolean refuses;

    CompanionLab(Vpicd vpicd) {
        this.vpicd = vpicd;
    }

    @HardwareInterrupt(irq = IRQ)
    void onIrq(VmHandle current, IrqHandle irq) {
        calls.add("hwInt " + current);
        vpicd.setIntRequest(irq, current);
    }

    @VirtualInterrupt(irq = IRQ)
    boolean onVirtual(VmHandle vm) {
        calls.add("virtInt " + vm);
        return !refuses;
    }

    @VirtualEoi(irq = IRQ)
    void onEoi(VmHandle vm, IrqHandle irq) {
        calls.add("eoi " + vm);
        vpicd.clearIntRequest(irq, vm);
        vpicd.physEoi(irq);
    }

    @MaskChange(irq = IRQ)
    void onMask(VmHandle vm, @In(Reg.ECX) boolean masks) {
        calls.add((masks ? "mask " : "unmask ") + vm);
    }

    @VirtualIret(irq = IRQ, timeOutMillis = 20)
    void onIret(VmHandle vm, @TimedOut boolean late) {
        calls.add((late ? "late iret " : "iret ") + vm);
    }
}
