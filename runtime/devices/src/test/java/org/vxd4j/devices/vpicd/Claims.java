package org.vxd4j.devices.vpicd;

import org.vxd4j.api.HardwareInterrupt;
import org.vxd4j.api.IoTrap;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.Target;
import org.vxd4j.api.Vpicd;
import org.vxd4j.api.VxD;

/** Drivers for tests that claim hardware: a port, a request, a shared request. */
final class Claims {
    private Claims() {}

    /** Traps a port. */
    @VxD(name = "PORT1", target = Target.WIN31)
    public static class FirstPort {
        FirstPort() {}

        @IoTrap(ports = 0x310)
        void onPort() {}
    }

    /** Traps the same port. */
    @VxD(name = "PORT2", target = Target.WIN31)
    public static class SecondPort {
        SecondPort() {}

        @IoTrap(ports = {0x311, 0x310})
        void onPort() {}
    }

    /** Takes a request for itself. */
    @VxD(name = "IRQ1", target = Target.WIN31)
    public static class FirstIrq {
        private final Vpicd vpicd;

        FirstIrq(Vpicd vpicd) {
            this.vpicd = vpicd;
        }

        @HardwareInterrupt(irq = 11)
        void onIrq(IrqHandle irq) {
            vpicd.physEoi(irq);
        }
    }

    /** Takes the same request, and would share it. */
    @VxD(name = "IRQ2", target = Target.WIN31)
    public static class SecondIrq {
        private final Vpicd vpicd;

        SecondIrq(Vpicd vpicd) {
            this.vpicd = vpicd;
        }

        @HardwareInterrupt(irq = 11, canShare = true)
        void onIrq(IrqHandle irq) {
            vpicd.physEoi(irq);
        }
    }

    /** Refuses an interrupt that nobody shares. */
    @VxD(name = "REFUSES", target = Target.WIN31)
    public static class Refuses {
        Refuses() {}

        @HardwareInterrupt(irq = 11)
        boolean onIrq(IrqHandle irq) {
            return false;
        }
    }

    /** Refuses an interrupt that it is ready to share. */
    @VxD(name = "SHARES", target = Target.WIN31)
    public static class RefusesShared {
        RefusesShared() {}

        @HardwareInterrupt(irq = 11, canShare = true)
        boolean onIrq(IrqHandle irq) {
            return false;
        }
    }
}
