import org.vxd4j.api.*;

/** The vector of a hardware interrupt is hooked as a fault. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class HooksAnInterruptAsFault {
  private final Vmm vmm;

  HooksAnInterruptAsFault(Vmm vmm) {
    this.vmm = vmm;
  }

  private EventProc previous;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    return hook();
  }

  private boolean hook() {
    var hooked = vmm.hookPmFault(Vectors.IRQ0, this::onFault); // expect: HK-11
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
