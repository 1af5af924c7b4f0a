package org.vxd4j.api.link;

import java.util.List;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Registers;

/**
 * The device descriptor block of a loaded driver: DDK {@code VxD_Desc_Block}. The generated {@code VxD_X} extends it and has
 * one public constructor, which takes the {@link Linker}.
 */
public abstract class DeviceBlock {
    private final DeviceHeader header;

    /** For generated code. */
    protected DeviceBlock(DeviceHeader header) {
        this.header = header;
    }

    /** The descriptor's data fields. */
    public final DeviceHeader header() {
        return header;
    }

    /** The author's object (or its generated subclass). */
    public abstract Object driver();

    /** Control_Dispatch: calls the handler of the message; carry clear for messages without one (rule CM-06). */
    public void control(ControlMessage message, Registers registers) {
        registers.setCarry(false);
    }

    /** The service table, in order of ordinals. */
    public List<ServiceEntry> services() {
        return List.of();
    }

    /** Calls the service with this ordinal: registers in, registers out. */
    public void service(int ordinal, Registers registers) {
        throw new IllegalArgumentException("%s has no service 0x%X".formatted(header.name(), ordinal));
    }

    /** The service interface that the driver implements, guarded by the kernel's gate; null when it implements none of that type. */
    public <T> T offered(Class<T> type) {
        return null;
    }

    /** Interrupt requests to virtualise. */
    public List<InterruptEntry> interrupts() {
        return List.of();
    }

    /** Ports to trap. */
    public List<IoTrapEntry> ioTraps() {
        return List.of();
    }

    /** Event callbacks. */
    public List<EventEntry> events() {
        return List.of();
    }

    /** Time-out callbacks. */
    public List<TimeOutEntry> timeOuts() {
        return List.of();
    }
}
