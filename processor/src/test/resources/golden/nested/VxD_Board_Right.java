package example;

import org.vxd4j.api.DeviceId;
import org.vxd4j.api.InitOrder;
import org.vxd4j.api.Target;
import org.vxd4j.api.link.DeviceBlock;
import org.vxd4j.api.link.DeviceHeader;
import org.vxd4j.api.link.Linker;
import org.vxd4j.api.link.VxdGenerated;

/**
 * The device descriptor block of {@code Board.Right}, and the register glue of its entry points.
 */
@VxdGenerated(Board.Right.class)
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class VxD_Board_Right extends DeviceBlock {
    /**
     * The descriptor's data fields.
     */
    public static final DeviceHeader HEADER = new DeviceHeader("RIGHT", DeviceId.UNDEFINED, 1, 0, InitOrder.UNDEFINED, Target.WIN95);

    private final Board.Right driver;

    /**
     * Builds the driver and all tables; nothing is allocated later.
     */
    public VxD_Board_Right(Linker linker) {
        super(HEADER);
        driver = new Board.Right();
    }

    @Override
    public Object driver() {
        return driver;
    }
}
