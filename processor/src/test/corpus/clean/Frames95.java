import java.util.HashMap;
import java.util.Map;
import org.vxd4j.api.*;

/** Lends the memory of a video card to virtual machines: pages of all kinds, selectors, traps, and who may have the screen. */
@VxD(name = "FRAMES95", deviceId = 0x7FF4, initOrder = InitOrder.VDD, target = Target.WIN95)
class Frames95 {
  private static final int FIRST_PAGE = 0xA0;
  private static final int PAGES = 16;
  private static final int FRAME = 0xA0000;
  private static final int PAGE_VM = 0;
  private static final int READ_WRITE = 0x92;
  private static final int INDEX = 0x3C4;
  private static final int VALUE = 0x3C5;

  private final Vmm vmm;
  private final Cpu cpu;
  private final Shell shell;
  private final Map<VmHandle, Shadow> shadows = new HashMap<>();
  private VmHandle owner;
  private int linear;
  private int selector;
  private int area;
  private int free;

  Frames95(Vmm vmm, Cpu cpu, Shell shell) {
    this.vmm = vmm;
    this.cpu = cpu;
    this.shell = shell;
  }

  /** What a machine sees while it has not the screen. */
  private record Shadow(int block, int address) {}

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle sysVm) {
    owner = sysVm;
    free = vmm.getFreePageCount(0).free();
    area = vmm.allocateDeviceCbArea(8, 0);
    if (area == 0 || free < PAGES) {
      return false;
    }
    linear = vmm.mapPhysToLinear(FRAME, PAGES << 12, 0);
    if (linear == -1) {
      return false;
    }
    var descriptor = vmm.buildDescriptorDwords(linear, PAGES - 1, READ_WRITE, 0x80, 0);
    selector = vmm.allocateGdtSelector(descriptor.high(), descriptor.low(), 0).selector();
    return vmm.assignDeviceV86Pages(FIRST_PAGE, PAGES, null, 0) != 0;
  }

  @Control(ControlMessage.CREATE_VM)
  boolean createVm(VmHandle vm) {
    var pages = vmm.pageAllocate(PAGES, PAGE_VM, vm, 0, 0, 0, 0, 0);
    if (pages.handle() == 0) {
      return false;
    }
    shadows.put(vm, new Shadow(pages.handle(), pages.address()));
    vm.setControlBlockDword(area, pages.handle());
    if (vmm.mapIntoV86(pages.handle(), vm, FIRST_PAGE, PAGES, 0, 0) == 0) {
      vmm.enableLocalTrapping(vm, VALUE);
    }
    return true;
  }

  @Control(ControlMessage.DESTROY_VM)
  void destroyVm(VmHandle vm) {
    Shadow shadow = shadows.remove(vm);
    if (shadow != null) {
      vmm.pageFree(shadow.block(), 0);
    }
    if (owner == vm) {
      owner = vmm.getSysVmHandle();
    }
  }

  /** The card's own memory for who has the screen, the shadow for who had it. */
  @Control(ControlMessage.SET_DEVICE_FOCUS)
  void setFocus(VmHandle vm) {
    VmHandle before = owner;
    Shadow shadow = shadows.get(before);
    if (before == vm || shadow == null) {
      return;
    }
    vmm.linMapIntoV86(shadow.address() >>> 12, before, FIRST_PAGE, PAGES, 0);
    vmm.enableLocalTrapping(before, VALUE);
    owner = vm;
    vmm.physIntoV86(FIRST_PAGE, vm, FIRST_PAGE, PAGES, 0);
    vmm.disableLocalTrapping(vm, VALUE);
  }

  @IoTrap(ports = {INDEX, VALUE})
  int onPort(VmHandle vm, @In(Reg.ECX) int type, @In(Reg.EDX) int port, @In(Reg.EAX) int value) {
    if (vm != owner && !take(vm)) {
      return IoType.isOutput(type) ? value : 0xFF;
    }
    if (IoType.isOutput(type)) {
      cpu.outByte(port, value);
      return value;
    }
    return cpu.inByte(port);
  }

  /** The user says who gets it. */
  private boolean take(VmHandle contender) {
    var choice = shell.resolveContention(owner, contender, 0x3000);
    if (choice.unresolved() || choice.winner() != contender) {
      return false;
    }
    owner = contender;
    return true;
  }

  /** Who copies from protected mode holds the pages while it does. */
  @Service(1)
  @Out(Reg.EAX)
  int copy(@In(Reg.EBX) VmHandle vm, @In(Reg.ESI) int from) {
    Shadow shadow = shadows.get(vm);
    if (shadow == null || vmm.pageCheckLinRange(from >>> 12, PAGES, 0) < PAGES) {
      return 0;
    }
    if (vmm.linPageLock(from >>> 12, PAGES, 0) == 0) {
      return 0;
    }
    try {
      if (vmm.pageLock(shadow.block(), PAGES, 0, 0) == 0) {
        return 0;
      }
      cpu.outByte(INDEX, 2);
      vmm.pageUnLock(shadow.block(), PAGES, 0, 0);
      return vmm.pageGetSizeAddr(shadow.block(), 0).pages();
    } finally {
      vmm.linPageUnLock(from >>> 12, PAGES, 0);
    }
  }

  /** A selector of the machine's own, for as long as its program runs. */
  @Control(ControlMessage.BEGIN_PM_APP)
  boolean beginPmApp(VmHandle vm) {
    Shadow shadow = shadows.get(vm);
    if (shadow == null) {
      return true;
    }
    var descriptor = vmm.buildDescriptorDwords(shadow.address(), PAGES - 1, READ_WRITE, 0x80, 0);
    int own = vmm.allocateLdtSelector(vm, descriptor.high(), descriptor.low(), 1, 0).selector();
    vm.setControlBlockDword(area + 4, own);
    return own != 0;
  }

  @Control(ControlMessage.END_PM_APP)
  void endPmApp(VmHandle vm) {
    int own = vm.controlBlockDword(area + 4);
    vm.setControlBlockDword(area + 4, 0);
    if (own != 0) {
      vmm.freeLdtSelector(vm, own, 0);
    }
  }

  @Service(2)
  @Out(Reg.EAX)
  int address(@In(Reg.EBX) VmHandle vm, @In(Reg.EDX) int pointer) {
    int base = vmm.selectorMapFlat(vm, pointer, 0);
    return base == -1 ? linear : base;
  }

  @Service(3)
  @Out(Reg.EAX)
  int describe(@In(Reg.EBX) VmHandle vm) {
    var now = vmm.getDescriptor(selector, vm, 0);
    if (vmm.setDescriptor(selector, vm, now.high() | 0x0010_0000, now.low(), 0) == 0) {
      return 0;
    }
    return vmm.pageGetAllocInfo(0).lockable() + vmm.getSysPageCount(0);
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void exit() {
    vmm.disableGlobalTrapping(INDEX);
    vmm.freeGdtSelector(selector, 0);
  }
}
