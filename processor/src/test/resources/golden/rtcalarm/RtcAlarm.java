package example;

import org.vxd4j.api.*;

/** Counts periodic RTC interrupts and tells the System VM about every 1024th. */
@VxD(name = "RTCALARM", deviceId = 0x7FE0, initOrder = InitOrder.UNDEFINED, target = Target.WIN95)
class RtcAlarm {
  /** What an announcement carries. */
  record Tick(int count) {}

  private final Vmm vmm;
  private final Vpicd vpicd;
  private final RtcAlarmEvents events; // generated: one poster per @EventCallback
  private int ticks;

  RtcAlarm(Vmm vmm, Vpicd vpicd, RtcAlarmEvents events) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.events = events;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle sysVm) { // false = carry set = the device did not load
    reprogram(6);
    return true;
  }

  @HardwareInterrupt(irq = 8) // interrupt time: only async services are legal here, transitively
  boolean onRtc(VmHandle current, IrqHandle irq) {
    if (++ticks % 1024 == 0) {
      events.announce(vmm.getSysVmHandle(), new Tick(ticks));
    }
    vpicd.physEoi(irq);
    return true; // true = handled = carry clear
  }

  @EventCallback(
      scope = Scope.VM,
      flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT},
      boost = Boost.LOW_PRI_DEVICE_BOOST,
      timeoutMillis = 50) // PEF_TIME_OUT follows from the time-out
  void announce(VmHandle vm, Tick tick, ClientRegs client, @TimedOut boolean late) {}

  @CritSection // body runs owning the critical section; released however it ends
  void reprogram(int rate) {}
}
