import org.vxd4j.api.*;
import java.util.ArrayList;
import java.util.List;

/** An interface of the driver has two implementations, and one of them is guilty. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OneGuiltyImplementation {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  OneGuiltyImplementation(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final List<Sink> sinks = new ArrayList<>();

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    for (Sink sink : sinks) {
      sink.put(cpu.inByte(0x3F8)); // expect: IT-01
    }
    vpicd.physEoi(irq);
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
    @Override
    public void put(int value) {
      vmm.simulateInt(value);
    }
  }
}
