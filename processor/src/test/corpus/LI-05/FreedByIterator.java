import org.vxd4j.api.*;

/** Two lists: what is taken from one goes into the other, and is freed from there. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FreedByIterator {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  FreedByIterator(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int full;
  private int free;

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(VmHandle sysVm) {
    var first = vmm.listCreate(0, 16);
    var second = vmm.listCreate(0, 16);
    full = first.list();
    free = second.list();
    return !first.failed() && !second.failed();
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void drop(VmHandle vm) {
    for (var node = vmm.listRemoveFirst(full); !node.none(); node = vmm.listRemoveFirst(full)) {
      if (cpu.inByte(0x300) == 0) {
        vmm.listAttach(node.node(), full);
        return;
      }
      vmm.listDeallocate(node.node(), full);
    }
  }
}
