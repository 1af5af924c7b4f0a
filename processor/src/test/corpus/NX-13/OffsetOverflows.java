import org.vxd4j.api.*;

/** The entry is a linear address in another class, not an offset. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class OffsetOverflows {
  private final Vmm vmm;

  OffsetOverflows(Vmm vmm) {
    this.vmm = vmm;
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
  void call(VmHandle vm, ClientRegs client) {
    vmm.saveClientState(0x3000);
    vmm.beginNestV86Exec();
    vmm.simulateFarCall(Rom.SEGMENT, Rom.ENTRY); // expect: NX-13
    vmm.resumeExec();
    vmm.endNestExec();
    vmm.restoreClientState(0x3000);
  }
}

/** Where the adapter's ROM is called. */
final class Rom {
  static final int SEGMENT = 0xC000;
  static final int ENTRY = (SEGMENT << 4) + 0x003;

  private Rom() {}
}
