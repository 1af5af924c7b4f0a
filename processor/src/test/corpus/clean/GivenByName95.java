import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntBinaryOperator;
import org.vxd4j.api.*;
import org.vxd4j.api.result.*;

/** Whatever is taken is given back by method references. */
@VxD(name = "BYNAME", deviceId = 0x7FE0, target = Target.WIN95)
class GivenByName95 {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final EventProc idle = r -> r.setCarry(true);
  private final Map<VmHandle, Integer> semaphores = new HashMap<>();
  private final Map<VmHandle, Integer> blocks = new HashMap<>();
  private final List<IrqHandle> irqs = new ArrayList<>();
  private final List<EventProc> switched = new ArrayList<>();
  private OptionalInt breakPoint = OptionalInt.empty();
  private OptionalInt list = OptionalInt.empty();
  private int switches;

  GivenByName95(Vmm vmm, Vpicd vpicd) {
    this.vmm = vmm;
    this.vpicd = vpicd;
  }

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_INIT)
  boolean dynamicInit() {
    if (vmm.callWhenIdle(idle)) {
      return false;
    }
    IrqResult irq = vpicd.virtualizeIrq(IrqDescriptor.of(5, 0, this::onInterrupt));
    if (irq.failed()) {
      List.of(idle).forEach(vmm::cancelCallWhenIdle);
      return false;
    }
    irqs.add(irq.handle());
    EventProc procedure = this::onSwitch;
    vmm.callWhenTaskSwitched(procedure);
    switched.add(procedure);
    if (!vmm.installV86BreakPoint(0x7C00, null, r -> vmm.simulateIret())) {
      breakPoint = OptionalInt.of(0x7C00);
    }
    NewList created = vmm.listCreate(0, 16);
    if (!created.failed()) {
      list = OptionalInt.of(created.list());
    }
    return true;
  }

  @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
  boolean dynamicExit() {
    List.of(idle).forEach(vmm::cancelCallWhenIdle);
    irqs.forEach(vpicd::forceDefaultBehavior);
    switched.forEach(vmm::cancelCallWhenTaskSwitched);
    breakPoint.ifPresent(vmm::removeV86BreakPoint);
    list.ifPresent(vmm::listDestroy);
    return true;
  }

  @Control(ControlMessage.CREATE_VM)
  boolean createVm(VmHandle vm) {
    CheckedDword semaphore = vmm.createSemaphore(1);
    if (semaphore.failed()) {
      return false;
    }
    semaphores.put(vm, semaphore.value());
    int block = vmm.heapAllocate(12, 0);
    if (block != 0) {
      blocks.put(vm, block);
    }
    return true;
  }

  @Control(ControlMessage.VM_NOT_EXECUTEABLE)
  void notExecuteable(VmHandle vm) {
    Optional.ofNullable(semaphores.remove(vm)).ifPresent(vmm::destroySemaphore);
    IntBinaryOperator free = vmm::heapFree;
    Integer block = blocks.remove(vm);
    if (block != null) {
      switches += free.applyAsInt(block, 0);
    }
  }

  private void onInterrupt(Registers r) {
    vpicd.physEoi((IrqHandle) r.pointee(Reg.EAX));
  }

  private void onSwitch(Registers r) {
    switches++;
  }
}
