import org.vxd4j.api.*;

/** It waits for the current one. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NoticeForAnyThread {
  private final Vmm vmm;
  private final Cpu cpu;

  NoticeForAnyThread(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private static final int FLAGS = Pef.mask(Pef.WAIT_FOR_THREAD_STI, Pef.WAIT_NOT_CRIT);
  private RestrictedEvent notice;

  @Control(ControlMessage.SYS_VM_INIT)
  boolean start() {
    var system = vmm.getSysVmHandle();
    notice = vmm.callRestrictedEvent(Boost.NONE, system, FLAGS, null, this::show, 0);
    return true;
  }

  private void show(Registers registers) {
    notice = null;
    cpu.outByte(0x301, 1);
  }
}
