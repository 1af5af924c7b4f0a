package org.vxd4j.devices.vpicd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vxd4j.api.Target;
import org.vxd4j.vmm.Machine;
import org.vxd4j.vmm.guest.ScriptedGuest;
import org.vxd4j.vmm.guest.ScriptedGuest.Script;
import org.vxd4j.vmm.trace.TraceText;

/** How much interrupt work is too much, and what the kernel says of it (PC-07). */
class InterruptLoadTests {
    private static final int VECTOR = 0x08 + IrqLab.IRQ;
    private static final int EOI = 0x20;

    private final StringBuilder warnings = new StringBuilder();
    private Machine machine;
    private IrqLab lab;
    private int served;

    /** A guest that asks for its interrupt by OUT 300h, 1; its handler says OUT 300h, 9. */
    private void boot(Script guest) {
        machine = Machine.builder()
                .target(Target.WIN31)
                .load(VpicdDevice.class)
                .load(IrqLab.class)
                .vm(guest.build())
                .trace(new TraceText(warnings))
                .build();
        lab = machine.driver(IrqLab.class);
        lab.at.put(1, () -> lab.vpicd.setIntRequest(lab.handle, machine.vms().get(1)));
        lab.at.put(9, () -> served++);
    }

    private static Script served() {
        return ScriptedGuest.script()
                .onInterrupt(VECTOR, h -> h.out(IrqLab.PORT, 9).out(EOI, EOI));
    }

    private void clearAfter(int interrupts) {
        lab.onEoi = vm -> {
            if (served == interrupts) {
                lab.vpicd.clearIntRequest(lab.handle, vm);
            }
        };
    }

    @Test
    void aRequestThatNobodyClearsIsAStorm() {
        boot(served().out(IrqLab.PORT, 1).work(1000));
        clearAfter(VpicdDevice.STORM + 10);
        machine.run();

        assertThat(served).isEqualTo(VpicdDevice.STORM + 10);
        assertThat(warnings).containsOnlyOnce("[vxd:interrupt-storm] IRQ 5");
    }

    @Test
    void aLongQueueThatIsReadInterruptByInterruptIsNone() {
        boot(served().out(IrqLab.PORT, 1).work(1000));
        clearAfter(VpicdDevice.STORM - 1);
        machine.run();

        assertThat(served).isEqualTo(VpicdDevice.STORM - 1);
        assertThat(warnings).doesNotContain("interrupt-storm");
    }

    @Test
    void aDriverThatSetsTheRequestAgainForEachInterruptMadeNone() {
        boot(served().out(IrqLab.PORT, 1).work(1000));
        lab.onEoi = vm -> {
            if (served < VpicdDevice.STORM + 10) {
                lab.vpicd.setIntRequest(lab.handle, vm);
            } else {
                lab.vpicd.clearIntRequest(lab.handle, vm);
            }
        };
        machine.run();

        assertThat(served).isEqualTo(VpicdDevice.STORM + 10);
        assertThat(warnings).doesNotContain("interrupt-storm");
    }
}
