import java.util.function.Predicate;
import org.vxd4j.api.*;

/** Hooks of all kinds, which answer, pass on, chain and undo as they should; a break point and a call-back go with them. */
@VxD(name = "HOOKS95", deviceId = 0x7FF2, target = Target.WIN95)
class HookChains95 {
  private static final int RELEASE_TIME_SLICE = 0x0001_0038;
  private static final int BREAK_POINT = 0x7C00;
  private static final int MISC = 0x15;
  private static final int MULTIPLEX = 0x2F;
  private static final int INVALID_OPCODE = 6;
  private static final int FRAME_BUFFER = 0xA0;

  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;
  private final EventProc taskSwitch = this::switched;
  private EventProc previousSlice;
  private EventProc previousFault;
  private EventProc previousInt;
  private EventProc previousApi;
  private VmHandle owner;
  private int callBack;
  private int slices;
  private int switches;
  private int interrupts;

  HookChains95(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle sysVm) {
    if (cpu.inByte(0x3C2) == 0xFF) {
      return false;
    }
    owner = sysVm;
    hookAnyInterrupt();
    previousFault = vmm.hookV86Fault(INVALID_OPCODE, this::onFault).previous();
    previousApi = vmm.hookDeviceV86Api(0x0021, this::onApi).previous();
    var slice = vmm.hookDeviceService(RELEASE_TIME_SLICE, this::onSlice);
    if (!slice.failed()) {
      previousSlice = slice.previous();
    }
    vmm.hookV86IntChain(MISC, this::onMisc);
    vmm.hookV86IntChain(MULTIPLEX, registers -> registers.setCarry(!isMine(registers.client())));
    vmm.hookV86Page(FRAME_BUFFER, this::onPage);
    vmm.callWhenTaskSwitched(taskSwitch);
    vmm.installV86BreakPoint(BREAK_POINT, null, this::onBreak);
    return true;
  }

  /** An interrupt may come before the address is stored, so none may come. */
  private void hookAnyInterrupt() {
    boolean enabled = cpu.disableInterrupts();
    try {
      previousInt = vpicd.callWhenHwInt(this::onAnyInterrupt);
    } finally {
      cpu.restoreInterrupts(enabled);
    }
  }

  @Control(ControlMessage.INIT_COMPLETE)
  boolean initComplete() {
    var address = vmm.allocateV86CallBack(this, this::onCalled);
    if (address.failed()) {
      return true;
    }
    callBack = address.value();
    return true;
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void exit() {
    vmm.removeV86BreakPoint(BREAK_POINT);
    vmm.cancelCallWhenTaskSwitched(taskSwitch);
  }

  private void onAnyInterrupt(Registers registers) {
    interrupts++;
    previousInt.call(registers);
  }

  /** Only asynchronous services may be called by some hooks; this one is of a service for task time. */
  private void onSlice(Registers registers) {
    slices++;
    EventProc next = previousSlice;
    if (next != null) {
      next.call(registers);
    }
  }

  /** The undefined instruction of ours is skipped, all others are somebody else's. */
  private void onFault(Registers registers) {
    ClientRegs client = registers.client();
    if (client.low(ClientRegs.Field.EAX) != 0x42) {
      previousFault.call(registers);
      return;
    }
    client.setWord(ClientRegs.Field.EIP, client.word(ClientRegs.Field.EIP) + 2);
  }

  private void onApi(Registers registers) {
    int function = registers.client().word(ClientRegs.Field.EAX);
    if (function >>> 8 == 0x7F) {
      registers.client().setWord(ClientRegs.Field.EAX, slices);
    } else {
      previousApi.call(registers);
    }
  }

  private void onMisc(Registers registers) {
    ClientRegs client = registers.client();
    boolean serviced = false;
    switch (client.high(ClientRegs.Field.EAX)) {
      case 0x53 -> {
        client.setWord(ClientRegs.Field.EAX, 0x8600);
        serviced = true;
      }
      case 0x4F -> serviced = client.low(ClientRegs.Field.EAX) == 0x01;
      default -> switches += 0;
    }
    if (serviced) {
      registers.setCarry(false);
      return;
    }
    passOn(registers);
  }

  private static void passOn(Registers registers) {
    registers.setCarry(true);
  }

  private boolean isMine(ClientRegs client) {
    Predicate<ClientRegs> asked = c -> c.word(ClientRegs.Field.EAX) == 0x1684;
    return asked.test(client) && client.word(ClientRegs.Field.EBX) == 0x7FF2;
  }

  /** The owner of the screen gets the real memory, all others the system's page of nothing. */
  private void onPage(Registers registers) {
    VmHandle vm = registers.vm();
    boolean mapped;
    if (vm == owner) {
      mapped = vmm.physIntoV86(FRAME_BUFFER, vm, FRAME_BUFFER, 1, 0) != 0;
    } else {
      mapped = vmm.mapIntoV86(vmm.getNulPageHandle(), vm, FRAME_BUFFER, 1, 0, 0) != 0;
    }
    if (!mapped) {
      vmm.crashCurVm();
    }
  }

  private void onBreak(Registers registers) {
    if (registers.client().low(ClientRegs.Field.EAX) == 0) {
      vmm.simulateFarRet();
    } else {
      vmm.simulateIret();
    }
  }

  private void onCalled(Registers registers) {
    registers.client().setWord(ClientRegs.Field.EAX, interrupts);
    vmm.simulateFarRet();
  }

  /** Nothing is switched by what only looks. */
  private void switched(Registers registers) {
    switches++;
    if (vmm.getCritStatusNoBlock().claims() == 0 && switches % 100 == 0) {
      vmm.scheduleGlobalEvent(null, r -> owner = vmm.getExecutionFocus());
    }
  }

  @Service(1)
  @Out(Reg.EAX)
  int callBack() {
    return callBack;
  }
}
