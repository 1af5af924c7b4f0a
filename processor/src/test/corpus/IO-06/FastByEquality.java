import org.vxd4j.api.*;

/** The plain read must be fast; all others are told apart by their bits. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class FastByEquality {
  private final Vmm vmm;
  private int written;
  private int other;

  FastByEquality(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle systemVm) {
    return !vmm.installIoHandler(this::fast, 0x320);
  }

  @IoTrap(ports = 0x324)
  int onPort(@In(Reg.ECX) int type, @In(Reg.EAX) int data) {
    if (type == 0) {
      return written;
    }
    int width = IoType.width(type);
    int mask = width == 1 ? 0xFF : width == 2 ? 0xFFFF : -1;
    if (IoType.isString(type)) {
      return mask;
    }
    if (IoType.isOutput(type)) {
      written = data & mask;
    }
    return written & mask;
  }

  @IoTrap(ports = 0x325)
  int masked(@In(Reg.ECX) int type, @In(Reg.EAX) int data) {
    if (type == 0) {
      return written;
    }
    return slow(type, data);
  }

  private int slow(int type, int data) {
    if ((type & 4) != 0) {
      written = data;
    }
    return written;
  }

  private void fast(Registers r) {
    if (r.get(Reg.ECX) == 0) {
      r.set(Reg.EAX, other);
      return;
    }
    if (IoType.isOutput(r.get(Reg.ECX))) {
      other = r.get(Reg.EAX);
      return;
    }
    r.set(Reg.EAX, other);
  }
}
