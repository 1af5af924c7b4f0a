import org.vxd4j.api.*;

/** The late one writes its failure into a stranger's registers. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WriteOnBothWays {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  WriteOnBothWays(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.NONE, timeoutMillis = 50)
  void answer(ClientRegs client, @TimedOut boolean late) {
    if (late) {
      client.setWord(ClientRegs.Field.EAX, 0xFFFF); // expect: ET-06
      return;
    }
    client.setWord(ClientRegs.Field.EAX, 1);
  }
}
