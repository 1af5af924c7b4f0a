import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vxd4j.api.*;

/** A real-time clock under Windows 3.0: counts ticks, and wakes those who asked for it. No time-outs, no threads, no flags of later. */
@VxD(name = "TIMER30", deviceId = 0x7FE1, target = Target.WIN30)
class Timer30 {
  private static final int INDEX = 0x70;
  private static final int VALUE = 0x71;
  private static final int STATUS_B = 0x0B;
  private static final int STATUS_C = 0x0C;
  private static final int PERIODIC = 0x40;

  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;
  private final Map<Integer, Sleeper> sleepers = new HashMap<>();
  private GlobalEvent drain;
  private long ticks;
  private int busy;

  Timer30(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle sysVm) {
    write(STATUS_B, read(STATUS_B) | PERIODIC);
    boolean taken = vmm.installIoHandler(this::onIndex, 0x74) || vmm.installIoHandler(this::onIndex, 0x75);
    return !taken;
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void systemExit() {
    write(STATUS_B, read(STATUS_B) & ~PERIODIC);
  }

  @Control(ControlMessage.DESTROY_VM)
  void destroyed(VmHandle vm) {
    Sleeper sleeper = sleepers.remove(vm.dword());
    if (sleeper != null) {
      sleeper.cancel();
    }
  }

  @HardwareInterrupt(irq = 8)
  void onTick(IrqHandle irq) {
    read(STATUS_C);
    ticks++;
    // Under 3.0 this one is for interrupt time.
    if (vmm.getCritSectionStatus().claims() > 0) {
      busy++;
    } else if (drain == null && sleepers.values().stream().anyMatch(sleeper -> sleeper.isDue(ticks))) {
      drain = vmm.scheduleGlobalEvent(null, this::drain);
    }
    vpicd.physEoi(irq);
  }

  /** Runs wherever the VMM is, with interrupts enabled. */
  private void drain(Registers registers) {
    drain = null;
    List<Sleeper> due = new ArrayList<>();
    for (Sleeper sleeper : sleepers.values()) {
      if (sleeper.isDue(ticks)) {
        due.add(sleeper);
      }
    }
    due.forEach(Sleeper::wake);
  }

  private void onIndex(Registers registers) {
    VmHandle vm = registers.vm();
    int value = registers.get(Reg.EAX);
    if (IoType.isOutput(registers.get(Reg.ECX))) {
      sleepers.computeIfAbsent(vm.dword(), handle -> new Sleeper(vm)).sleepUntil(ticks + value);
    } else {
      registers.set(Reg.EAX, (int) ticks & 0xFF);
    }
  }

  @Shown("ticks in which somebody was in the critical section")
  int busy() {
    return busy;
  }

  private int read(int register) {
    cpu.outByte(INDEX, register);
    return cpu.inByte(VALUE);
  }

  private void write(int register, int value) {
    cpu.outByte(INDEX, register);
    cpu.outByte(VALUE, value);
  }

  /** An annotation of the driver's own, which nobody minds. */
  private @interface Shown {
    String value();
  }

  /** A virtual machine that waits. */
  private final class Sleeper {
    private final VmHandle vm;
    private VmEvent event;
    private long until = Long.MAX_VALUE;

    Sleeper(VmHandle vm) {
      this.vm = vm;
    }

    void sleepUntil(long tick) {
      until = tick;
    }

    boolean isDue(long now) {
      return until <= now;
    }

    void wake() {
      until = Long.MAX_VALUE;
      if (event == null) {
        event = vmm.scheduleVmEvent(vm, this, this::awake);
      }
    }

    private void awake(Registers registers) {
      event = null;
      vmm.simulateInt(0x1C);
    }

    void cancel() {
      VmEvent last = event;
      event = null;
      if (last != null) {
        vmm.cancelVmEvent(vm, last);
      }
    }
  }
}
