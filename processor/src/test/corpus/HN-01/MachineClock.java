import org.vxd4j.api.*;

/** The same with the clock of the machine; a given instant is not read from anywhere. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MachineClock {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  MachineClock(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final java.time.Instant epoch = java.time.Instant.ofEpochSecond(0);

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    return java.util.stream.IntStream.range(0, 3).allMatch(i -> stamp() >= i);
  }

  private long stamp() {
    return vmm.getSystemTime() / 1000 + epoch.getEpochSecond();
  }
}
