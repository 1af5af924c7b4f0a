import org.vxd4j.api.*;
import org.vxd4j.api.result.*;

/** Gives up where it cannot go on: a call that never returns ends the way, whatever Java wants behind it. */
@VxD(name = "FATALEND", deviceId = 0x7FE0, target = Target.WIN95)
class FatalEnds95 {
  private static final int CODE = 0x10;

  private final Vmm vmm;
  private final Cpu cpu;
  private EventProc previousFault;
  private EventProc previousApi;
  private int buffer;
  private int mutex;
  private int state;

  FatalEnds95(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle systemVm) {
    int allocated = vmm.heapAllocate(100, 0);
    if (allocated == 0) {
      vmm.fatalMemoryError();
    }
    buffer = allocated;
    mutex = vmm.createMutex(0, 0);
    if (mutex == 0) {
      vmm.fatalErrorHandler(0, 1);
    }
    previousFault = vmm.hookV86Fault(6, this::onFault).previous();
    previousApi = vmm.hookDeviceV86Api(DeviceId.VDD, this::onApi).previous();
    return !vmm.hookV86IntChain(0x60, this::onInterrupt) && !vmm.installIoHandler(this::onPort, 0x322);
  }

  private void onInterrupt(Registers r) {
    if (state < 0) {
      vmm.crashCurVm();
      return;
    }
    r.setCarry(state > 3);
  }

  private void onFault(Registers r) {
    if (state == 5) {
      r.set(Reg.EBX, 0);
      vmm.crashCurVm();
    }
    previousFault.call(r);
  }

  private void onApi(Registers r) {
    if (state == 5) {
      r.set(Reg.EBX, 0);
      giveUp();
      return;
    }
    previousApi.call(r);
  }

  private void onPort(Registers r) {
    if (IoType.isOutput(r.get(Reg.ECX))) {
      state = r.get(Reg.EAX);
    } else if (state < 0) {
      vmm.crashCurVm();
    } else {
      r.set(Reg.EAX, state);
    }
  }

  @Service(1)
  void section(@In(Reg.EAX) int number) {
    vmm.beginCriticalSection(0);
    if (number == 1) {
      vmm.fatalErrorHandler(0, 1);
      return;
    }
    if (number == 2) {
      giveUp();
      return;
    }
    if (number == 3) {
      vmm.nukeVm(vmm.getSysVmHandle());
      return;
    }
    state = number;
    vmm.endCriticalSection();
  }

  @Service(2)
  void mutex(@In(Reg.EAX) int number) {
    vmm.enterMutex(mutex, 0);
    if (number == 1) {
      throw lost();
    }
    Runnable last = () -> {
      if (state == 7) {
        giveUp();
      }
      state = number;
    };
    last.run();
    vmm.leaveMutex(mutex);
  }

  @Service(3)
  void boost(@In(Reg.EBX) VmHandle vm, @In(Reg.EAX) int number) {
    vmm.adjustExecPriority(CODE, vm);
    if (number == 1) {
      vmm.fatalMemoryError();
      return;
    }
    vmm.adjustExecPriority(-CODE, vm);
  }

  @Service(4)
  void nest(@In(Reg.EAX) int number) {
    vmm.saveClientState(buffer);
    vmm.beginNestExec();
    vmm.execInt(0x28);
    if (number == 1) {
      vmm.crashCurVm();
      return;
    }
    vmm.endNestExec();
    vmm.restoreClientState(buffer);
  }

  @Service(5)
  void interrupts(@In(Reg.EAX) int number) {
    boolean enabled = cpu.disableInterrupts();
    if (number == 1) {
      giveUp();
      return;
    }
    state = number;
    cpu.restoreInterrupts(enabled);
  }

  /** On every way. */
  private void giveUp() {
    if (state == 1) {
      vmm.crashCurVm();
    } else {
      vmm.fatalErrorHandler(0, 1);
    }
  }

  private IllegalStateException lost() {
    vmm.fatalMemoryError();
    return new IllegalStateException();
  }
}
