package example;

import java.util.List;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.InitOrder;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Target;
import org.vxd4j.api.Vpicd;
import org.vxd4j.api.link.DeviceBlock;
import org.vxd4j.api.link.DeviceHeader;
import org.vxd4j.api.link.InterruptEntry;
import org.vxd4j.api.link.Linker;
import org.vxd4j.api.link.VxdGenerated;

/**
 * The device descriptor block of {@code Modem}, and the register glue of its entry points.
 */
@VxdGenerated(Modem.class)
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class VxD_Modem extends DeviceBlock {
    /**
     * The descriptor's data fields.
     */
    public static final DeviceHeader HEADER = new DeviceHeader("MODEM", DeviceId.UNDEFINED, 1, 0, InitOrder.UNDEFINED, Target.WIN95);

    private final Modem driver;

    private final List<InterruptEntry> interrupts;

    /**
     * Builds the driver and all tables; nothing is allocated later.
     */
    public VxD_Modem(Linker linker) {
        super(HEADER);
        driver = new Modem(linker.resolve(Vpicd.class));
        interrupts = List.of(
                new InterruptEntry("Modem.onIrq", new IrqDescriptor(4,
                        IrqDescriptor.CAN_SHARE | IrqDescriptor.VIRT_INT_REJECT, this::onIrq,
                        this::onVirtual, this::onEoi, this::onMask, this::onIret, 100)),
                new InterruptEntry("Modem.onOther", new IrqDescriptor(5, 0, this::onOther, null,
                        this::onOtherEoi, null, null, IrqDescriptor.DEFAULT_IRET_TIME_OUT_MILLIS)));
    }

    @Override
    public Object driver() {
        return driver;
    }

    @Override
    public List<InterruptEntry> interrupts() {
        return interrupts;
    }

    /**
     * Hw_Int procedure of IRQ 4: {@code Modem.onIrq}. In: EBX = current, EAX = irq. Out: carry set when not handled.
     */
    private void onIrq(Registers registers) {
        registers.setCarry(!driver.onIrq(registers.vm(), (IrqHandle) registers.pointee(Reg.EAX)));
    }

    /**
     * Virt_Int procedure of IRQ 4: {@code Modem.onVirtual}. In: EBX = vm. Out: carry set to refuse.
     */
    private void onVirtual(Registers registers) {
        registers.setCarry(!driver.onVirtual(registers.vm()));
    }

    /**
     * EOI procedure of IRQ 4: {@code Modem.onEoi}. In: EBX = vm, EAX = irq. Out: carry clear.
     */
    private void onEoi(Registers registers) {
        driver.onEoi(registers.vm(), (IrqHandle) registers.pointee(Reg.EAX));
        registers.setCarry(false);
    }

    /**
     * Mask_Change procedure of IRQ 4: {@code Modem.onMask}. In: EBX = vm, EAX = irq, ECX = masks. Out: carry clear.
     */
    private void onMask(Registers registers) {
        driver.onMask(registers.vm(), (IrqHandle) registers.pointee(Reg.EAX),
                registers.get(Reg.ECX) != 0);
        registers.setCarry(false);
    }

    /**
     * IRET procedure of IRQ 4: {@code Modem.onIret}. In: EBX = vm, carry = late. Out: carry clear.
     */
    private void onIret(Registers registers) {
        driver.onIret(registers.vm(), registers.carry());
        registers.setCarry(false);
    }

    /**
     * Hw_Int procedure of IRQ 5: {@code Modem.onOther}. In: EAX = irq. Out: carry clear.
     */
    private void onOther(Registers registers) {
        driver.onOther((IrqHandle) registers.pointee(Reg.EAX));
        registers.setCarry(false);
    }

    /**
     * EOI procedure of IRQ 5: {@code Modem.onOtherEoi}. In: EBX = vm. Out: carry clear.
     */
    private void onOtherEoi(Registers registers) {
        driver.onOtherEoi(registers.vm());
        registers.setCarry(false);
    }
}
