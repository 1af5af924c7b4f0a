import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.vxd4j.api.*;

/** The ports of a display adapter: each virtual machine has its own registers; a shared interrupt and a repaint timer go with them. */
@VxD(name = "DISPLAY", deviceId = 0x7FE4, target = Target.WIN95)
class Display95 {
  private static final int INDEX = 0x3D4;
  private static final int VALUE = 0x3D5;
  private static final int STATUS = 0x3DA;
  private static final int RETRACE = 9;
  private static final int REPAINT_MILLIS = 50;
  private static final int REGISTERS = 25;

  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;
  private final Display95Events events;
  private final Map<VmHandle, Screen> screens = new HashMap<>();
  private VmHandle focus;
  private EventHandle grabbing = EventHandle.NONE;
  private boolean retraceMasked;

  Display95(Vmm vmm, Vpicd vpicd, Cpu cpu, Display95Events events) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
    this.events = events;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle sysVm) {
    focus = sysVm;
    return true;
  }

  @Control(ControlMessage.CREATE_VM)
  boolean createVm(VmHandle vm) {
    screens.put(vm, new Screen(vm));
    return true;
  }

  @Control(ControlMessage.SET_DEVICE_FOCUS)
  void setFocus(VmHandle vm) {
    Screen old = screens.get(focus);
    if (old != null) {
      old.save();
    }
    focus = vm;
    Screen now = screens.get(vm);
    if (now != null) {
      now.restore();
      now.repaintSoon();
    }
  }

  @Control(ControlMessage.DESTROY_VM)
  void destroyVm(VmHandle vm) {
    Screen screen = screens.remove(vm);
    if (screen != null) {
      screen.stop();
    }
  }

  @IoTrap(ports = {INDEX, VALUE, STATUS})
  int onPort(
      VmHandle vm, @In(Reg.ECX) int type, @In(Reg.EDX) int port, @In(Reg.EAX) int value, ClientRegs client) {
    Screen screen = screens.computeIfAbsent(vm, Screen::new);
    boolean out = IoType.isOutput(type);
    int result = out ? screen.write(port, value) : screen.read(port);
    if (out && vm == focus) {
      screen.through(port, result);
    }
    return result;
  }

  @HardwareInterrupt(irq = RETRACE, canShare = true)
  boolean onRetrace(VmHandle current, IrqHandle irq) {
    if ((cpu.inByte(STATUS) & 0x08) == 0) {
      return false;
    }
    if (retraceMasked || focus == null) {
      vpicd.physEoi(irq);
      return true;
    }
    vpicd.setIntRequest(irq, focus);
    if (grabbing.isNone()) {
      grabbing = events.grab(focus);
    }
    return true;
  }

  @VirtualEoi(irq = RETRACE)
  void onEoi(VmHandle vm, IrqHandle irq) {
    vpicd.clearIntRequest(irq, vm);
    vpicd.physEoi(irq);
  }

  @MaskChange(irq = RETRACE)
  void onMask(VmHandle vm, @In(Reg.ECX) boolean masks) {
    retraceMasked = vm == focus ? masks : retraceMasked;
  }

  /** Copies the registers while nothing changes them. */
  @EventCallback(
      flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT, Pef.ALWAYS_SCHED},
      boost = Boost.LOW_PRI_DEVICE_BOOST,
      timeoutMillis = 1000)
  void grab(VmHandle vm, @TimedOut boolean late) {
    grabbing = EventHandle.NONE;
    VmHandle whose = late ? vmm.getCurVmHandle() : vm;
    Screen screen = screens.get(whose);
    if (screen != null && !late) {
      screen.save();
    }
  }

  /** The registers of one virtual machine. */
  private final class Screen {
    private final VmHandle vm;
    private final int[] registers = new int[REGISTERS];
    private int index;
    private boolean changed;
    private TimeOutHandle repaint = TimeOutHandle.NONE;

    Screen(VmHandle vm) {
      this.vm = vm;
    }

    int read(int port) {
      return switch (port) {
        case INDEX -> index;
        case VALUE -> registers[index];
        default -> cpu.inByte(STATUS);
      };
    }

    int write(int port, int value) {
      if (port == INDEX) {
        index = value % REGISTERS;
      } else if (port == VALUE) {
        changed |= registers[index] != value;
        registers[index] = value;
      }
      return value;
    }

    void through(int port, int value) {
      IntConsumer out = v -> cpu.outByte(port, v);
      out.accept(value);
    }

    void save() {
      each(i -> {
        cpu.outByte(INDEX, i);
        registers[i] = cpu.inByte(VALUE);
      });
    }

    void restore() {
      each(i -> {
        cpu.outByte(INDEX, i);
        cpu.outByte(VALUE, registers[i]);
      });
    }

    private void each(IntConsumer register) {
      for (int i = 0; i < REGISTERS; i++) {
        register.accept(i);
      }
    }

    void repaintSoon() {
      if (repaint.isNone()) {
        repaint = vmm.setVmTimeOut(REPAINT_MILLIS, vm, this, this::repaint);
      }
    }

    private void repaint(Registers ignored) {
      repaint = TimeOutHandle.NONE;
      if (changed) {
        changed = false;
        repaintSoon();
      }
    }

    void stop() {
      TimeOutHandle last = repaint;
      repaint = TimeOutHandle.NONE;
      if (!last.isNone()) {
        vmm.cancelTimeOut(last);
      }
    }
  }
}
