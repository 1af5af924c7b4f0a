import org.vxd4j.api.*;

/** An order that is another one in every run. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ShuffledWithoutASeed {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ShuffledWithoutASeed(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final java.util.List<Integer> order = new java.util.ArrayList<>(java.util.List.of(1, 2, 3));

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    java.util.Collections.shuffle(order); // expect: HN-03
    return true;
  }
}
