package example;

import org.vxd4j.api.HardwareInterrupt;
import org.vxd4j.api.In;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.MaskChange;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.TimedOut;
import org.vxd4j.api.VirtualEoi;
import org.vxd4j.api.VirtualInterrupt;
import org.vxd4j.api.VirtualIret;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vpicd;
import org.vxd4j.api.VxD;

/** Reflects an interrupt into the virtual machine it hit, with all companions; another request has a part of them. */
@VxD(name = "MODEM", target = Target.WIN95)
class Modem {
  private final Vpicd vpicd;

  Modem(Vpicd vpicd) {
    this.vpicd = vpicd;
  }

  @HardwareInterrupt(irq = 4, canShare = true)
  boolean onIrq(VmHandle current, IrqHandle irq) {
    vpicd.setIntRequest(irq, current);
    return true;
  }

  @VirtualInterrupt(irq = 4)
  boolean onVirtual(VmHandle vm) {
    return true;
  }

  @VirtualEoi(irq = 4)
  void onEoi(VmHandle vm, IrqHandle irq) {
    vpicd.clearIntRequest(irq, vm);
    vpicd.physEoi(irq);
  }

  @MaskChange(irq = 4)
  void onMask(VmHandle vm, IrqHandle irq, @In(Reg.ECX) boolean masks) {}

  @VirtualIret(irq = 4, timeOutMillis = 100)
  void onIret(VmHandle vm, @TimedOut boolean late) {}

  @HardwareInterrupt(irq = 5)
  void onOther(IrqHandle irq) {
    vpicd.physEoi(irq);
  }

  @VirtualEoi(irq = 5)
  void onOtherEoi(VmHandle vm) {}
}
