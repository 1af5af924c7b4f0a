import org.vxd4j.api.*;

/** A panel that is loaded when a program opens it: hot keys, messages, pasting, broadcasts and calls of Windows at its time. */
@VxD(name = "PANEL95", deviceId = 0x7FF8, target = Target.WIN95)
class Panel95 {
  private static final int TEXT = 0x3000;
  private static final int YES_NO = 0x0004;
  private static final int YES = 6;
  private static final int F12 = 0x58;
  private static final int CTRL_ALT = 0x000C_000C;
  private static final int PRESS_BY_EVENT = 0x11;
  private static final int POWER_BROADCAST = 0x0218;
  private static final int LIBRARY = 0x3100;
  private static final int PROCEDURE = 0x3110;
  private static final int PATIENCE = 1000;

  private final Vmm vmm;
  private final Shell shell;
  private final Vkd vkd;
  private final Panel95Events events;
  private int key;
  private int hook;
  private int library;
  private int asleep;
  private int pending;
  private EventHandle pasted = EventHandle.NONE;
  private boolean open;
  private boolean pasting;

  Panel95(Vmm vmm, Shell shell, Vkd vkd, Panel95Events events) {
    this.vmm = vmm;
    this.shell = shell;
    this.vkd = vkd;
    this.events = events;
  }

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_INIT)
  boolean loaded() {
    var defined = vkd.defineHotKey(F12, CTRL_ALT, PRESS_BY_EVENT, null, this::onKey, 0);
    if (defined.failed()) {
      return false;
    }
    key = defined.value();
    hook = shell.hookSystemBroadcast(this::onBroadcast, null, 0);
    if (hook == 0) {
      vkd.removeHotKey(key);
      return false;
    }
    return true;
  }

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
  boolean unloaded() {
    if (open || pasting || !pasted.isNone()) {
      return false;
    }
    if (pending != 0 && shell.cancelAppyTimeEvent(pending) == 0) {
      return false;
    }
    pending = 0;
    vkd.removeHotKey(key);
    return shell.unhookSystemBroadcast(hook) != 0;
  }

  private void onBroadcast(Registers registers) {
    asleep++;
  }

  /** It comes as an event, as it was asked for. */
  private void onKey(Registers registers) {
    vkd.cancelHotKeyState();
    VmHandle whose = vkd.getKbdOwner();
    if (vmm.testSysVmHandle(whose)) {
      vkd.reflectHotKey(key, whose, 0);
      return;
    }
    ask(whose);
  }

  private void ask(VmHandle vm) {
    if (open) {
      return;
    }
    open = true;
    if (shell.message(YES_NO, vm, TEXT, vm, this::onAnswer, 0).failed()) {
      open = false;
      if (shell.sysmodalMessage(YES_NO, vm, TEXT, 0) == YES) {
        pasted = events.paste(vm);
      }
    }
  }

  private void onAnswer(Registers registers) {
    open = false;
    if (registers.get(Reg.EAX) == YES) {
      pasted = events.paste((VmHandle) registers.refData());
    }
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = PATIENCE)
  void paste(VmHandle vm, @TimedOut boolean late) {
    pasted = EventHandle.NONE;
    if (late || pasting) {
      return;
    }
    vkd.definePasteMode(0, vm);
    pasting = !vkd.startPaste(TEXT, vm, 16, null, r -> pasting = false);
  }

  @Control(ControlMessage.VM_SUSPEND)
  void suspended(VmHandle vm) {
    if (pasting) {
      pasting = false;
      vkd.cancelPaste(vm);
    }
    vkd.localDisableHotKey(key, vm);
  }

  @Control(ControlMessage.VM_RESUME)
  boolean resumed(VmHandle vm) {
    vkd.localEnableHotKey(key, vm);
    return true;
  }

  /** Keys for who reads a message, and none left over for the next. */
  @Control(ControlMessage.END_MESSAGE_MODE)
  void endMessage(VmHandle vm) {
    while (!vkd.peekMsgKey(vm).none()) {
      if (vkd.getMsgKey(vm).none()) {
        break;
      }
    }
    vkd.flushMsgKeyQueue(vm);
  }

  /** Windows is called at its time only, and asked before whether that will come. */
  @Service(1)
  void load() {
    if (pending == 0 && shell.queryAppyTimeAvailable() != 0) {
      pending = shell.callAtAppyTime(this::onAppyTime, null, 0, 0);
    }
  }

  private void onAppyTime(Registers registers) {
    pending = 0;
    int handle = shell.localAllocEx(0, 16, 0);
    if (handle == 0) {
      return;
    }
    library = shell.loadLibrary(LIBRARY);
    if (library != 0) {
      call(shell.getProcAddress(library, PROCEDURE), handle);
      shell.freeLibrary(library);
      library = 0;
    }
    shell.localFree(handle);
  }

  private void call(int procedure, int argument) {
    if (procedure != 0) {
      shell.callDll(0, procedure, argument, 1);
    }
  }

  @Service(2)
  @Out(Reg.EAX)
  int post(@In(Reg.EAX) int window, @In(Reg.ECX) int message) {
    return shell.postMessage(window, message, asleep, 0, r -> asleep = 0, null);
  }

  @Service(3)
  void tellAll() {
    shell.broadcastSystemMessage(0, 0, POWER_BROADCAST, 0, 0);
  }

  @Control(ControlMessage.W32_DEVICEIOCONTROL)
  boolean control() {
    return shell.getVersion() >= 0x0400;
  }
}
