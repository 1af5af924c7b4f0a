import java.util.function.*;
import org.vxd4j.api.*;

/** What maps the page is kept in a field. */
@VxD(name = "EXAMPLE", deviceId = 0x7F00, target = Target.WIN95)
class MapsByAField {
  private final Vmm vmm;

  MapsByAField(Vmm vmm) {
    this.vmm = vmm;
  }

  private IntConsumer mapper;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    mapper = p -> {
      if (vmm.mapIntoV86(1, vmm.getCurVmHandle(), p, 1, 0, 0) == 0) {
        vmm.crashCurVm();
      }
    };
    return !vmm.hookV86Page(0xA0, this::onPage);
  }

  void onPage(Registers registers) {
    mapper.accept(registers.get(Reg.EAX));
  }
}
