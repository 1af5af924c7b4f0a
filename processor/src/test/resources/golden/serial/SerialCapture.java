package example;

import java.util.List;
import org.vxd4j.api.*;

/** One of everything: ports, services, events of each scope, time-outs of each kind. */
@VxD(name = "SERIAL", deviceId = 0x7FE1, major = 3, minor = 10, initOrder = InitOrder.VCD, target = Target.WIN95)
public class SerialCapture {
  /** State of a port. */
  public record State(@Out(Reg.EAX) int bytes, @Out(Reg.EBX) VmHandle owner, @Out(Reg.ECX) boolean open, @Carry boolean failed) {}

  private final Cpu cpu;

  SerialCapture(Cpu cpu, SerialCaptureEvents events) {
    this.cpu = cpu;
  }

  @Control(ControlMessage.CREATE_VM)
  boolean create(VmHandle vm) {
    return true;
  }

  @Control(ControlMessage.DESTROY_VM)
  void destroy(VmHandle vm) {}

  @Control(ControlMessage.THREAD_INIT)
  void threadInit(ThreadHandle thread, @In(Reg.ESI) int what) {}

  @IoTrap(ports = {0x3F8, 0x3F9})
  int data(VmHandle vm, @In(Reg.ECX) int ioType, @In(Reg.EDX) int port, @In(Reg.EAX) int value, ClientRegs client) {
    return cpu.inByte(port);
  }

  @IoTrap(ports = 0x3FF)
  void scratch(@In(Reg.EAX) int value) {}

  @Service(2)
  @Async
  @Out(Reg.EAX)
  int count(@In(Reg.EBX) VmHandle vm, @In(Reg.ECX) boolean all, @In(Reg.EDX) short port) {
    return 0;
  }

  @Service(1)
  State state(@In(Reg.EDX) int port) {
    return new State(0, null, false, true);
  }

  @Service(3)
  @Carry
  boolean open(@In(Reg.EDX) int port) {
    return false;
  }

  @Service(4)
  void close(@In(Reg.EDX) int port, @In(Reg.ESI) String why) {}

  @EventCallback(scope = Scope.GLOBAL)
  void anywhere(VmHandle vm) {}

  @EventCallback(scope = Scope.SYSTEM_VM)
  void system(Object what) {}

  @EventCallback(scope = Scope.THREAD)
  void thread(ThreadHandle thread, String text) {}

  @EventCallback(scope = Scope.THREAD, flags = Pef.WAIT_FOR_THREAD_STI, boost = Boost.NONE)
  void threadLater(VmHandle vm) {}

  @EventCallback(scope = Scope.GLOBAL, flags = Pef.WAIT_CRIT, boost = Boost.NONE)
  void whenFree() {}

  @Unchecked(rule = "CS-22", because = "shows what is generated for it")
  @EventCallback(via = Via.CALL_WHEN_NOT_CRITICAL)
  void released(VmHandle vm, int[] buffer) {}

  @EventCallback
  void names(List<String> names) {}

  @TimeOut(millis = 100)
  void poll(@In(Reg.ECX) int late) {}

  @TimeOut(millis = 20, scope = Scope.VM)
  void slice(VmHandle vm, State state) {}

  @TimeOut(millis = 5, async = true)
  void tick(@In(Reg.ECX) int late, Object data) {}

  @HardwareInterrupt(irq = 4, canShare = true)
  void onIrq(IrqHandle irq) {}

  @CritSection(flags = {BlockFlag.BLOCK_SVC_INTS, BlockFlag.BLOCK_ENABLE_INTS})
  protected int drain(int vmm, String... names) {
    return vmm;
  }
}
