import org.vxd4j.api.*;

/** A bus mouse: packets are put together at interrupt time and handed to the System VM, never two events at a time. */
@VxD(name = "MOUSE31", deviceId = 0x7FE5, initOrder = 0x38000000, target = Target.WIN31)
class Mouse31 {
  private static final int BASE = 0x23C;
  private static final int CONTROL = BASE + 2;
  private static final int IRQ = 5;
  private static final int CLICK = 1;

  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;
  private final Mouse31Events events;
  private final Packet packet = new Packet();
  private final Guard guard = new Guard();
  private boolean installed;

  Mouse31(Vmm vmm, Vpicd vpicd, Cpu cpu, Mouse31Events events) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
    this.events = events;
  }

  /** What moved since the last time somebody looked. */
  private static final class Packet {
    private int x;
    private int y;
    private int buttons;

    void add(int dx, int dy, int pressed) {
      x += dx;
      y += dy;
      buttons = pressed;
    }

    Packet take() {
      Packet taken = new Packet();
      taken.add(x, y, buttons);
      x = 0;
      y = 0;
      return taken;
    }

    boolean isEmpty() {
      return x == 0 && y == 0 && buttons == 0;
    }
  }

  /** One pending event: its handle is there exactly as long as it is pending. */
  private final class Guard {
    private EventHandle handle = EventHandle.NONE;

    boolean isFree() {
      return handle.isNone();
    }

    void set(EventHandle posted) {
      handle = posted;
    }

    EventHandle take() {
      EventHandle taken = handle;
      handle = EventHandle.NONE;
      return taken;
    }

    void cancel() {
      take().cancel(vmm);
    }
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle sysVm) {
    cpu.outByte(CONTROL, 0x10);
    installed = cpu.inByte(CONTROL) != 0xFF;
    return installed;
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void exit() {
    installed = false;
    guard.cancel();
  }

  @Control(ControlMessage.DEVICE_REBOOT_NOTIFY)
  void reboot() {
    cpu.outByte(CONTROL, 0x10);
  }

  @HardwareInterrupt(irq = IRQ)
  void onMove(IrqHandle irq) {
    if (installed) {
      packet.add(signed(0x80), signed(0xC0), cpu.inByte(BASE) >> 5 & 7);
      if (!packet.isEmpty() && guard.isFree()) {
        guard.set(packet.buttons != 0 ? events.click() : events.move());
      }
    }
    vpicd.physEoi(irq);
  }

  private int signed(int select) {
    cpu.outByte(CONTROL, select);
    return (byte) cpu.inByte(BASE);
  }

  @EventCallback(
      scope = Scope.SYSTEM_VM,
      flags = {Pef.WAIT_FOR_STI, Pef.ALWAYS_SCHED},
      boost = Boost.HIGH_PRI_DEVICE_BOOST)
  void move(VmHandle vm) {
    guard.take();
    tell(packet.take());
  }

  @Unchecked(rule = "BO-05", because = "a click must be seen even while a disk request holds the section")
  @EventCallback(
      scope = Scope.SYSTEM_VM,
      flags = {Pef.WAIT_FOR_STI, Pef.ALWAYS_SCHED},
      boost = Boost.TIME_CRITICAL_BOOST)
  void click(VmHandle vm) {
    guard.take();
    Packet taken = packet.take();
    taken.buttons |= CLICK;
    tell(taken);
  }

  private void tell(Packet taken) {
    if (!taken.isEmpty()) {
      vmm.simulateInt(0x33);
    }
  }

  @Service(0)
  @Out(Reg.EAX)
  int getVersion() {
    return 0x030A;
  }

  @Service(1)
  @Zero
  boolean isThere() {
    return installed;
  }
}
