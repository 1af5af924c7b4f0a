import org.vxd4j.api.*;

/** A default that the host decides. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SettingFromTheEnvironment {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SettingFromTheEnvironment(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final int lines = Settings.lines(); // expect: HN-04

  @IoTrap(ports = 0x3D4)
  void onPort() {
    cpu.outByte(0x3D4, lines);
  }

  static class Settings {
    static int lines() {
      return "50".equals(System.getenv("LINES")) ? 50 : 25;
    }
  }
}
