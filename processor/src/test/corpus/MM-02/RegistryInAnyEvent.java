import org.vxd4j.api.*;
import org.vxd4j.api.service.*;

/** A helper of an event that may come within nested execution closes a key. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class RegistryInAnyEvent {
  private final Registry registry;

  RegistryInAnyEvent(Registry registry) {
    this.registry = registry;
  }

  private int key;

  @EventCallback(scope = Scope.SYSTEM_VM, flags = {Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void save(VmHandle vm) {
    close(); // expect: MM-02
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
