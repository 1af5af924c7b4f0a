import java.util.ArrayDeque;
import java.util.Deque;
import org.vxd4j.api.*;

/** Threads hand work to each other: a mutex guards the queue, who waits blocks on an id, and each thread has its own count. */
@VxD(name = "QUEUE95", deviceId = 0x7FF5, target = Target.WIN95)
class Queue95 {
  private static final int PATIENCE = 200;
  private static final int SLICE = 20;

  private final Vmm vmm;
  private final Deque<Integer> work = new ArrayDeque<>();
  private final EventProc switched = this::onSwitch;
  private int mutex;
  private int slot;
  private int switches;
  private int served;
  private TimeOutHandle reminder = TimeOutHandle.NONE;
  private ThreadEvent nudge;
  private boolean wanted;

  Queue95(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_INIT)
  boolean loaded() {
    slot = vmm.allocateThreadDataSlot();
    if (slot == 0) {
      return false;
    }
    mutex = vmm.createMutex(Boost.LOW_PRI_DEVICE_BOOST, 0);
    if (mutex == 0) {
      vmm.freeThreadDataSlot(slot);
      return false;
    }
    vmm.callWhenThreadSwitched(switched);
    return true;
  }

  /** Nobody is in the queue any more when it agrees to go. */
  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
  boolean unloaded() {
    if (vmm.getMutexOwner(mutex) != null || !work.isEmpty() || nudge != null) {
      return false;
    }
    if (vmm.cancelCallWhenThreadSwitched(switched)) {
      return false;
    }
    TimeOutHandle last = reminder;
    reminder = TimeOutHandle.NONE;
    if (!last.isNone()) {
      vmm.cancelTimeOut(last);
    }
    vmm.freeThreadDataSlot(slot);
    return vmm.destroyMutex(mutex) != 0;
  }

  private void onSwitch(Registers registers) {
    switches++;
  }

  @Control(ControlMessage.CREATE_PROCESS)
  void created() {
    served = 0;
  }

  @Service(0)
  @Out(Reg.EAX)
  int getVersion() {
    return 0x0100;
  }

  @Service(1)
  void put(@In(Reg.EAX) int item) {
    vmm.enterMutex(mutex, BlockFlag.BLOCK_SVC_INTS.bit());
    try {
      work.add(item);
    } finally {
      vmm.leaveMutex(mutex);
    }
    wanted = true;
    vmm.signalId(slot);
  }

  /** Waits for work; the condition is asked again after each turn. */
  @Service(2)
  @Out(Reg.EAX)
  int take() {
    while (!wanted) {
      vmm.blockOnId(slot, BlockFlag.mask(BlockFlag.BLOCK_SVC_INTS, BlockFlag.BLOCK_ENABLE_INTS));
    }
    vmm.enterMustComplete();
    try {
      return next();
    } finally {
      vmm.leaveMustComplete();
    }
  }

  private int next() {
    vmm.enterMutex(mutex, 0);
    try {
      Integer item = work.poll();
      wanted = !work.isEmpty();
      served += item == null ? 0 : 1;
      return item == null ? -1 : item;
    } finally {
      vmm.leaveMutex(mutex);
    }
  }

  /** Whoever is slow is helped for a while, and asked later. */
  @Service(3)
  void hurry(@In(Reg.EBX) VmHandle vm) {
    ThreadHandle first = vmm.getInitialThreadHandle(vm);
    vmm.boostWithDecay(SLICE, first, SLICE / 4);
    vmm.setThreadStaticBoost(SLICE, first);
    vmm.adjustThreadExecPriority(Boost.LOW_PRI_DEVICE_BOOST, first);
    try {
      vmm.releaseTimeSlice();
    } finally {
      vmm.adjustThreadExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, first);
    }
    if (reminder.isNone()) {
      reminder = vmm.setThreadTimeOut(PATIENCE, first, null, this::remind);
    }
  }

  private void remind(Registers registers) {
    reminder = TimeOutHandle.NONE;
    if (wanted && nudge == null) {
      nudge = vmm.scheduleThreadEvent(vmm.getCurThreadHandle(), null, this::onNudge);
    }
  }

  private void onNudge(Registers registers) {
    nudge = null;
    vmm.signalId(slot);
  }

  @Service(4)
  @Out(Reg.EAX)
  int pause() {
    return vmm.timeSliceSleep(PATIENCE) ? 0 : switches;
  }

  @Service(5)
  @Out(Reg.EAX)
  int owner() {
    var status = vmm.getCritStatusThread();
    if (status.claims() != 0 && !status.priorityCritical()) {
      return served;
    }
    return vmm.atEventTime();
  }
}
