import org.vxd4j.api.*;

/** What a method opens is there, so closing it gives back: the compiler asks whether it is null, and it never is. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ResourceOfAFactory {
  private final Vmm vmm;
  private int total;

  ResourceOfAFactory(Vmm vmm) {
    this.vmm = vmm;
  }

  private static final class Held implements AutoCloseable {
    private final Vmm vmm;

    Held(Vmm vmm) {
      this.vmm = vmm;
      vmm.beginCriticalSection(0);
    }

    @Override
    public void close() {
      vmm.endCriticalSection();
    }
  }

  private Held hold() {
    return new Held(vmm);
  }

  @Service(1)
  @SuppressWarnings("try")
  void add(@In(Reg.EAX) int amount) {
    try (Held held = hold()) {
      total += amount;
    }
  }

  @Service(2)
  @SuppressWarnings("try")
  void clear() {
    Held held = new Held(vmm);
    try (held) {
      total = 0;
    }
  }
}
