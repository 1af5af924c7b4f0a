import java.util.*;
import java.util.function.*;
import org.vxd4j.api.*;

/** What moves the virtual machine on is taken out of a table. */
@VxD(name = "EXAMPLE", deviceId = 0x7F00, target = Target.WIN95)
class MovesByATable {
  private final Vmm vmm;

  MovesByATable(Vmm vmm) {
    this.vmm = vmm;
  }

  private final Map<Integer, Consumer<ClientRegs>> points = new TreeMap<>();

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit() {
    points.put(0x1000, c -> c.setWord(ClientRegs.Field.EIP, 0x1003));
    return !vmm.installV86BreakPoint(0x1000, null, this::onBreak);
  }

  void onBreak(Registers registers) {
    points.get(0x1000).accept(registers.client());
  }

  @Control(ControlMessage.SYSTEM_EXIT)
  void exit() {
    vmm.removeV86BreakPoint(0x1000);
  }
}
