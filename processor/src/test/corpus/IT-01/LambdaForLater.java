import org.vxd4j.api.*;
import java.util.ArrayList;
import java.util.List;

/** The same lambda, which an event runs later. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LambdaForLater {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LambdaForLater(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final List<Integer> codes = new ArrayList<>();

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    codes.add(cpu.inByte(0x60));
    vmm.scheduleGlobalEvent(null, registers -> drain());
    vpicd.physEoi(irq);
  }

  private void drain() {
    codes.stream().filter(code -> code != 0).forEach(code -> deliver(code));
    codes.clear();
  }

  private void deliver(int code) {
    vmm.simulateInt(code & 0x7F);
  }
}
