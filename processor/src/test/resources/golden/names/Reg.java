package names;

import java.util.List;
import java.util.Map;
import org.vxd4j.api.*;

/** A driver named like a class of the API, with types named like others, like those of its glue, and too long for a line. */
@VxD(name = "NAMES", deviceId = 0x7FE2, target = Target.WIN95)
public class Reg implements T {
  /** Named like the handle in the glue. */
  public static class VmHandle {}

  /** Named like the entry in the glue. */
  public static class DeliverEvent {}

  @Control(ControlMessage.DEVICE_INIT)
  boolean start(org.vxd4j.api.VmHandle vm) {
    return true;
  }

  @Service(3)
  @Out(org.vxd4j.api.Reg.EAX)
  int aServiceWithANameSoLongThatItsCallDoesNotFitIntoALine(
      @In(org.vxd4j.api.Reg.EAX) byte first,
      @In(org.vxd4j.api.Reg.EBX) VmHandle second,
      @In(org.vxd4j.api.Reg.ECX) org.vxd4j.api.VmHandle third) {
    return 0;
  }

  @EventCallback
  void deliver(org.vxd4j.api.VmHandle vm, DeliverEvent event) {}

  @EventCallback
  void anEventWithANameSoLongThatThePosterDoesNotFitIntoALine(
      org.vxd4j.api.VmHandle virtualMachine, Map.Entry<VmHandle, ? super List<?>> entry) {}

  @CritSection
  protected Map<String, VmHandle[]> aGuardedMethodWithALongName(Reg vmm, T next, int... rest)
      throws IllegalArgumentException, IllegalStateException {
    return Map.of();
  }

  @Override
  public int count(int gate, String driver) {
    return 0;
  }

  @Override
  public List<? super Reg> next(Map.Entry<? extends T, List<String>[]> entry) {
    return List.of();
  }
}
