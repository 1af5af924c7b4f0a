package example;

import java.util.List;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.InitOrder;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Target;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.link.DeviceBlock;
import org.vxd4j.api.link.DeviceHeader;
import org.vxd4j.api.link.EventEntry;
import org.vxd4j.api.link.Linker;
import org.vxd4j.api.link.VxdGenerated;

/**
 * The device descriptor block of {@code Board.Left}, and the register glue of its entry points.
 */
@VxdGenerated(Board.Left.class)
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class VxD_Board_Left extends DeviceBlock {
    /**
     * The descriptor's data fields.
     */
    public static final DeviceHeader HEADER = new DeviceHeader("LEFT", DeviceId.UNDEFINED, 1, 0, InitOrder.UNDEFINED, Target.WIN95);

    private final Board.Left driver;

    private final Board_LeftEvents events;

    /**
     * Builds the driver and all tables; nothing is allocated later.
     */
    public VxD_Board_Left(Linker linker) {
        super(HEADER);
        events = new Board_LeftEvents(linker.events());
        driver = new Guarded(linker, events);
        events.bind(driver);
    }

    @Override
    public Object driver() {
        return driver;
    }

    @Override
    public void control(ControlMessage message, Registers registers) {
        switch (message) {
            case DEVICE_INIT -> start(registers);
            default -> registers.setCarry(false);
        }
    }

    @Override
    public List<EventEntry> events() {
        return events.eventEntries();
    }

    /**
     * Device_Init: {@code Left.start}. In: EBX = sysVm. Out: carry set for false.
     */
    private void start(Registers registers) {
        registers.setCarry(!driver.start(registers.vm()));
    }

    /**
     * The driver with its guarded methods: calls from within the class are guarded too.
     */
    private static final class Guarded extends Board.Left {
        private final Vmm vmm;

        Guarded(Linker linker, Board_LeftEvents events) {
            super();
            vmm = linker.vmm();
        }

        /**
         * {@code Left.guarded}, owning the critical section.
         */
        @Override
        void guarded() {
            vmm.beginCriticalSection(0);
            try {
                super.guarded();
            } finally {
                vmm.endCriticalSection();
            }
        }
    }
}
