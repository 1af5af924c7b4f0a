import org.vxd4j.api.*;
import org.vxd4j.api.service.*;

/** The event waits until none is open. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RegistryInAQuietEvent {
  private final Registry registry;

  RegistryInAQuietEvent(Registry registry) {
    this.registry = registry;
  }

  private int key;

  @EventCallback(scope = Scope.SYSTEM_VM, flags = {Pef.WAIT_NOT_CRIT, Pef.WAIT_NOT_NESTED_EXEC}, boost = Boost.NONE)
  void save(VmHandle vm) {
    close();
  }

  private void close() {
    if (key != 0) {
      registry.closeKey(key);
      key = 0;
    }
  }

  /** What the driver needs of the registry. */
  @ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
  interface Registry {
    @VxdService(
        ordinal = 0x149,
        name = "_RegCloseKey",
        effects = {Effect.BLOCKS, Effect.NESTED_EXEC, Effect.PAGEABLE_TOUCH})
    void closeKey(@In(Reg.EAX) int key);
  }
}
