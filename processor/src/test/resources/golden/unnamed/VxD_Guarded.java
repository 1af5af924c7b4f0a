import java.util.List;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.InitOrder;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Target;
import org.vxd4j.api.link.DeviceBlock;
import org.vxd4j.api.link.DeviceHeader;
import org.vxd4j.api.link.EventEntry;
import org.vxd4j.api.link.IoTrapEntry;
import org.vxd4j.api.link.Linker;
import org.vxd4j.api.link.VxdGenerated;

/**
 * The device descriptor block of {@code Guarded}, and the register glue of its entry points.
 */
@VxdGenerated(Guarded.class)
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class VxD_Guarded extends DeviceBlock {
    /**
     * The descriptor's data fields.
     */
    public static final DeviceHeader HEADER = new DeviceHeader("UNNAMED", DeviceId.UNDEFINED, 1, 0, InitOrder.UNDEFINED, Target.WIN31);

    private final Guarded driver;

    private final GuardedEvents events;

    private final List<IoTrapEntry> ioTraps;

    /**
     * Builds the driver and all tables; nothing is allocated later.
     */
    public VxD_Guarded(Linker linker) {
        super(HEADER);
        events = new GuardedEvents(linker.events());
        driver = new Guarded();
        events.bind(driver);
        ioTraps = List.of(
                new IoTrapEntry("Guarded.write", List.of(0x300), this::write));
    }

    @Override
    public Object driver() {
        return driver;
    }

    @Override
    public List<IoTrapEntry> ioTraps() {
        return ioTraps;
    }

    @Override
    public List<EventEntry> events() {
        return events.eventEntries();
    }

    /**
     * Handler of ports 0x300: {@code Guarded.write}. In: EAX = value. Out: nothing.
     */
    private void write(Registers registers) {
        driver.write(registers.get(Reg.EAX));
    }
}
