import org.vxd4j.api.*;

/** A helper ends the thread that runs it. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class EndsItsThread {
  private final Vmm vmm;

  EndsItsThread(Vmm vmm) {
    this.vmm = vmm;
  }

  @Control(ControlMessage.TERMINATE_THREAD)
  void ending(ThreadHandle thread) {
    drop(thread);
  }

  private void drop(ThreadHandle thread) {
    var current = vmm.getCurThreadHandle();
    if (current == thread) {
      vmm.vmmTerminateThread(current); // expect: SC-14
    }
  }
}
