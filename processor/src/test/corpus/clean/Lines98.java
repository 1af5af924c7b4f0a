import org.vxd4j.api.*;
import org.vxd4j.api.service.Effect;

/** A card on a shared line under Windows 98: a descriptor with all five procedures, an asynchronous tick, and every message of power and loading. */
@VxD(name = "LINES98", deviceId = 0x7FF9, initOrder = InitOrder.UNDEFINED, target = Target.WIN98)
class Lines98 {
  private static final int LINE = 11;
  private static final int STATUS = 0x320;
  private static final int REASON = 0x321;
  private static final int PENDING = 0x80;
  private static final int TICK = 10;
  private static final int FEW = 4;

  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Vtd vtd;
  private final Vmd vmd;
  private final Cpu cpu;
  private final Lines98Events events;
  private final Log log = new Ring();
  private IrqHandle line;
  private TimeOutHandle tick = TimeOutHandle.NONE;
  private int vector;
  private int lost;
  private int ticks;
  private int started;
  private boolean masked;
  private boolean reported;

  Lines98(Vmm vmm, Vpicd vpicd, Vtd vtd, Vmd vmd, Cpu cpu, Lines98Events events) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.vtd = vtd;
    this.vmd = vmd;
    this.cpu = cpu;
    this.events = events;
  }

  /** Who keeps what happened; nothing that an interrupt may not do. */
  interface Log {
    @Effects({})
    void add(int what);

    @Effects(Effect.SCHEDULES)
    boolean report();
  }

  /** The last few, over and over. */
  final class Ring implements Log {
    private final int[] last = new int[FEW];
    private int next;

    @Override
    public void add(int what) {
      last[next] = what;
      next = (next + 1) % FEW;
    }

    @Override
    public boolean report() {
      if (last[next] == 0 || reported) {
        return false;
      }
      reported = true;
      events.report();
      return true;
    }
  }

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_INIT)
  boolean loaded() {
    int options = IrqDescriptor.CAN_SHARE | IrqDescriptor.SUPPORT_EDGE_SHARE | IrqDescriptor.VIRT_INT_REJECT;
    var taken = vpicd.virtualizeIrq(new IrqDescriptor(
        LINE, options, this::onInterrupt, this::onVirtual, this::onEoi, this::onMask, this::onIret, 250));
    if (taken.failed()) {
      return false;
    }
    line = taken.handle();
    vpicd.physicallyUnmask(line);
    started = vtd.getDateAndTime().days();
    return true;
  }

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
  boolean unloaded() {
    TimeOutHandle last = tick;
    tick = TimeOutHandle.NONE;
    if (!last.isNone()) {
      vmm.cancelTimeOut(last);
    }
    if (reported) {
      return false;
    }
    vpicd.physicallyMask(line);
    vpicd.forceDefaultBehavior(line);
    return true;
  }

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_REINIT)
  void again() {
    lost = 0;
  }

  @Control(ControlMessage.SYS_POWER_DOWN)
  void powerDown() {
    cpu.outByte(STATUS, 0);
  }

  @Control(ControlMessage.CRIT_REBOOT_NOTIFY)
  void reboot() {
    cpu.outByte(STATUS, 0);
  }

  /** Not ours: whoever shares the line is asked next. */
  private void onInterrupt(Registers registers) {
    if ((cpu.inByte(REASON) & PENDING) == 0) {
      registers.setCarry(true);
      return;
    }
    VmHandle vm = registers.vm();
    IrqHandle irq = (IrqHandle) registers.pointee(Reg.EAX);
    log.add(cpu.inByte(STATUS));
    if (vpicd.getStatus(irq, vm) == 0) {
      vpicd.setIntRequest(irq, vm);
    } else {
      lost++;
    }
    vpicd.physEoi(irq);
    registers.setCarry(false);
  }

  /** While the machine has the line masked, it need not be interrupted. */
  private void onVirtual(Registers registers) {
    registers.setCarry(masked);
  }

  private void onEoi(Registers registers) {
    vpicd.clearIntRequest((IrqHandle) registers.pointee(Reg.EAX), registers.vm());
  }

  private void onMask(Registers registers) {
    masked = registers.get(Reg.ECX) != 0;
  }

  /** Carry says that the machine never came back from its handler. */
  private void onIret(Registers registers) {
    if (registers.carry()) {
      lost++;
    }
  }

  @Service(0)
  @Out(Reg.EAX)
  int getVersion() {
    return 0x0410;
  }

  @Service(1)
  void watch() {
    if (tick.isNone()) {
      tick = vmm.setAsyncTimeOut(TICK, null, this::onTick);
    }
  }

  /** Inside the timer's interrupt: it counts, and leaves the rest to others. A global time-out may be set here in Windows 98. */
  private void onTick(Registers registers) {
    tick = TimeOutHandle.NONE;
    ticks++;
    if (ticks % FEW != 0 || !log.report()) {
      tick = vmm.setGlobalTimeOut(TICK, null, this::onSlowTick);
    }
  }

  private void onSlowTick(Registers registers) {
    tick = vmm.setAsyncTimeOut(TICK, null, this::onTick);
  }

  @EventCallback(
      scope = Scope.GLOBAL,
      flags = {Pef.WAIT_NOT_CRIT, Pef.ALWAYS_SCHED},
      boost = Boost.NONE,
      via = Via.CALL_RESTRICTED_EVENT)
  void report() {
    reported = false;
    var now = vpicd.getIrqCompleteStatus(LINE);
    lost += now.virtualized() ? 0 : 1;
    vpicd.setAutoMasking(line);
  }

  @Async
  @Service(2)
  @Out(Reg.EAX)
  int number(@In(Reg.EBX) VmHandle vm) {
    int irq = vpicd.convertHandleToIrq(line);
    var interrupt = vpicd.convertIrqToInt(irq, vm);
    vector = interrupt.failed() ? vector : interrupt.value();
    return vpicd.convertIntToIrq(vector).failed() ? irq : vector;
  }

  @Service(3)
  @Out(Reg.EAX)
  int state(@In(Reg.EBX) VmHandle vm) {
    if (vpicd.testPhysRequest(line)) {
      return vpicd.getCompleteStatus(line, vm);
    }
    return vmd.getMouseOwner() == vm ? started : ticks + lost;
  }

  /** A program that reads the timer's ports all the time has them to itself. */
  @Service(4)
  void direct(@In(Reg.EBX) VmHandle vm) {
    vtd.disableTrapping(vm);
  }

  @Service(5)
  void indirect(@In(Reg.EBX) VmHandle vm) {
    vtd.enableTrapping(vm);
  }
}
