import java.util.HashMap;
import java.util.Map;
import org.vxd4j.api.*;

/** A modem: its handler fills a list, an event that repeats itself empties it, and whoever reads waits on a semaphore. */
@VxD(name = "MODEM95", deviceId = 0x7FF1, target = Target.WIN95)
class Modem95 {
  private static final int DATA = 0x2F8;
  private static final int INTERRUPTS = 0x2F9;
  private static final int REASON = 0x2FA;
  private static final int LINE = 0x2FD;
  private static final int NODE_BYTES = 16;
  private static final int MOST_PER_TURN = 32;
  private static final int CLIENT = 0x3000;
  private static final int IDLE_MILLIS = 500;

  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;
  private final Map<VmHandle, Reader> readers = new HashMap<>();
  private int received;
  private int spare;
  private int arrived;
  private int lost;
  private EventHandle draining = EventHandle.NONE;
  private TimeOutHandle idle;
  private boolean enabledBefore;

  Modem95(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  /** Who reads, and the block that his bytes go to. */
  private static final class Reader {
    private final int block;
    private RestrictedEvent notice;
    private int bytes;

    Reader(int block) {
      this.block = block;
    }
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle sysVm) {
    var first = vmm.listCreate(ListFlag.mask(ListFlag.LF_ASYNC, ListFlag.LF_ALLOC_ERROR), NODE_BYTES);
    if (first.failed()) {
      return false;
    }
    var second = vmm.listCreate(0, NODE_BYTES);
    if (second.failed()) {
      vmm.listDestroy(first.list());
      return false;
    }
    var tokens = vmm.createSemaphore(0);
    if (tokens.failed()) {
      vmm.listDestroy(second.list());
      vmm.listDestroy(first.list());
      return false;
    }
    received = first.list();
    spare = second.list();
    arrived = tokens.value();
    return true;
  }

  @Control(ControlMessage.CREATE_VM)
  boolean createVm(VmHandle vm) {
    int block = vmm.heapAllocate(1024, 0);
    if (block == 0) {
      return false;
    }
    readers.put(vm, new Reader(block));
    return true;
  }

  @Control(ControlMessage.VM_NOT_EXECUTEABLE)
  void gone(VmHandle vm) {
    Reader reader = readers.remove(vm);
    if (reader == null) {
      return;
    }
    RestrictedEvent last = reader.notice;
    reader.notice = null;
    if (last != null) {
      vmm.cancelRestrictedEvent(last);
    }
    vmm.heapFree(reader.block, 0);
  }

  @HardwareInterrupt(irq = 3, canShare = true)
  boolean onIrq(VmHandle current, IrqHandle irq) {
    if ((cpu.inByte(REASON) & 1) != 0) {
      return false;
    }
    try {
      while ((cpu.inByte(LINE) & 1) != 0) {
        keep(cpu.inByte(DATA));
      }
      if (draining.isNone()) {
        draining = vmm.scheduleGlobalEvent(current, this::drain);
      }
    } finally {
      vpicd.physEoi(irq);
    }
    return true;
  }

  private void keep(int value) {
    var node = vmm.listAllocate(received);
    if (node.failed()) {
      lost++;
      return;
    }
    vmm.listAttachTail(node.value(), received);
  }

  /** Some of them at once; the rest in another event, so that nobody waits too long. */
  private void drain(Registers registers) {
    draining = EventHandle.NONE;
    for (int i = 0; i < MOST_PER_TURN; i++) {
      if (!one()) {
        rearm();
        return;
      }
      vmm.signalSemaphoreNoSwitch(arrived);
    }
    boolean enabled = cpu.disableInterrupts();
    if (draining.isNone()) {
      draining = vmm.scheduleGlobalEvent(null, this::drain);
    }
    cpu.restoreInterrupts(enabled);
  }

  /** Takes one byte out of the list of the handler, with interrupts disabled. */
  private boolean one() {
    off();
    try {
      var first = vmm.listRemoveFirst(received);
      if (first.none()) {
        return false;
      }
      vmm.listDeallocate(first.node(), received);
      return true;
    } finally {
      on();
    }
  }

  private void off() {
    enabledBefore = cpu.disableInterrupts();
  }

  private void on() {
    cpu.restoreInterrupts(enabledBefore);
  }

  private void rearm() {
    stopIdle();
    idle = vmm.setGlobalTimeOut(IDLE_MILLIS, null, registers -> {
      idle = null;
      cpu.outByte(INTERRUPTS, 1);
    });
  }

  private void stopIdle() {
    TimeOutHandle last = idle;
    idle = null;
    if (last != null && !last.isNone()) {
      vmm.cancelTimeOut(last);
    }
  }

  /** The reader waits for a byte, and is told in its own machine when there are many. */
  @IoTrap(ports = DATA)
  int onData(VmHandle vm, @In(Reg.ECX) int type, @In(Reg.EAX) int value) {
    if (IoType.isOutput(type)) {
      cpu.outByte(DATA, value);
      return value;
    }
    vmm.waitSemaphore(arrived, BlockFlag.mask(BlockFlag.BLOCK_SVC_INTS, BlockFlag.BLOCK_ENABLE_INTS));
    Reader reader = readers.get(vm);
    if (reader != null && ++reader.bytes > 64 && reader.notice == null) {
      reader.notice = vmm.callRestrictedEvent(
          Boost.NONE,
          vm,
          Pef.mask(Pef.ALWAYS_SCHED, Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT),
          reader,
          registers -> told(reader, registers.client()),
          0);
    }
    return 0;
  }

  private void told(Reader reader, ClientRegs client) {
    reader.notice = null;
    reader.bytes = 0;
    vmm.saveClientState(CLIENT);
    vmm.beginNestExec();
    try {
      client.setWord(ClientRegs.Field.EAX, 0x9100);
      vmm.execInt(0x15);
    } finally {
      vmm.endNestExec();
      vmm.restoreClientState(CLIENT);
    }
  }

  /** A list that only task time uses needs no disabled interrupts. */
  @Service(1)
  @Out(Reg.EAX)
  int spares() {
    int count = 0;
    for (var node = vmm.listGetFirst(spare); !node.none(); node = vmm.listGetNext(node.node(), spare)) {
      count++;
    }
    return count + lost;
  }
}
