import org.vxd4j.api.*;

/** A helper maps; who may not is crashed. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MapsInAHelper {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  MapsInAHelper(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private VmHandle focus;

  @Control(ControlMessage.SET_DEVICE_FOCUS)
  void focus(VmHandle vm) {
    focus = vm;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    return !vmm.hookV86Page(0xA0, this::onPage);
  }

  private void onPage(Registers registers) {
    VmHandle vm = registers.vm();
    if (!map(vm, vm == focus ? 0xA0 : 0)) {
      vmm.crashCurVm();
    }
  }

  private boolean map(VmHandle vm, int page) {
    return page != 0 && vmm.physIntoV86(page, vm, 0xA0, 16, 0) != 0;
  }
}
