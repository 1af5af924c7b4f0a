import org.vxd4j.api.*;

/** A field for each of the devices. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OneForEachPort {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  OneForEachPort(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final EventHandle[] pending = {EventHandle.NONE, EventHandle.NONE};

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    for (int i = 0; i < pending.length; i++) {
      if (cpu.inByte(0x300 + i) != 0 && pending[i].isNone()) {
        int which = i;
        pending[i] = vmm.scheduleGlobalEvent(null, r -> done(which));
      }
    }
    vpicd.physEoi(irq);
  }

  private void done(int which) {
    pending[which] = EventHandle.NONE;
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void stop() {
    for (int i = 0; i < pending.length; i++) {
      EventHandle last = pending[i];
      pending[i] = EventHandle.NONE;
      last.cancel(vmm);
    }
  }
}
