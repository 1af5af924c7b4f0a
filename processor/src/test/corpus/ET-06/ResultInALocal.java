import org.vxd4j.api.*;

/** What is to be written is decided first, whether it is written later. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ResultInALocal {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  ResultInALocal(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.NONE, timeoutMillis = 50)
  void answer(ClientRegs client, @TimedOut boolean late) {
    int value = late ? -1 : 1;
    if (value > 0) {
      client.setWord(ClientRegs.Field.EAX, value);
    }
  }
}
