import java.util.ArrayDeque;
import java.util.Deque;
import org.vxd4j.api.*;

/** Watches the keyboard: keys are queued at interrupt time, and told to the owner of the keyboard in an event that drains the queue. */
@VxD(name = "KEYHOOK", deviceId = 0x7FE2, target = Target.WIN95)
class KeyboardHook95 {
  private static final int DATA = 0x60;
  private static final int STATUS = 0x64;
  private static final int FULL = 0x01;
  private static final int MOST = 64;

  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Vkd vkd;
  private final Cpu cpu;
  private final KeyboardHook95Events events;
  private final Deque<Key> keys = new ArrayDeque<>();
  private EventHandle pending = EventHandle.NONE;
  private boolean hotKeys;
  private int dropped;
  private int late;

  KeyboardHook95(Vmm vmm, Vpicd vpicd, Vkd vkd, Cpu cpu, KeyboardHook95Events events) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.vkd = vkd;
    this.cpu = cpu;
    this.events = events;
  }

  /** What was pressed, and when. */
  record Key(int code, int millis) {
    boolean isRelease() {
      return (code & 0x80) != 0;
    }
  }

  @Control(ControlMessage.SYS_CRITICAL_INIT)
  boolean criticalInit() {
    return (cpu.inByte(STATUS) & 0xC0) == 0;
  }

  @Control(ControlMessage.INIT_COMPLETE)
  boolean initComplete(VmHandle sysVm) {
    int version = vkd.getVersion();
    hotKeys = version >= 0x0300 && vmm.getVmmVersion().version() >= 0x0400;
    return true;
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void exit() {
    hotKeys = false;
    keys.clear();
  }

  @HardwareInterrupt(irq = 1, canShare = true)
  boolean onKey(VmHandle current, IrqHandle irq) {
    if ((cpu.inByte(STATUS) & FULL) == 0) {
      return false;
    }
    Key key = new Key(cpu.inByte(DATA), vmm.getSystemTime());
    if (keys.size() < MOST) {
      keys.add(key);
    } else {
      dropped++;
    }
    if (pending.isNone()) {
      pending = events.tell();
    }
    vpicd.physEoi(irq);
    return true;
  }

  @EventCallback(
      scope = Scope.SYSTEM_VM,
      flags = {Pef.WAIT_NOT_CRIT, Pef.ALWAYS_SCHED, Pef.WAIT_NOT_NESTED_EXEC, Pef.WAIT_NOT_HW_INT},
      boost = Boost.LOW_PRI_DEVICE_BOOST,
      timeoutMillis = 250)
  void tell(VmHandle vm, ClientRegs client, @TimedOut boolean timedOut) {
    pending = EventHandle.NONE;
    if (timedOut) {
      late++;
      pending = events.tellLater();
      return;
    }
    deliver(vm);
  }

  /** The second try waits as long as it takes. */
  @EventCallback(
      scope = Scope.SYSTEM_VM,
      flags = {Pef.WAIT_NOT_CRIT, Pef.ALWAYS_SCHED, Pef.WAIT_NOT_NESTED_EXEC},
      boost = Boost.HIGH_PRI_DEVICE_BOOST)
  void tellLater(VmHandle vm) {
    pending = EventHandle.NONE;
    deliver(vm);
  }

  private void deliver(VmHandle vm) {
    while (!keys.isEmpty()) {
      Key key = keys.remove();
      if (!key.isRelease() && !isHot(key)) {
        vmm.wakeUpVm(vm);
      }
    }
  }

  private boolean isHot(Key key) {
    return hotKeys
        && switch (key.code()) {
          case 0x3B, 0x3C -> true;
          case 0x44 -> key.millis() > 0;
          default -> false;
        };
  }

  @Service(0)
  @Out(Reg.EAX)
  @Async
  int getVersion() {
    return 0x0100;
  }

  @Service(1)
  Statistics statistics(@In(Reg.EBX) VmHandle vm) {
    return new Statistics(dropped, late, keys.isEmpty());
  }

  /** What went wrong so far. */
  record Statistics(
      @Out(Reg.EAX) int dropped, @Out(Reg.ECX) int late, @Carry boolean idle) {}
}
