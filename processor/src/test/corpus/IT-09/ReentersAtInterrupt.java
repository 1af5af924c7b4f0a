import org.vxd4j.api.*;

/** A tick hides from the VMM that it is entered again, instead of scheduling an event. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ReentersAtInterrupt {
  private final Vmm vmm;

  ReentersAtInterrupt(Vmm vmm) {
    this.vmm = vmm;
  }

  private int done;

  @TimeOut(millis = 20, async = true)
  void tick() {
    int count = vmm.beginReentrantExecution(); // expect: IT-09
    finish();
    vmm.endReentrantExecution(count);
  }

  private void finish() {
    done++;
  }
}
