package example;

import org.vxd4j.api.*;

/** Drivers inside another class, one of them with inherited entry points. */
final class Board {
  private Board() {}

  /** A base class. */
  abstract static class Base<T> {
    @Control(ControlMessage.DEVICE_INIT)
    boolean start(VmHandle sysVm) {
      return true;
    }

    @EventCallback
    void deliver(VmHandle vm, T what) {}

    @CritSection
    void guarded() {}
  }

  @VxD(name = "LEFT", target = Target.WIN95)
  static class Left extends Base<String> {}

  @VxD(name = "RIGHT", target = Target.WIN95)
  static final class Right {}
}
