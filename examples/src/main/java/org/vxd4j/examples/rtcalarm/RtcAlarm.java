package org.vxd4j.examples.rtcalarm;

import java.util.ArrayList;
import java.util.List;
import org.vxd4j.api.Boost;
import org.vxd4j.api.ClientRegs;
import org.vxd4j.api.Control;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Cpu;
import org.vxd4j.api.CritSection;
import org.vxd4j.api.EventCallback;
import org.vxd4j.api.HardwareInterrupt;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;
import org.vxd4j.api.TimedOut;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.Vpicd;
import org.vxd4j.api.VxD;

/** Counts periodic RTC interrupts and tells the System VM about every 1024th. */
@VxD(name = "RTCALARM", deviceId = 0x7FE0, target = Target.WIN95)
public class RtcAlarm {

    /** Interrupts between two announcements. */
    static final int EVERY = 1024;

    private static final int RTC_INDEX = 0x70;
    private static final int RTC_DATA = 0x71;
    private static final int REGISTER_A = 0x0A;
    private static final int REGISTER_B = 0x0B;
    private static final int REGISTER_C = 0x0C;

    /** Register A: 32,768 Hz time base; the low four bits are the rate. */
    private static final int TIME_BASE = 0x20;

    /** Rate 6: 1024 periodic interrupts in a second. */
    private static final int RATE_1024_HZ = 6;

    /** Register B: 24-hour mode. */
    private static final int HOURS_24 = 0x02;

    /** Register B: periodic interrupt enable. */
    private static final int PERIODIC_ENABLE = 0x40;

    /** Register C: periodic interrupt flag. */
    private static final int PERIODIC_FLAG = 0x40;

    private final Vmm vmm;
    private final Vpicd vpicd;
    private final Cpu cpu;
    private final RtcAlarmEvents events;
    private final List<Announcement> announcements = new ArrayList<>();
    private int ticks;

    /** What was announced, where and when. */
    public record Announcement(int ticks, VmHandle vm, int systemTimeMillis, boolean late) {}

    RtcAlarm(Vmm vmm, Vpicd vpicd, Cpu cpu, RtcAlarmEvents events) {
        this.vmm = vmm;
        this.vpicd = vpicd;
        this.cpu = cpu;
        this.events = events;
    }

    @Control(ControlMessage.DEVICE_INIT)
    boolean deviceInit(VmHandle sysVm) {
        program(RATE_1024_HZ);
        return true;
    }

    @HardwareInterrupt(irq = 8)
    boolean onRtc(VmHandle current, IrqHandle irq) {
        boolean periodic = (read(REGISTER_C) & PERIODIC_FLAG) != 0;
        if (periodic && ++ticks % EVERY == 0) {
            events.announce(vmm.getSysVmHandle(), new Tick(ticks));
        }
        vpicd.physEoi(irq);
        return true;
    }

    @EventCallback(
            scope = Scope.VM,
            flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT},
            boost = Boost.LOW_PRI_DEVICE_BOOST,
            timeoutMillis = 50)
    void announce(VmHandle vm, Tick tick, ClientRegs client, @TimedOut boolean late) {
        // After a time-out vm may be stale, and this runs wherever it can.
        VmHandle where = late ? vmm.getCurVmHandle() : vm;
        announcements.add(new Announcement(tick.number(), where, vmm.getSystemTime(), late));
    }

    /** Programs the periodic rate; the section keeps DOS programs, which use the same index port, out. */
    @CritSection
    void program(int rate) {
        write(REGISTER_A, TIME_BASE | rate);
        write(REGISTER_B, PERIODIC_ENABLE | HOURS_24);
        read(REGISTER_C);
    }

    @Control(ControlMessage.SYS_CRITICAL_EXIT)
    void stop() {
        write(REGISTER_B, HOURS_24);
    }

    /** Index and data are two accesses: an interrupt between them would change the index. */
    private int read(int register) {
        boolean enabled = cpu.disableInterrupts();
        cpu.outByte(RTC_INDEX, register);
        int value = cpu.inByte(RTC_DATA);
        cpu.restoreInterrupts(enabled);
        return value;
    }

    private void write(int register, int value) {
        boolean enabled = cpu.disableInterrupts();
        cpu.outByte(RTC_INDEX, register);
        cpu.outByte(RTC_DATA, value);
        cpu.restoreInterrupts(enabled);
    }

    /** Periodic interrupts so far. */
    public int ticks() {
        return ticks;
    }

    /** Everything announced so far. */
    public List<Announcement> announcements() {
        return List.copyOf(announcements);
    }
}
