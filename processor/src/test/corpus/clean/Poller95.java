import java.util.ArrayList;
import java.util.List;
import org.vxd4j.api.*;

/** Polls a device that cannot interrupt: by time-outs of every kind, each of which leads to what may be done there. */
@VxD(name = "POLLER", deviceId = 0x7FE7, target = Target.WIN95)
class Poller95 {
  private static final int PORT = 0x378;
  private static final int READY = 0x80;
  private static final int SOON = 5;
  private static final int LATER = 20 * SOON;

  private final Vmm vmm;
  private final Cpu cpu;
  private final Poller95Events events;
  private final List<Integer> seen = new ArrayList<>();
  private EventHandle pending = EventHandle.NONE;
  private TimeOutHandle next = TimeOutHandle.NONE;
  private VmHandle client;
  private int idle;
  private int tardiness;

  Poller95(Vmm vmm, Cpu cpu, Poller95Events events) {
    this.vmm = vmm;
    this.cpu = cpu;
    this.events = events;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle sysVm) {
    client = sysVm;
    next = events.look();
    return !next.isNone();
  }

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    events.remind(vm);
    return true;
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void exit() {
    TimeOutHandle last = next;
    next = TimeOutHandle.NONE;
    if (!last.isNone()) {
      vmm.cancelTimeOut(last);
    }
    EventHandle event = pending;
    pending = EventHandle.NONE;
    event.cancel(vmm);
  }

  /** Real time, in any virtual machine. */
  @TimeOut(millis = LATER)
  void look(VmHandle vm, @In(Reg.ECX) int late) {
    next = TimeOutHandle.NONE;
    tardiness = Math.max(tardiness, late);
    if ((cpu.inByte(PORT) & READY) != 0) {
      events.fetch();
    }
    next = events.look();
  }

  /** In the timer interrupt: only what may be done there. */
  @TimeOut(millis = SOON, async = true)
  void fetch(@In(Reg.ECX) int late) {
    int value = cpu.inByte(PORT);
    if ((value & READY) != 0) {
      seen.add(value & ~READY);
    } else {
      idle++;
    }
    if (!seen.isEmpty() && pending.isNone()) {
      pending = post();
    }
  }

  private EventHandle post() {
    return idle > 10 ? events.tellAtOnce(client, seen) : events.tell(client, seen);
  }

  /** Run time of one virtual machine. */
  @TimeOut(millis = LATER, scope = Scope.VM)
  void remind(VmHandle vm, ClientRegs regs) {
    if (vmm.testSysVmHandle(vm)) {
      client = vm;
    }
  }

  /** The time-out may come in between. */
  private void count(int more) {
    boolean enabled = cpu.disableInterrupts();
    idle += more;
    cpu.restoreInterrupts(enabled);
  }

  /** Run time of one thread. */
  @TimeOut(millis = LATER, scope = Scope.THREAD)
  void account(ThreadHandle thread) {
    count(vmm.getCurThreadHandle().equals(thread) ? 1 : 0);
  }

  @Control(ControlMessage.THREAD_INIT)
  void threadInit(ThreadHandle thread) {
    events.account(thread);
  }

  @EventCallback(
      flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT},
      boost = Boost.LOW_PRI_DEVICE_BOOST,
      timeoutMillis = 10 * LATER)
  void tell(VmHandle vm, List<Integer> values, @TimedOut boolean late) {
    pending = EventHandle.NONE;
    if (late) {
      count(1);
      return;
    }
    deliver(vm, values);
  }

  @EventCallback(
      flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_HW_INT},
      boost = Boost.HIGH_PRI_DEVICE_BOOST)
  void tellAtOnce(VmHandle vm, List<Integer> values) {
    pending = EventHandle.NONE;
    deliver(vm, values);
  }

  private void deliver(VmHandle vm, List<Integer> values) {
    boolean enabled = cpu.disableInterrupts();
    List<Integer> taken = List.copyOf(values);
    values.clear();
    cpu.restoreInterrupts(enabled);
    taken.stream().mapToInt(Integer::intValue).filter(value -> value > 0x20).forEach(value -> vmm.wakeUpVm(vm));
  }
}
