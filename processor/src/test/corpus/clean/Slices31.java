import org.vxd4j.api.*;

/** Watches how the processor is shared under Windows 3.1, and shares it better: slices, idle time, claims and callbacks of one machine. */
@VxD(name = "SLICES31", deviceId = 0x7FF6, target = Target.WIN31)
class Slices31 {
  private static final int MOST = 400;
  private static final int LEAST = 50;
  private static final int GRANULARITY = 20;
  private static final int CLAIMS = 2;

  private final Vmm vmm;
  private final Vtd vtd;
  private final EventProc idle = this::onIdle;
  private final EventProc freed = this::onFreed;
  private VmHandle favoured;
  private int granularity;
  private int rounds;
  private int returned;
  private boolean dirty;
  private boolean fast;

  Slices31(Vmm vmm, Vtd vtd) {
    this.vmm = vmm;
    this.vtd = vtd;
  }

  @Control(ControlMessage.SYS_VM_INIT)
  boolean sysVmInit(VmHandle sysVm) {
    granularity = vmm.getTimeSliceGranularity();
    if (granularity > GRANULARITY) {
      vmm.setTimeSliceGranularity(GRANULARITY);
    }
    return !vmm.callWhenIdle(idle);
  }

  private void onIdle(Registers registers) {
    if (!dirty) {
      registers.setCarry(true);
      return;
    }
    dirty = false;
    balance();
    registers.setCarry(false);
  }

  private void balance() {
    VmHandle first = vmm.getCurVmHandle();
    VmHandle vm = first;
    do {
      rounds += vmm.getTimeSlicePriority(vm).cpuPercent();
      vm = vmm.getNextVmHandle(vm);
    } while (vm != first);
  }

  /** Flags are kept as they are; only the numbers change. */
  @Service(1)
  @Carry
  boolean favour(@In(Reg.EBX) VmHandle vm) {
    if (vmm.validateVmHandle(vm)) {
      return true;
    }
    var now = vmm.getTimeSlicePriority(vm);
    boolean refused = vmm.setTimeSlicePriority(now.flags(), vm, MOST, Math.min(now.background(), LEAST));
    if (!refused) {
      favoured = vm;
      dirty = true;
    }
    return refused;
  }

  /** The System VM gets back what it spent for another machine. */
  @Service(2)
  void settle(@In(Reg.EBX) VmHandle vm, @In(Reg.ECX) int millis) {
    if (millis > 0 && vmm.getTimeSliceInfo().idle() == 0) {
      vmm.adjustExecutionTime(millis, vmm.getSysVmHandle());
    }
  }

  @Service(3)
  @Carry
  boolean show(@In(Reg.EBX) VmHandle vm) {
    return vmm.setExecutionFocus(vm);
  }

  @Unchecked(rule = "CS-22", because = "the first release will do, in whatever virtual machine it comes")
  @Service(4)
  void inOrder() {
    vmm.claimCriticalSection(CLAIMS, 0);
    try {
      rounds = 0;
    } finally {
      vmm.releaseCriticalSection(CLAIMS);
    }
    vmm.callWhenNotCritical(null, freed);
  }

  private void onFreed(Registers registers) {
    rounds++;
  }

  /** A machine that got a call is looked at when it comes back, and when it can be interrupted again. */
  @Service(5)
  void watch() {
    vmm.callWhenVmReturns(0, null, this::onReturn);
    vmm.callWhenVmIntsEnabled(null, this::onEnabled);
  }

  private void onReturn(Registers registers) {
    returned++;
  }

  private void onEnabled(Registers registers) {
    returned--;
  }

  /** A game needs a faster timer while it runs. */
  @Service(6)
  @Carry
  boolean beginGame() {
    if (fast) {
      return false;
    }
    if (vtd.getInterruptPeriod() <= GRANULARITY || vtd.beginMinIntPeriod(GRANULARITY)) {
      return true;
    }
    fast = true;
    return false;
  }

  @Service(7)
  void endGame() {
    if (fast) {
      fast = false;
      vtd.endMinIntPeriod(GRANULARITY);
    }
  }

  @Service(8)
  @Out(Reg.EAX)
  int ticks() {
    int spent = vmm.getVmExecTime() - vmm.getLastUpdatedVmExecTime();
    int since = vmm.getSystemTime() - vmm.getLastUpdatedSystemTime();
    return vtd.getRealTime().low() + spent + since;
  }

  @Control(ControlMessage.VM_NOT_EXECUTEABLE)
  void gone(VmHandle vm) {
    favoured = favoured == vm ? null : favoured;
  }

  @Control(ControlMessage.DEVICE_REBOOT_NOTIFY)
  void reboot() {
    vmm.setTimeSliceGranularity(Math.max(granularity, 1));
  }
}
