import org.vxd4j.api.*;

/** Serves programs in virtual machines: entries for both modes, requests that wait, all kinds of events, and machines that are closed. */
@VxD(name = "GUESTS31", deviceId = 0x7FFA, target = Target.WIN31)
class Guests31 {
  private static final int STATE = 0x3000;
  private static final int MULTIPLEX = 0x2F;
  private static final int SOFTWARE = 0x60;
  private static final int ENTRY = 0x100;
  private static final int NODE_BYTES = 64;

  private final Vmm vmm;
  private final Guests31Events events;
  private EventProc previousApi;
  private VmHandle asleep;
  private PriorityEvent hurry;
  private EventHandle notice = EventHandle.NONE;
  private GlobalEvent sweep;
  private int v86Entry;
  private int pmEntry;
  private int done;
  private int requests;
  private int appArea;
  private int calls;
  private boolean ended;

  Guests31(Vmm vmm, Guests31Events events) {
    this.vmm = vmm;
    this.events = events;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle sysVm) {
    var list = vmm.listCreate(ListFlag.mask(ListFlag.LF_USE_HEAP), NODE_BYTES);
    if (list.failed()) {
      return false;
    }
    var tokens = vmm.createSemaphore(0);
    if (tokens.failed()) {
      vmm.listDestroy(list.list());
      return false;
    }
    requests = list.list();
    done = tokens.value();
    appArea = vmm.allocatePmAppCbArea(8);
    previousApi = vmm.hookDevicePmApi(0x0021, this::onApi).previous();
    return true;
  }

  @Control(ControlMessage.INIT_COMPLETE)
  boolean initComplete() {
    var v86 = vmm.allocateV86CallBack(null, this::onCall);
    var pm = vmm.allocatePmCallBack(null, this::onCall);
    v86Entry = v86.failed() ? 0 : v86.value();
    pmEntry = pm.failed() ? 0 : pm.value();
    return true;
  }

  private void onApi(Registers registers) {
    ClientRegs client = registers.client();
    if (client.word(ClientRegs.Field.EAX) != 0x4D00) {
      previousApi.call(registers);
      return;
    }
    client.setWord(ClientRegs.Field.EAX, vmm.getCurPmAppCb(registers.vm()) == 0 ? 0 : appArea);
  }

  private void onCall(Registers registers) {
    calls++;
    ClientRegs client = registers.client();
    boolean protectedMode = client.protectedMode();
    client.setWord(ClientRegs.Field.EAX, protectedMode ? pmEntry : v86Entry);
    vmm.simulateFarRet();
  }

  /** Who asks waits for a token, with events served meanwhile. */
  @Service(1)
  void request(@In(Reg.ESI) int what) {
    var node = vmm.listAllocate(requests);
    vmm.listAttach(requests, node.value());
    if (notice.isNone()) {
      notice = vmm.scheduleVmEvent(vmm.getSysVmHandle(), null, this::onNotice);
    }
    vmm.waitSemaphore(done, BlockFlag.BLOCK_SVC_IF_INTS_LOCKED.bit());
  }

  private void onNotice(Registers registers) {
    notice = EventHandle.NONE;
    var first = vmm.listRemoveFirst(requests);
    if (!first.none()) {
      vmm.listDeallocate(requests, first.node());
    }
    vmm.signalSemaphore(done);
  }

  /** The machine is told in its own mode, on a stack that is there. */
  @EventCallback(
      flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT},
      boost = Boost.HIGH_PRI_DEVICE_BOOST,
      via = Via.CALL_PRIORITY_VM_EVENT)
  void tell(VmHandle vm, ClientRegs client) {
    vmm.saveClientState(STATE);
    vmm.beginUseLockedPmStack();
    vmm.beginNestExec();
    client.setWord(ClientRegs.Field.EAX, 0x4D01);
    vmm.execInt(MULTIPLEX);
    vmm.endNestExec();
    vmm.endUseLockedPmStack();
    vmm.restoreClientState(STATE);
  }

  @EventCallback(via = Via.SCHEDULE_VM_EVENT)
  void later(VmHandle vm) {
    calls++;
  }

  @EventCallback(scope = Scope.GLOBAL, via = Via.SCHEDULE_GLOBAL_EVENT)
  void sweepLater() {
    calls = 0;
  }

  @Unchecked(rule = "CS-22", because = "the first release will do, in whatever virtual machine it comes")
  @EventCallback(via = Via.CALL_WHEN_NOT_CRITICAL)
  void free() {
    calls++;
  }

  @Service(2)
  void each(@In(Reg.EBX) VmHandle vm) {
    if (vmm.validateVmHandle(vm)) {
      return;
    }
    events.tell(vm);
    events.later(vm);
    events.sweepLater();
    events.free();
  }

  /** A callback that is not needed any more is taken back. */
  @Service(3)
  void hurry(@In(Reg.EBX) VmHandle vm) {
    if (hurry == null) {
      int flags = Pef.mask(Pef.WAIT_FOR_STI, Pef.ALWAYS_SCHED);
      hurry = vmm.callPriorityVmEvent(Boost.LOW_PRI_DEVICE_BOOST, vm, flags, null, this::onHurry, 0);
    }
  }

  private void onHurry(Registers registers) {
    hurry = null;
    calls++;
  }

  @Service(4)
  void calm() {
    PriorityEvent last = hurry;
    hurry = null;
    if (last != null) {
      vmm.cancelPriorityVmEvent(last);
    }
    GlobalEvent sweeping = sweep;
    sweep = null;
    if (sweeping != null) {
      vmm.cancelGlobalEvent(sweeping);
    }
  }

  @Service(5)
  void sweep() {
    if (sweep == null) {
      sweep = vmm.scheduleGlobalEvent(null, this::onSweep);
    }
  }

  private void onSweep(Registers registers) {
    sweep = null;
    calls = 0;
  }

  /** Another machine stands still while this one prints. */
  @Service(6)
  @Carry
  boolean pause(@In(Reg.EBX) VmHandle vm) {
    if (asleep != null || vmm.testSysVmHandle(vm) || vmm.suspendVm(vm)) {
      return true;
    }
    asleep = vm;
    return false;
  }

  @Service(7)
  void resume() {
    VmHandle whom = asleep;
    asleep = null;
    if (whom != null) {
      vmm.noFailResumeVm(whom);
    }
  }

  /** The driver's own interrupt goes straight to the program's entry. */
  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    var vector = vmm.getV86IntVector(SOFTWARE);
    if (vector.segment() == 0 && v86Entry != 0) {
      vmm.setV86IntVector(SOFTWARE, v86Entry >>> 16, v86Entry & 0xFFFF);
    }
    return vmm.testCurVmHandle(vm);
  }

  @Service(8)
  void jump(@In(Reg.ECX) int segment) {
    vmm.setV86ExecMode();
    vmm.simulateFarJmp(segment, ENTRY);
  }

  @Control(ControlMessage.CLOSE_VM_NOTIFY)
  void closing(VmHandle vm) {
    ended = true;
  }

  @Control(ControlMessage.VM_NOT_EXECUTEABLE)
  void gone(VmHandle vm) {
    if (asleep == vm) {
      asleep = null;
    }
    if (ended) {
      ended = false;
      calm();
    }
  }

  @Service(9)
  @Out(Reg.EAX)
  int focus(@In(Reg.EBX) VmHandle vm) {
    int message = ControlMessage.SET_DEVICE_FOCUS.number();
    return vmm.systemControl(message, vm, 0, 0, 0).failed() ? 0 : calls;
  }
}
