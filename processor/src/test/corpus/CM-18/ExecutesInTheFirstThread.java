import org.vxd4j.api.*;

/** The machine that begins calls it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ExecutesInTheFirstThread {
  private final Vmm vmm;

  ExecutesInTheFirstThread(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.VM_INIT)
  boolean begin() {
    announce(0x1607);
    return true;
  }

  private void announce(int function) {
    Registers multiplex = new Registers();
    multiplex.set(Reg.EAX, function);
    vmm.execVxdInt(0x2F, multiplex);
  }
}
