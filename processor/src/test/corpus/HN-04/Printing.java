import org.vxd4j.api.*;

import java.util.Scanner;

/** The console, the settings and the log of the host. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class Printing {
  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    System.out.println("init"); // expect: HN-04
    return true;
  }

  @Control(ControlMessage.INIT_COMPLETE)
  boolean initComplete(VmHandle vm) {
    return new Scanner(System.in).hasNext(); // expect: HN-04
  }

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    return Integer.getInteger("lines", 25) > 25; // expect: HN-04
  }

  @IoTrap(ports = 0x2F8)
  void onPort() {
    java.util.logging.Logger.getLogger("x").info("port"); // expect: HN-04
  }

  static class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @IoTrap(ports = 0x2F9)
  void onOther() {
    try {
      onPort();
    } catch (Refused refused) {
      refused.printStackTrace(); // expect: HN-04
    }
  }
}
