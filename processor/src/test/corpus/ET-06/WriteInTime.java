import org.vxd4j.api.*;

/** Only who is in time comes to the helper. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class WriteInTime {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Cpu cpu;

  WriteInTime(Vmm vmm, Vpicd vpicd, Cpu cpu) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.cpu = cpu;
  }

  private int late;

  @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.NONE, timeoutMillis = 50)
  void answer(ClientRegs client, @TimedOut boolean timedOut) {
    if (timedOut) {
      late++;
    } else {
      put(client, 1);
    }
  }

  private void put(ClientRegs client, int value) {
    client.setWord(ClientRegs.Field.EAX, value);
  }
}
