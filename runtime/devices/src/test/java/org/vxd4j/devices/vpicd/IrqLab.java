package org.vxd4j.devices.vpicd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.vxd4j.api.Control;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Cpu;
import org.vxd4j.api.In;
import org.vxd4j.api.IoTrap;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.Vpicd;
import org.vxd4j.api.VxD;

/** A driver for tests: guests reach it by OUT 300h, tests give it what to do there; it notes what VPICD calls. */
@VxD(name = "IRQLAB", target = Target.WIN31)
public class IrqLab {
    static final int PORT = 0x300;
    static final int IRQ = 5;

    final Vmm vmm;
    final Vpicd vpicd;
    final Cpu cpu;
    final List<String> calls = new ArrayList<>();
    final Map<Integer, Runnable> at = new TreeMap<>();
    IrqHandle handle;

    /** What the EOI procedure does; clears the request unless a test says otherwise. */
    Consumer<VmHandle> onEoi;

    IrqLab(Vmm vmm, Vpicd vpicd, Cpu cpu) {
        this.vmm = vmm;
        this.vpicd = vpicd;
        this.cpu = cpu;
        this.onEoi = vm -> vpicd.clearIntRequest(handle, vm);
    }

    @Control(ControlMessage.DEVICE_INIT)
    boolean deviceInit() {
        IrqDescriptor descriptor = new IrqDescriptor(
                IRQ,
                0,
                r -> {
                    calls.add("hwInt " + r.vm());
                    vpicd.physEoi((IrqHandle) r.pointee(Reg.EAX));
                    r.setCarry(false);
                },
                r -> calls.add("virtInt " + r.vm()),
                r -> {
                    calls.add("eoi " + r.vm());
                    onEoi.accept(r.vm());
                },
                r -> calls.add((r.get(Reg.ECX) != 0 ? "mask " : "unmask ") + r.vm()),
                r -> calls.add((r.carry() ? "late iret " : "iret ") + r.vm()),
                10);
        handle = vpicd.virtualizeIrq(descriptor).handle();
        return true;
    }

    @IoTrap(ports = PORT)
    void onPort(@In(Reg.EAX) int value) {
        at.getOrDefault(value, () -> {}).run();
    }
}
