import org.vxd4j.api.*;

/** Who posts owns the section, and the event waits until nobody does: it cannot run inside the call. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class FlagInTheSection {
  private final Vmm vmm;
  private final FlagInTheSectionEvents events;
  private boolean guarded;
  private boolean claimed;
  private boolean nested;

  FlagInTheSection(Vmm vmm, FlagInTheSectionEvents events) {
    this.vmm = vmm;
    this.events = events;
  }

  @CritSection
  void guard(VmHandle vm) {
    if (!guarded) {
      events.onGuarded(vm);
      guarded = true;
    }
  }

  @Service(1)
  void start(@In(Reg.EBX) VmHandle vm) {
    guard(vm);
    vmm.beginCriticalSection(0);
    if (!claimed) {
      events.onClaimed(vm);
      claimed = true;
    }
    vmm.endCriticalSection();
  }

  @Service(2)
  void nest(@In(Reg.EBX) VmHandle vm) {
    vmm.saveClientState(0x3000);
    vmm.beginNestExec();
    if (!nested) {
      events.onNested(vm);
      nested = true;
    }
    vmm.execInt(0x28);
    vmm.endNestExec();
    vmm.restoreClientState(0x3000);
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void onGuarded(VmHandle vm) {
    guarded = false;
  }

  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
  void onClaimed(VmHandle vm) {
    claimed = false;
  }

  @EventCallback(flags = Pef.WAIT_NOT_NESTED_EXEC, boost = Boost.NONE)
  void onNested(VmHandle vm) {
    nested = false;
  }
}
