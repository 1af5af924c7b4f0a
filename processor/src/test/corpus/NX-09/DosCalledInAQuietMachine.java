import org.vxd4j.api.*;

/** The event waits for them, too. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class DosCalledInAQuietMachine {
  private final Vmm vmm;

  DosCalledInAQuietMachine(Vmm vmm) {
    this.vmm = vmm;
  }

  @EventCallback(flags = {Pef.WAIT_NOT_CRIT, Pef.WAIT_FOR_STI}, boost = Boost.LOW_PRI_DEVICE_BOOST)
  void log(VmHandle vm) {
    write(0x4000);
  }

  private void write(int function) {
    Registers dos = new Registers();
    dos.set(Reg.EAX, function);
    vmm.execVxdInt(0x21, dos);
  }
}
