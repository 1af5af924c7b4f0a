import org.vxd4j.api.*;

/** The System VM's event waits for all its threads, by a constant. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class NoticeForAllThreads {
  private final Vmm vmm;
  private final Cpu cpu;

  NoticeForAllThreads(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  private static final int FLAGS = Pef.mask(Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT);
  private RestrictedEvent notice;

  @Control(ControlMessage.SYS_VM_INIT)
  boolean start() {
    var system = vmm.getSysVmHandle();
    notice = vmm.callRestrictedEvent(Boost.NONE, system, FLAGS, null, this::show, 0); // expect: ES-07
    return true;
  }

  private void show(Registers registers) {
    notice = null;
    cpu.outByte(0x301, 1);
  }
}
