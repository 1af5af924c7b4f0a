import org.vxd4j.api.*;

/** A default that the profile of the machine decides. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class SettingFromTheProfile {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  SettingFromTheProfile(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int lines = Settings.LINES;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    lines = vmm.getProfileDecimalInt(Settings.LINES, 0, 0).value();
    return true;
  }

  @IoTrap(ports = 0x3D4)
  void onPort() {
    cpu.outByte(0x3D4, lines);
  }

  static class Settings {
    static final int LINES = 25;
  }
}
