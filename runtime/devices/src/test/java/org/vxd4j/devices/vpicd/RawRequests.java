package org.vxd4j.devices.vpicd;

import org.vxd4j.api.Control;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Target;
import org.vxd4j.api.Unchecked;
import org.vxd4j.api.Vpicd;
import org.vxd4j.api.VxD;

/** A driver for tests that virtualises a request with a descriptor of its own: options and procedure are a test's to choose. */
@VxD(name = "RAW", target = Target.WIN31)
@Unchecked(
        rule = "HN-02",
        because = "nothing else reaches a driver before the machine is built than what its test leaves here")
public class RawRequests {

    /** What a test chooses before the machine is built. Only for one Java thread. */
    record Choice(int options, Reg changes) {}

    static final ThreadLocal<Choice> CHOICE = new ThreadLocal<>();

    private final Vpicd vpicd;
    private final Choice choice = CHOICE.get();
    private IrqHandle irq;

    RawRequests(Vpicd vpicd) {
        this.vpicd = vpicd;
    }

    @Control(ControlMessage.DEVICE_INIT)
    boolean deviceInit() {
        var result = vpicd.virtualizeIrq(IrqDescriptor.of(11, choice.options(), this::onIrq));
        irq = result.handle();
        return !result.failed();
    }

    private void onIrq(Registers registers) {
        vpicd.physEoi(irq);
        registers.set(choice.changes(), 0);
    }
}
