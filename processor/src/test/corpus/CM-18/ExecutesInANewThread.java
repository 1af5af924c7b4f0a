import org.vxd4j.api.*;

/** A thread that begins calls the multiplex interrupt in a helper. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ExecutesInANewThread {
  private final Vmm vmm;

  ExecutesInANewThread(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.THREAD_INIT)
  void begin() {
    announce(0x1607); // expect: CM-18
  }

  private void announce(int function) {
    Registers multiplex = new Registers();
    multiplex.set(Reg.EAX, function);
    vmm.execVxdInt(0x2F, multiplex);
  }
}
