import org.vxd4j.api.*;
import org.vxd4j.api.service.*;

/** The service is declared asynchronous. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class MixerThatMayBeCalled {
  private final Vpicd vpicd;
  private final Cpu cpu;
  private final Mixer mixer;

  MixerThatMayBeCalled(Vpicd vpicd, Cpu cpu, Mixer mixer) {
    this.vpicd = vpicd;
    this.cpu = cpu;
    this.mixer = mixer;
  }

  @HardwareInterrupt(irq = 5)
  void onIrq(IrqHandle irq) {
    if ((cpu.inByte(0x22E) & 0x80) != 0) {
      advance();
    }
    vpicd.physEoi(irq);
  }

  private void advance() {
    mixer.next(0, 512);
  }

  /** The mixer's services, as its author publishes them. */
  @ServiceTable(device = "MIXER", deviceId = 0x7FE1)
  interface Mixer {
    @VxdService(ordinal = 1, name = "Mixer_Next", async = Versions.ALWAYS)
    void next(@In(Reg.EAX) int channel, @In(Reg.ECX) int bytes);
  }
}
