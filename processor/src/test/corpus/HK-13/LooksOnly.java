import org.vxd4j.api.*;

/** The hook counts whose it was, and maps nothing. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LooksOnly {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  LooksOnly(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int touched;
  private VmHandle last;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    return !vmm.hookV86Page(0xA0, this::onPage); // expect: HK-13
  }

  private void onPage(Registers registers) {
    if (registers.vm() != last) {
      touched++;
    }
    last = registers.vm();
  }
}
