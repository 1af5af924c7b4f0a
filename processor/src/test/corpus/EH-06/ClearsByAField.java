import org.vxd4j.api.*;

/** What clears the handle is kept in a field. */
@VxD(name = "EXAMPLE", deviceId = 0x7F00, target = Target.WIN95)
class ClearsByAField {
  private final Vmm vmm;

  ClearsByAField(Vmm vmm) {
    this.vmm = vmm;
  }

  private EventHandle pending = EventHandle.NONE;
  private final Runnable clear = () -> pending = EventHandle.NONE;

  @IoTrap(ports = 0x300)
  void onPort(VmHandle vm) {
    if (pending.isNone()) {
      pending = vmm.scheduleVmEvent(vm, null, this::onEvent);
    }
  }

  void onEvent(Registers registers) {
    clear.run();
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void exit() {
    pending.cancel(vmm);
  }
}
