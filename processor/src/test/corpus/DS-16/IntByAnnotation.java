import org.vxd4j.api.*;

/** The annotation is there, and no glue for it yet. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class IntByAnnotation {
  private int calls;

  @V86Int(0x2F) // expect: DS-16
  boolean onMultiplex(VmHandle vm, ClientRegs client) {
    return handled(client);
  }

  private boolean handled(ClientRegs client) {
    if (client.word(ClientRegs.Field.EAX) != 0x1684) {
      return false;
    }
    calls++;
    return true;
  }
}
