import org.vxd4j.api.*;

/** The author's list of events has a name of its own. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class EventsOfAnotherName {
  @EventCallback(scope = Scope.SYSTEM_VM)
  void announce(VmHandle sysVm) {}
}

class EventsSeen {}
