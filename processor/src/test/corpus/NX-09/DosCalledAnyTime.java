import org.vxd4j.api.*;

/** A helper calls DOS in a machine that may have its interrupts off. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class DosCalledAnyTime {
  private final Vmm vmm;

  DosCalledAnyTime(Vmm vmm) {
    this.vmm = vmm;
  }

  @EventCallback(flags = {Pef.WAIT_NOT_CRIT}, boost = Boost.LOW_PRI_DEVICE_BOOST)
  void log(VmHandle vm) {
    write(0x4000); // expect: NX-09
  }

  private void write(int function) {
    Registers dos = new Registers();
    dos.set(Reg.EAX, function);
    vmm.execVxdInt(0x21, dos);
  }
}
