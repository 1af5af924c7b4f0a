import org.vxd4j.api.*;

/** A sound recorder under Windows 3.1: sections, nested execution, boosts, time-outs and a machine that sleeps until there is something. */
@VxD(name = "RECORD31", deviceId = 0x7FF3, target = Target.WIN31)
class Recorder31 extends Recorder31Device {
  private static final int BUFFER = 0x2000;
  private static final int TRIES = 5;

  private final Vpicd vpicd;
  private PriorityEvent filled;
  private TimeOutHandle silence = TimeOutHandle.NONE;
  private VmHandle sleeper;
  private int deadline;
  private int boosted;
  private int late;
  private boolean told;

  Recorder31(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    super(vmm, cpu);
    this.vpicd = vpicd;
  }

  @HardwareInterrupt(irq = 7)
  void onIrq(VmHandle current, IrqHandle irq) {
    samples++;
    if (filled == null && samples % 512 == 0) {
      int flags = Pef.mask(Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT, Pef.TIME_OUT, Pef.ALWAYS_SCHED);
      filled = vmm.callPriorityVmEvent(
          Boost.LOW_PRI_DEVICE_BOOST, vmm.getSysVmHandle(), flags, null, this::onFilled, 250);
    }
    vpicd.physEoi(irq);
  }

  private void onFilled(Registers registers) {
    boolean timedOut = registers.carry();
    filled = null;
    if (timedOut) {
      late++;
      return;
    }
    int taken = take();
    if (taken == 0) {
      return;
    }
    tell(registers.client());
    wake();
  }

  /** Asks DOS's clock in the machine, and leaves its registers as they were. */
  private void tell(ClientRegs client) {
    vmm.saveClientState(BUFFER);
    try {
      vmm.beginNestExec();
      try {
        client.setWord(ClientRegs.Field.EAX, 0);
        vmm.execInt(0x1A);
        if (client.low(ClientRegs.Field.EAX) != 0) {
          return;
        }
        told = true;
      } finally {
        vmm.endNestExec();
      }
    } finally {
      vmm.restoreClientState(BUFFER);
    }
  }

  private void wake() {
    VmHandle whom = sleeper;
    sleeper = null;
    if (whom != null && vmm.resumeVm(whom)) {
      vmm.noFailResumeVm(whom);
    }
  }

  /** The machine sleeps until there is something; the section is given back by the service, or here when that fails. */
  @IoTrap(ports = 0x22C)
  void onCommand(VmHandle vm, @In(Reg.ECX) int type, @In(Reg.EAX) int command) {
    if (!IoType.isOutput(type) || vmm.testSysVmHandle(vm)) {
      return;
    }
    vmm.beginCriticalSection(BlockFlag.BLOCK_SVC_INTS.bit());
    if (told) {
      told = false;
      vmm.endCriticalSection();
      return;
    }
    sleeper = vm;
    if (vmm.endCritAndSuspend()) {
      sleeper = null;
      vmm.endCriticalSection();
    }
  }

  /** Faster while it records: the boost is taken back however the transfer ends. */
  @Service(1)
  @Carry
  boolean record(@In(Reg.EBX) VmHandle vm, @In(Reg.ECX) int bytes) {
    if (bytes <= 0) {
      return true;
    }
    vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
    try {
      for (int i = 0; i < bytes; i++) {
        if (!ready(TRIES)) {
          return true;
        }
        put(i & 0xFF);
      }
      return false;
    } finally {
      vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
    }
  }

  @Control(ControlMessage.SET_DEVICE_FOCUS)
  void focus(VmHandle vm) {
    if (boosted == 0 && vm != null && !vmm.testSysVmHandle(vm)) {
      boosted = Boost.LOW_PRI_DEVICE_BOOST;
    }
  }

  @Service(2)
  void watchSilence() {
    if (silence.isNone()) {
      deadline = vmm.getSystemTime() + 1000;
      silence = vmm.setGlobalTimeOut(100, null, this::onSilence);
    }
  }

  private void onSilence(Registers registers) {
    silence = TimeOutHandle.NONE;
    if (deadline - vmm.getSystemTime() > 0) {
      silence = vmm.setGlobalTimeOut(100, null, this::onSilence);
    } else {
      put(0);
    }
  }

  @Service(3)
  void stop() {
    TimeOutHandle last = silence;
    silence = TimeOutHandle.NONE;
    if (!last.isNone()) {
      vmm.cancelTimeOut(last);
    }
  }

  @Service(0)
  @Out(Reg.EAX)
  int getVersion() {
    return 0x0100 + late;
  }
}

/** What all recorders have. */
class Recorder31Device {
  private static final int STATUS = 0x22E;
  private static final int DATA = 0x22C;

  /** The VMM. */
  protected final Vmm vmm;

  private final Cpu cpu;

  /** How many samples came since the last were taken. */
  protected int samples;

  Recorder31Device(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  /** All that there is, at once. */
  protected int take() {
    boolean enabled = cpu.disableInterrupts();
    int taken = samples;
    samples = 0;
    cpu.restoreInterrupts(enabled);
    return taken;
  }

  /** Waits a little for the device. */
  protected boolean ready(int tries) {
    for (int i = 0; i < tries; i++) {
      if ((cpu.inByte(STATUS) & 0x80) == 0) {
        return true;
      }
    }
    return false;
  }

  /** One byte under the section. */
  protected void put(int value) {
    vmm.beginCriticalSection(0);
    try {
      cpu.outByte(DATA, value);
    } finally {
      vmm.endCriticalSection();
    }
  }
}
