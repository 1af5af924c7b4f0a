import org.vxd4j.api.*;

/** A driver without a package, named like the class in its glue that guards it. */
@VxD(name = "UNNAMED", target = Target.WIN31)
class Guarded {
  @EventCallback
  void guarded(VmHandle vm, Guarded what) {}

  @IoTrap(ports = 0x300)
  void write(@In(Reg.EAX) int value) {}
}
