import org.vxd4j.api.*;

/** It only stops the device. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class EndsNothing {
  private final Vmm vmm;
  private final Cpu cpu;

  EndsNothing(Vmm vmm, Cpu cpu) {
    this.vmm = vmm;
    this.cpu = cpu;
  }

  @Control(ControlMessage.TERMINATE_THREAD)
  void ending(ThreadHandle thread) {
    drop(thread);
  }

  private void drop(ThreadHandle thread) {
    if (vmm.getCurThreadHandle() == thread) {
      cpu.outByte(0x300, 0);
    }
  }
}
