import org.vxd4j.api.*;

/** Counts the calls of Get_Cur_VM_Handle in a register that the caller has something in. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class LosesTheHandle {
  private final Vmm vmm;

  LosesTheHandle(Vmm vmm) {
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
    registers.set(Reg.ESI, 1); // expect: HK-06
    previous.call(registers);
  }
}
