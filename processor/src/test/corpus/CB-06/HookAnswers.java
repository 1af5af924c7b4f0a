import org.vxd4j.api.*;
import org.vxd4j.api.result.PreviousProc;

/** A hook answers in the place of the service, which has a carry. */
@VxD(name = "EXAMPLE", target = Target.WIN95)
class HookAnswers {
  private final Vmm vmm;
  private EventProc next;

  HookAnswers(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    PreviousProc hooked = vmm.hookDeviceService(0x000D0012, this::onFilter); // VKD_Filter_Keyboard_Input
    next = hooked.previous();
    return !hooked.failed();
  }

  void onFilter(Registers registers) {
    if ((registers.get(Reg.ECX) & 0xFF) == 0x5F) {
      registers.setCarry(true); // swallowed
      return;
    }
    next.call(registers);
  }
}
