import java.util.HashMap;
import java.util.Map;
import org.vxd4j.api.*;

/** Freed when the machine ends well only. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FreedOnTerminate {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  FreedOnTerminate(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private final Map<VmHandle, Integer> blocks = new HashMap<>();

  @Control(ControlMessage.CREATE_VM)
  boolean createVm(VmHandle vm) {
    int block = vmm.heapAllocate(256, 0); // expect: CM-15
    blocks.put(vm, block);
    return block != 0;
  }

  @Control(ControlMessage.VM_TERMINATE)
  void terminated(VmHandle vm) {
    Integer block = blocks.remove(vm);
    if (block != null) {
      vmm.heapFree(block, 0);
    }
  }
}
