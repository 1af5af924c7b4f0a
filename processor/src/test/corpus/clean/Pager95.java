import org.vxd4j.api.*;

/** A buffer that grows and shrinks, and lies where virtual machines can see it; hooks and texts of the start go with it. */
@VxD(name = "PAGER95", deviceId = 0x7FFB, target = Target.WIN95)
class Pager95 {
  private static final int PAGE_SYSTEM = 1;
  private static final int WRITABLE = 0x02;
  private static final int FIRST_PAGE = 0xD0;
  private static final int MOST = 8;
  private static final int TEXT = 0x3000;
  private static final int DROP_MILLIS = 300;

  private final Vmm vmm;
  private final Vtd vtd;
  private final EventProc invalid = this::onInvalid;
  private final EventProc idle = this::onIdle;
  private EventProc previousNmi;
  private RestrictedEvent trim;
  private VmHandle last;
  private int block;
  private int pages;
  private int record;
  private int faults;
  private int parity;
  private int configured;
  private boolean hooked;

  Pager95(Vmm vmm, Vtd vtd) {
    this.vmm = vmm;
    this.vtd = vtd;
  }

  @Control(ControlMessage.SYS_CRITICAL_INIT)
  boolean sysCriticalInit() {
    previousNmi = vmm.getNmiHandlerAddr();
    vmm.setNmiHandlerAddr(this::onNmi);
    return true;
  }

  /** No service may be called here at all. */
  private void onNmi(Registers registers) {
    parity++;
    previousNmi.call(registers);
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle sysVm) {
    configured = number();
    record = vmm.heapAllocate(64, 0);
    if (record == 0) {
      return false;
    }
    block = vmm.pageAllocate(1, PAGE_SYSTEM, null, 0, 0, 0, 0, 0).handle();
    if (block == 0) {
      vmm.heapFree(record, 0);
      return false;
    }
    pages = 1;
    hooked = !vmm.hookInvalidPageFault(invalid);
    return true;
  }

  /** What the user wrote, in one of three ways. */
  private int number() {
    var environment = vmm.getEnvironmentString(TEXT);
    if (!environment.notFound()) {
      return vmm.convertDecimalString(environment.text()).value();
    }
    var next = vmm.getNextProfileString(TEXT, TEXT);
    if (!next.notFound()) {
      var yes = vmm.convertBooleanString(next.text());
      return yes.failed() ? 0 : yes.value();
    }
    return vmm.getProfileFixedPoint(100, 2, TEXT, TEXT).value() / 100;
  }

  private void onInvalid(Registers registers) {
    faults++;
    registers.setCarry(true);
  }

  /** More when it is needed, and the old one stays when there is none. */
  @Service(1)
  @Carry
  boolean grow(@In(Reg.EBX) VmHandle vm) {
    if (pages >= MOST || vmm.getVmPgCount(vm, 0).pages() == 0) {
      return true;
    }
    var more = vmm.pageReAllocate(block, pages + 1, 0);
    if (more.handle() == 0) {
      return true;
    }
    block = more.handle();
    pages++;
    int larger = vmm.heapReAllocate(record, pages * 64, 0);
    if (larger != 0) {
      record = larger;
    }
    last = vm;
    return vmm.heapGetSize(record, 0) < 64;
  }

  /** Less, when nobody is in the way; in a machine that is in protected mode, or not at all. */
  @Service(2)
  void shrink() {
    if (trim == null) {
      int flags = Pef.mask(Pef.WAIT_NOT_CRIT, Pef.WAIT_IN_PM, Pef.TIME_OUT, Pef.ALWAYS_SCHED);
      trim = vmm.callRestrictedEvent(
          Boost.NONE, vmm.getCurVmHandle(), flags, null, this::onTrim, DROP_MILLIS);
    }
  }

  private void onTrim(Registers registers) {
    boolean late = registers.carry();
    trim = null;
    if (late || pages <= 1) {
      return;
    }
    var less = vmm.pageReAllocate(block, pages - 1, 0);
    if (less.handle() != 0) {
      block = less.handle();
      pages--;
    }
  }

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    if (vmm.testGlobalV86Mem(FIRST_PAGE << 12, 0x1000, 0) != 0) {
      return true;
    }
    return vmm.modifyPageBits(vm, FIRST_PAGE, 1, -1, WRITABLE, 0, 0) != 0;
  }

  @Control(ControlMessage.KERNEL32_INITIALIZED)
  void windowsRuns() {
    hooked &= !vmm.callWhenIdle(idle);
  }

  @Control(ControlMessage.KERNEL32_SHUTDOWN)
  void windowsEnds() {
    if (vmm.cancelCallWhenIdle(idle)) {
      faults++;
    }
  }

  private void onIdle(Registers registers) {
    boolean work = faults > MOST;
    if (work) {
      faults = 0;
      vmm.getDemandPageInfo(record, 0);
    }
    registers.setCarry(!work);
  }

  @Service(3)
  @Out(Reg.EAX)
  int state() {
    if (vmm.getSystemInitState() == 0) {
      return configured;
    }
    vtd.delay(1);
    return faults + parity;
  }

  @Control(ControlMessage.VM_NOT_EXECUTEABLE)
  void gone(VmHandle vm) {
    last = last == vm ? null : last;
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void exit() {
    if (hooked && vmm.unhookInvalidPageFault(invalid)) {
      faults = 0;
    }
    vmm.pageFree(block, 0);
    vmm.heapFree(record, 0);
  }
}
