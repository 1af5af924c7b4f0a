import org.vxd4j.api.*;

/** A driver of Windows 3.1 counts threads by a message of Windows 95. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN31)
class ThreadMessageIn31 {
  private int threads;

  @Control(ControlMessage.CREATE_VM)
  boolean createVm(VmHandle vm) {
    threads++;
    return true;
  }

  @Control(ControlMessage.DESTROY_THREAD) // expect: DS-33
  void destroyThread() {
    threads--;
  }
}
