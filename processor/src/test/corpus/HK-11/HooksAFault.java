import org.vxd4j.api.*;

/** The vector is that of the invalid instruction. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HooksAFault {
  private final Vmm vmm;

  HooksAFault(Vmm vmm) {
    this.vmm = vmm;
  }

  private EventProc previous;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    return hook();
  }

  private boolean hook() {
    var hooked = vmm.hookPmFault(Vectors.FIRST + 6, this::onFault);
    previous = hooked.previous();
    return !hooked.failed();
  }

  private void onFault(Registers registers) {
    previous.call(registers);
  }
}

/** Vectors. */
final class Vectors {
  static final int FIRST = 0;
  static final int IRQ0 = 0x50;

  private Vectors() {}
}
