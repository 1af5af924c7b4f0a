import java.util.ArrayDeque;
import java.util.Deque;
import org.vxd4j.api.*;

/** A disk that serves one request at a time: the section is held while the controller is programmed, and nowhere else. */
@VxD(name = "DISK95", deviceId = 0x7FE6, target = Target.WIN95)
class Disk95 {
  private static final int DATA = 0x1F0;
  private static final int COUNT = 0x1F2;
  private static final int SECTOR = 0x1F3;
  private static final int COMMAND = 0x1F7;
  private static final int READ = 0x20;
  private static final int FAILED = 0x01;
  private static final int WORDS = 256;
  private static final int PATIENCE = 2000;

  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;
  private final Disk95Events events;
  private final Deque<Request> waiting = new ArrayDeque<>();
  private Request active;
  private EventHandle completion = EventHandle.NONE;
  private TimeOutHandle watchdog = TimeOutHandle.NONE;
  private int retries;

  Disk95(Vmm vmm, Vpicd vpicd, Cpu cpu, Disk95Events events) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
    this.events = events;
  }

  /** One sector for somebody. */
  static final class Request {
    private final VmHandle vm;
    private final int sector;
    private final int[] words = new int[WORDS];
    private boolean failed;

    Request(VmHandle vm, int sector) {
      this.vm = vm;
      this.sector = sector;
    }
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle sysVm) {
    return (cpu.inByte(COMMAND) & 0x40) != 0;
  }

  @Control(ControlMessage.VM_NOT_EXECUTEABLE)
  void gone(VmHandle vm) {
    waiting.removeIf(request -> request.vm.equals(vm));
  }

  @Service(0)
  @Out(Reg.EAX)
  int getVersion() {
    return 0x0400;
  }

  /** Carry: the sector does not exist. */
  @Service(1)
  @Carry
  boolean read(@In(Reg.EBX) VmHandle vm, @In(Reg.EAX) int sector) {
    if (sector < 0 || sector > 0xFFFF) {
      return true;
    }
    enqueue(new Request(vm, sector));
    return false;
  }

  @CritSection(flags = BlockFlag.BLOCK_SVC_INTS)
  void enqueue(Request request) {
    waiting.add(request);
    if (active == null) {
      next();
    }
  }

  private void next() {
    active = waiting.poll();
    if (active != null) {
      program(active);
      watchdog = events.watch();
    }
  }

  private void program(Request request) {
    boolean enabled = cpu.disableInterrupts();
    cpu.outByte(COUNT, 1);
    for (int i = 0; i < 3; i++) {
      cpu.outByte(SECTOR + i, request.sector >> 8 * i & 0xFF);
    }
    cpu.outByte(COMMAND, READ);
    cpu.restoreInterrupts(enabled);
  }

  @HardwareInterrupt(irq = 14)
  void onDone(IrqHandle irq) {
    Request request = active;
    int status = cpu.inByte(COMMAND);
    if (request != null) {
      request.failed = (status & FAILED) != 0;
      for (int i = 0; i < WORDS && !request.failed; i++) {
        request.words[i] = cpu.inWord(DATA);
      }
      if (completion.isNone()) {
        completion = events.complete(request);
      }
    }
    vpicd.physEoi(irq);
  }

  /** Waits until the section is free or its own, so that a new request can be started at once. */
  @EventCallback(scope = Scope.GLOBAL, flags = Pef.WAIT_CRIT, boost = Boost.NONE)
  void complete(Request request) {
    completion = EventHandle.NONE;
    stopWatching();
    if (request.failed && retries < 3) {
      retries++;
      again(request);
      return;
    }
    retries = 0;
    events.tell(request.vm, request);
    advance();
  }

  @CritSection
  void again(Request request) {
    program(request);
    watchdog = events.watch();
  }

  @CritSection
  void advance() {
    next();
  }

  private void stopWatching() {
    TimeOutHandle last = watchdog;
    watchdog = TimeOutHandle.NONE;
    if (!last.isNone()) {
      vmm.cancelTimeOut(last);
    }
  }

  @TimeOut(millis = PATIENCE)
  void watch() {
    watchdog = TimeOutHandle.NONE;
    Request request = active;
    if (request != null && completion.isNone()) {
      request.failed = true;
      completion = events.complete(request);
    }
  }

  /** Runs BIOS code, so it waits for a state in which that is possible. */
  @EventCallback(
      flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT, Pef.WAIT_NOT_NESTED_EXEC, Pef.ALWAYS_SCHED},
      boost = Boost.LOW_PRI_DEVICE_BOOST)
  void tell(VmHandle vm, Request request, ClientRegs client) {
    Registers registers = new Registers();
    registers.set(Reg.EAX, request.failed ? 0x9001 : 0x9000);
    vmm.execVxdInt(0x15, registers);
  }

  @Unchecked(rule = "CS-22", because = "the first release will do, in whatever virtual machine it comes")
  @Control(ControlMessage.SYSTEM_EXIT)
  void exit() {
    vmm.callWhenNotCritical(null, this::park);
  }

  private void park(Registers registers) {
    waiting.clear();
    cpu.outByte(COMMAND, 0xE0);
  }
}
