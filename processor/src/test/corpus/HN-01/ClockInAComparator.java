import org.vxd4j.api.*;

/** The host's clock is read in a lambda of a field. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ClockInAComparator {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ClockInAComparator(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final java.util.function.IntSupplier age = () -> (int) java.time.Instant.now().getEpochSecond(); // expect: HN-01

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    return java.util.stream.IntStream.range(0, 3).allMatch(i -> stamp() > i); // expect: HN-01
  }

  private long stamp() {
    return System.currentTimeMillis() / 1000;
  }

  int age() {
    return age.getAsInt();
  }
}
