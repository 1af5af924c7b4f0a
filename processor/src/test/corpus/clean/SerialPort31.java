import org.vxd4j.api.*;

/** A serial port that one virtual machine owns at a time: interrupts are reflected to the owner, bytes are buffered for it. */
@VxD(name = "SERIAL31", deviceId = 0x7FE0, target = Target.WIN31)
class SerialPort31 {
  private static final int BASE = 0x3F8;
  private static final int DATA = BASE;
  private static final int ENABLE = BASE + 1;
  private static final int IDENTIFY = BASE + 2;
  private static final int STATUS = BASE + 5;
  private static final int RECEIVED = 0x01;
  private static final int NOTHING = 0x01;
  private static final int PATIENCE = 500;
  private static final int SYSTEM_MODAL = 0x1000;
  private static final int TEXT = 0x8000;
  private static final int CAPTION = 0x8100;

  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;
  private final Shell shell;
  private final SerialPort31Events events;
  private final Ring received = new Ring(256);
  private VmHandle owner;
  private VmHandle system;
  private EventHandle pending = EventHandle.NONE;
  private boolean masked;
  private int lost;

  SerialPort31(Vmm vmm, Vpicd vpicd, Cpu cpu, Shell shell, SerialPort31Events events) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
    this.shell = shell;
    this.events = events;
  }

  @Control(ControlMessage.SYS_CRITICAL_INIT)
  boolean criticalInit() {
    cpu.outByte(ENABLE, 0);
    return true;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle sysVm) {
    system = sysVm;
    return cpu.inByte(IDENTIFY) != 0xFF;
  }

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    if (owner == null) {
      owner = vm;
      cpu.outByte(ENABLE, 1);
    }
    return true;
  }

  @Control(ControlMessage.QUERY_DESTROY)
  boolean mayGo(VmHandle vm) {
    if (vm != owner || received.isEmpty()) {
      return true;
    }
    if (shell.message(0, vm, TEXT, null, registers -> {}, CAPTION).failed()) {
      shell.sysmodalMessage(SYSTEM_MODAL, vm, TEXT, CAPTION);
    }
    return false;
  }

  @Control(ControlMessage.VM_NOT_EXECUTEABLE)
  void gone(VmHandle vm) {
    if (vm == owner) {
      EventHandle last = pending;
      pending = EventHandle.NONE;
      last.cancel(vmm);
      owner = null;
      cpu.outByte(ENABLE, 0);
    }
  }

  @HardwareInterrupt(irq = 4)
  boolean onPort(VmHandle current, IrqHandle irq) {
    int cause = cpu.inByte(IDENTIFY);
    if ((cause & NOTHING) != 0) {
      return false;
    }
    while ((cpu.inByte(STATUS) & RECEIVED) != 0) {
      if (!received.put(cpu.inByte(DATA))) {
        lost++;
      }
    }
    if (owner != null && !masked) {
      vpicd.setIntRequest(irq, owner);
      if (pending.isNone()) {
        pending = events.handOver(owner);
      }
    }
    vpicd.physEoi(irq);
    return true;
  }

  @VirtualInterrupt(irq = 4)
  void onVirtual(VmHandle vm, IrqHandle irq) {
    if (received.isEmpty()) {
      vpicd.clearIntRequest(irq, vm);
    }
  }

  @VirtualEoi(irq = 4)
  void onEoi(VmHandle vm, IrqHandle irq) {
    vpicd.clearIntRequest(irq, vm);
  }

  @MaskChange(irq = 4)
  void onMask(VmHandle vm, IrqHandle irq, @In(Reg.ECX) boolean masks) {
    if (vm == owner) {
      masked = masks;
    }
  }

  @VirtualIret(irq = 4, timeOutMillis = PATIENCE)
  void onIret(VmHandle vm, IrqHandle irq, @TimedOut boolean late) {
    if (!late && !received.isEmpty() && vm == owner) {
      vpicd.setIntRequest(irq, vm);
    }
  }

  @EventCallback(
      flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT, Pef.ALWAYS_SCHED},
      boost = Boost.LOW_PRI_DEVICE_BOOST)
  void handOver(VmHandle vm, ClientRegs client) {
    pending = EventHandle.NONE;
    if (lost > 0) {
      lost = 0;
      restart(vm);
    }
  }

  @CritSection(flags = {BlockFlag.BLOCK_SVC_INTS, BlockFlag.BLOCK_ENABLE_INTS})
  void restart(VmHandle vm) {
    boolean enabled = cpu.disableInterrupts();
    received.clear();
    cpu.outByte(IDENTIFY, 0x07);
    cpu.restoreInterrupts(enabled);
  }

  @IoTrap(ports = {DATA, STATUS})
  int onAccess(VmHandle vm, @In(Reg.ECX) int type, @In(Reg.EDX) int port, @In(Reg.EAX) int value) {
    if (vm != owner && vm != system) {
      return 0xFF;
    }
    return switch (port) {
      case DATA -> IoType.isOutput(type) ? send(value) : received.take();
      case STATUS -> received.isEmpty() ? 0x60 : 0x61;
      default -> 0xFF;
    };
  }

  private int send(int value) {
    cpu.outByte(DATA, value);
    return value;
  }

  /** Bytes in order of arrival. */
  private static final class Ring {
    private final int[] bytes;
    private int first;
    private int count;

    Ring(int size) {
      bytes = new int[size];
    }

    boolean put(int value) {
      if (count == bytes.length) {
        return false;
      }
      bytes[(first + count++) % bytes.length] = value;
      return true;
    }

    int take() {
      if (count == 0) {
        return 0;
      }
      int value = bytes[first];
      first = (first + 1) % bytes.length;
      count--;
      return value;
    }

    boolean isEmpty() {
      return count == 0;
    }

    void clear() {
      first = 0;
      count = 0;
    }
  }
}
