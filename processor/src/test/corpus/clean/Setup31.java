import org.vxd4j.api.*;

/** Reads what the user configured, and prepares memory, vectors, faults and a frame for calls into DOS. */
@VxD(name = "SETUP31", deviceId = 0x7FF7, target = Target.WIN31)
class Setup31 {
  private static final int SECTION = 0x3000;
  private static final int KEY = 0x3010;
  private static final int ITEM = 0x3020;
  private static final int FRAME = 0x3100;
  private static final int PATH = 0x3200;
  private static final int OVERFLOW = 4;
  private static final int TIMER = 0x1C;
  private static final int API_SEGMENT = 0xF000;
  private static final int API_OFFSET = 0xFFF0;

  private final Vmm vmm;
  private EventProc previousV86;
  private EventProc previousPm;
  private EventProc previousVmm;
  private EventProc previousNmi;
  private int buffers;
  private int base;
  private int data;
  private int calls;
  private int failures;
  private int serial;
  private boolean debug;

  Setup31(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.SYS_CRITICAL_INIT)
  boolean sysCriticalInit() {
    debug = vmm.testDebugInstalled();
    return vmm.getVmmVersion().version() >= 0x030A;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle sysVm) {
    buffers = Math.max(vmm.getProfileDecimalInt(4, SECTION, KEY).value(), 1);
    base = vmm.getProfileHexInt(0x300, SECTION, KEY).value();
    var wanted = vmm.getProfileBoolean(-1, SECTION, KEY);
    if (!wanted.notFound() && wanted.value() == 0) {
      return false;
    }
    var text = vmm.getProfileString(0, SECTION, KEY);
    if (!text.notFound()) {
      serial = vmm.convertHexString(text.text()).value();
    }
    data = vmm.allocateGlobalV86DataArea(buffers * 16, 0);
    if (data == 0 || vmm.addInstanceItem(ITEM, 0) == 0) {
      return false;
    }
    hookFaults();
    return true;
  }

  private void hookFaults() {
    previousV86 = vmm.hookV86Fault(OVERFLOW, this::onV86).previous();
    previousPm = vmm.hookPmFault(OVERFLOW, this::onPm).previous();
    previousVmm = vmm.hookVmmFault(OVERFLOW, this::onVmm).previous();
    vmm.hookNmiEvent(this::afterNmi);
  }

  @Control(ControlMessage.INIT_COMPLETE)
  boolean initComplete() {
    int temporary = vmm.allocateTempV86DataArea(64, 0);
    if (temporary != 0) {
      vmm.freeTempV86DataArea();
    }
    var machine = vmm.getMachineInfo();
    return machine.dosVersion() >= 0x0300 && vmm.getExecPath().length() > 0;
  }

  private void onV86(Registers registers) {
    failures++;
    previousV86.call(registers);
  }

  private void onPm(Registers registers) {
    failures++;
    previousPm.call(registers);
  }

  private void onVmm(Registers registers) {
    previousVmm.call(registers);
  }

  private void afterNmi(Registers registers) {
    failures++;
    vmm.scheduleGlobalEvent(null, r -> report());
  }

  private void report() {
    if (debug) {
      vmm.outDebugChr('N');
      vmm.outDebugString(PATH);
    }
  }

  @Control(ControlMessage.DEBUG_QUERY)
  void debugQuery() {
    vmm.clearMonoScreen();
    vmm.setMonoCurPos(0);
    vmm.outMonoString(PATH);
    vmm.outMonoChr('0' + failures % 10);
    vmm.queueDebugString(failures, calls, PATH);
  }

  /** A machine's vectors are its own, from its beginning. */
  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    var old = vmm.getV86IntVector(TIMER);
    if (old.segment() == 0) {
      vmm.setV86IntVector(TIMER, API_SEGMENT, API_OFFSET);
    }
    var protectedMode = vmm.getPmIntVector(TIMER);
    if (protectedMode.segment() != 0 && vmm.getPmIntType(TIMER) == 0) {
      vmm.setPmIntType(TIMER, 1);
    }
    return true;
  }

  /** Calls a far procedure in the machine, with its registers saved around it. */
  @EventCallback(
      scope = Scope.SYSTEM_VM,
      flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT},
      boost = Boost.LOW_PRI_DEVICE_BOOST)
  void callRom(VmHandle vm, ClientRegs client) {
    vmm.saveClientState(FRAME);
    vmm.beginNestV86Exec();
    client.setWord(ClientRegs.Field.EAX, buffers);
    vmm.simulatePush(base);
    vmm.simulateFarCall(API_SEGMENT, API_OFFSET);
    vmm.resumeExec();
    calls = vmm.simulatePop();
    vmm.endNestExec();
    vmm.restoreClientState(FRAME);
  }

  /** The pointer that a program gave, as the VMM sees it. */
  @Service(1)
  @Out(Reg.EAX)
  int read() {
    int address = vmm.mapFlat(0x3010);
    return address == -1 ? 0 : address + serial;
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void exit() {
    vmm.setSystemExitCode(0);
  }
}
