package org.vxd4j.benchmarks;

import org.vxd4j.api.Boost;
import org.vxd4j.api.Control;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Cpu;
import org.vxd4j.api.EventCallback;
import org.vxd4j.api.HardwareInterrupt;
import org.vxd4j.api.In;
import org.vxd4j.api.IoTrap;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.Vpicd;
import org.vxd4j.api.VxD;

/** A driver that does as little as possible on each path that is measured. */
@VxD(name = "BENCH", target = Target.WIN95)
public class BenchDriver {
    /** A trapped port. */
    static final int PORT = 0x300;

    private static final int RTC_INDEX = 0x70;
    private static final int RTC_DATA = 0x71;

    private final Vmm vmm;
    private final Vpicd vpicd;
    private final Cpu cpu;
    private final BenchDriverEvents events;
    private VmHandle system;
    private int chain;
    private long traps;
    private long calls;
    private long interrupts;

    BenchDriver(Vmm vmm, Vpicd vpicd, Cpu cpu, BenchDriverEvents events) {
        this.vmm = vmm;
        this.vpicd = vpicd;
        this.cpu = cpu;
        this.events = events;
    }

    @Control(ControlMessage.DEVICE_INIT)
    boolean deviceInit(VmHandle sysVm) {
        system = sysVm;
        return true;
    }

    /** OUT: 0 only counts, anything else starts a chain of so many events. */
    @IoTrap(ports = PORT)
    void onPort(@In(Reg.EAX) int value) {
        traps++;
        if (value != 0) {
            chain = value;
            events.next(system);
        }
    }

    @EventCallback(
            scope = Scope.VM,
            flags = {Pef.WAIT_NOT_CRIT, Pef.ALWAYS_SCHED},
            boost = Boost.LOW_PRI_DEVICE_BOOST)
    void next(VmHandle vm) {
        calls++;
        if (chain > 0 && --chain > 0) {
            events.next(vm);
        }
    }

    /** Makes the RTC interrupt 8192 times in a virtual second. */
    void startClock() {
        cpu.outByte(RTC_INDEX, 0x0A);
        cpu.outByte(RTC_DATA, 0x23);
        cpu.outByte(RTC_INDEX, 0x0B);
        cpu.outByte(RTC_DATA, 0x42);
    }

    @HardwareInterrupt(irq = 8)
    void onClock(IrqHandle irq) {
        interrupts++;
        cpu.outByte(RTC_INDEX, 0x0C);
        cpu.inByte(RTC_DATA);
        events.next(vmm.getSysVmHandle());
        vpicd.physEoi(irq);
    }

    long traps() {
        return traps;
    }

    long calls() {
        return calls;
    }

    long interrupts() {
        return interrupts;
    }
}
