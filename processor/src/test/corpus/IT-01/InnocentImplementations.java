import org.vxd4j.api.*;
import java.util.ArrayList;
import java.util.List;

/** Both implementations only store. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class InnocentImplementations {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  InnocentImplementations(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final List<Sink> sinks = new ArrayList<>();

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    for (Sink sink : sinks) {
      sink.put(cpu.inByte(0x3F8));
    }
    vpicd.physEoi(irq);
  }

  @EventCallback(scope = Scope.SYSTEM_VM)
  void flush(VmHandle vm) {
    new Pusher().push();
  }

  interface Sink {
    void put(int value);
  }

  static class Buffer implements Sink {
    private final int[] bytes = new int[16];
    private int used;

    @Override
    public void put(int value) {
      bytes[used++ % bytes.length] = value;
    }
  }

  class Pusher implements Sink {
    private int last;

    @Override
    public void put(int value) {
      last = value;
    }

    void push() {
      vmm.simulateInt(last);
    }
  }
}
