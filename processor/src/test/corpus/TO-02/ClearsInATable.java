import java.util.*;
import org.vxd4j.api.*;

/** What clears the handle is taken out of a table. */
@VxD(name = "EXAMPLE", deviceId = 0x7F00, target = Target.WIN95)
class ClearsInATable {
  private final Vmm vmm;
  private final Cpu cpu;

  ClearsInATable(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private TimeOutHandle timer = TimeOutHandle.NONE;
  private final Map<String, Runnable> actions = new HashMap<>();

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    actions.put("blink", () -> {
      timer = TimeOutHandle.NONE;
      cpu.outByte(0x301, 1);
    });
    return true;
  }

  @IoTrap(ports = 0x300)
  void onPort() {
    if (timer.isNone()) {
      timer = vmm.setGlobalTimeOut(50, "blink", this::onTimer);
    }
  }

  void onTimer(Registers registers) {
    actions.get((String) registers.refData()).run();
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void exit() {
    vmm.cancelTimeOut(timer);
  }
}
