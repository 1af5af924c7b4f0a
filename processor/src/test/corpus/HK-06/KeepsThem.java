import org.vxd4j.api.*;

/** Saves what it uses; and EBX is the answer. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class KeepsThem {
  private final Vmm vmm;

  KeepsThem(Vmm vmm) {
    this.vmm = vmm;
  }

  private EventProc previous;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    var hooked = vmm.hookDeviceService(0x0001_0001, this::onHandle);
    previous = hooked.previous();
    return !hooked.failed();
  }

  void onHandle(Registers registers) {
    int esi = registers.get(Reg.ESI);
    registers.set(Reg.ESI, 1);
    previous.call(registers);
    registers.set(Reg.ESI, esi);
    registers.set(Reg.EBX, 0);
  }
}
