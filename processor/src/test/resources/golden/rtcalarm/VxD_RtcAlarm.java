package example;

import java.util.List;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.InitOrder;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Target;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.Vpicd;
import org.vxd4j.api.link.DeviceBlock;
import org.vxd4j.api.link.DeviceHeader;
import org.vxd4j.api.link.EventEntry;
import org.vxd4j.api.link.InterruptEntry;
import org.vxd4j.api.link.Linker;
import org.vxd4j.api.link.VxdGenerated;

/**
 * The device descriptor block of {@code RtcAlarm}, and the register glue of its entry points.
 */
@VxdGenerated(RtcAlarm.class)
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class VxD_RtcAlarm extends DeviceBlock {
    /**
     * The descriptor's data fields.
     */
    public static final DeviceHeader HEADER = new DeviceHeader("RTCALARM", 0x7FE0, 1, 0, InitOrder.UNDEFINED, Target.WIN95);

    private final RtcAlarm driver;

    private final RtcAlarmEvents events;

    private final List<InterruptEntry> interrupts;

    /**
     * Builds the driver and all tables; nothing is allocated later.
     */
    public VxD_RtcAlarm(Linker linker) {
        super(HEADER);
        events = new RtcAlarmEvents(linker.events());
        driver = new Guarded(linker, events);
        events.bind(driver);
        interrupts = List.of(
                new InterruptEntry("RtcAlarm.onRtc", IrqDescriptor.of(8, 0, this::onRtc)));
    }

    @Override
    public Object driver() {
        return driver;
    }

    @Override
    public void control(ControlMessage message, Registers registers) {
        switch (message) {
            case DEVICE_INIT -> deviceInit(registers);
            default -> registers.setCarry(false);
        }
    }

    @Override
    public List<InterruptEntry> interrupts() {
        return interrupts;
    }

    @Override
    public List<EventEntry> events() {
        return events.eventEntries();
    }

    /**
     * Device_Init: {@code RtcAlarm.deviceInit}. In: EBX = sysVm. Out: carry set for false.
     */
    private void deviceInit(Registers registers) {
        registers.setCarry(!driver.deviceInit(registers.vm()));
    }

    /**
     * Hw_Int procedure of IRQ 8: {@code RtcAlarm.onRtc}. In: EBX = current, EAX = irq. Out: carry set when not handled.
     */
    private void onRtc(Registers registers) {
        registers.setCarry(!driver.onRtc(registers.vm(), (IrqHandle) registers.pointee(Reg.EAX)));
    }

    /**
     * The driver with its guarded methods: calls from within the class are guarded too.
     */
    private static final class Guarded extends RtcAlarm {
        private final Vmm vmm;

        Guarded(Linker linker, RtcAlarmEvents events) {
            super(linker.vmm(), linker.resolve(Vpicd.class), events);
            vmm = linker.vmm();
        }

        /**
         * {@code RtcAlarm.reprogram}, owning the critical section.
         */
        @Override
        void reprogram(int rate) {
            vmm.beginCriticalSection(0);
            try {
                super.reprogram(rate);
            } finally {
                vmm.endCriticalSection();
            }
        }
    }
}
