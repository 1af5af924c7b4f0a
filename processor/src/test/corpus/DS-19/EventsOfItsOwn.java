import org.vxd4j.api.*;

/** The author's list of events has the name of the posters. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95) // expect: DS-19
class EventsOfItsOwn {
  @EventCallback(scope = Scope.SYSTEM_VM)
  void announce(VmHandle sysVm) {}
}

class EventsOfItsOwnEvents {}
