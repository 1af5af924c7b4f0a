import org.vxd4j.api.*;

/** In Windows 95 the message is sent. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ThreadMessageIn95 {
  private int threads;

  @Control(ControlMessage.CREATE_VM)
  boolean createVm(VmHandle vm) {
    threads++;
    return true;
  }

  @Control(ControlMessage.DESTROY_THREAD)
  void destroyThread() {
    threads--;
  }
}
