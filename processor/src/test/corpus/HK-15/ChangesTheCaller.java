import org.vxd4j.api.*;

/** A hook passes on that nobody called. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ChangesTheCaller {
  private final Vmm vmm;

  ChangesTheCaller(Vmm vmm) {
    this.vmm = vmm;
  }

  private static final int NOBODY = 0;
  private EventProc previous;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    previous = vmm.hookDevicePmApi(0x0021, this::onApi).previous();
    return true;
  }

  private void onApi(Registers registers) {
    if (registers.client().word(ClientRegs.Field.EAX) == 0x7F00) {
      registers.client().setWord(ClientRegs.Field.EAX, 1);
      return;
    }
    registers.set(Reg.EBX, NOBODY);
    previous.call(registers); // expect: HK-15
  }
}
