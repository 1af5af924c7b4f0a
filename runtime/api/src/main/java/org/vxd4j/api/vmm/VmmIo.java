package org.vxd4j.api.vmm;

import org.vxd4j.api.Carry;
import org.vxd4j.api.ClientRegs;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.In;
import org.vxd4j.api.IoProc;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.result.IoTableResult;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** Ports: their handlers, and whether an access reaches them. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmIo {

    /**
     * Does an access that a handler does not understand piece by piece; goes on with the registers the handler was called
     * with (rules IO-03, IO-04).
     */
    @VxdService(
            ordinal = 0x094,
            name = "Simulate_IO",
            effects = Effect.PAGEABLE_TOUCH,
            uses = {Reg.EAX, Reg.EBX, Reg.ECX, Reg.EDX, Reg.ESI, Reg.EDI, Reg.FLAGS})
    @Out(Reg.EAX)
    default int simulateIo(
            @In(Reg.EAX) int data,
            @In(Reg.EBX) VmHandle vm,
            @In(Reg.ECX) int ioType,
            @In(Reg.EDX) int port,
            @In(Reg.EBP) ClientRegs client) {
        throw ServiceNotImplemented.of("Simulate_IO");
    }

    /** Installs the handlers that a table lists (rules CM-02, IO-01). */
    @VxdService(ordinal = 0x095, name = "Install_Mult_IO_Handlers", initOnly = Versions.ONLY_3X, effects = Effect.HOOKS)
    default IoTableResult installMultIoHandlers(@In(Reg.EDI) int ioTable) {
        throw ServiceNotImplemented.of("Install_Mult_IO_Handlers");
    }

    /**
     * Installs the single handler of one port and turns trapping on.
     *
     * @return true (carry set) when the port is taken or the table full (rule IO-01)
     */
    @VxdService(ordinal = 0x096, name = "Install_IO_Handler", initOnly = Versions.ONLY_3X, effects = Effect.HOOKS)
    @Carry
    boolean installIoHandler(@In(Reg.ESI) IoProc callback, @In(Reg.EDX) int port);

    /** Lets accesses to a port reach its handler, in every virtual machine (rule IO-02). */
    @VxdService(ordinal = 0x097, name = "Enable_Global_Trapping", effects = Effect.TRAP_MAP)
    default void enableGlobalTrapping(@In(Reg.EDX) int port) {
        throw ServiceNotImplemented.of("Enable_Global_Trapping");
    }

    /** Lets a virtual machine's accesses to a port reach its handler (rule IO-02). */
    @VxdService(ordinal = 0x098, name = "Enable_Local_Trapping", effects = Effect.TRAP_MAP)
    default void enableLocalTrapping(@In(Reg.EBX) VmHandle vm, @In(Reg.EDX) int port) {
        throw ServiceNotImplemented.of("Enable_Local_Trapping");
    }

    /** Lets accesses to a port reach the hardware, in every virtual machine (rule IO-02). */
    @VxdService(ordinal = 0x099, name = "Disable_Global_Trapping", effects = Effect.TRAP_MAP)
    default void disableGlobalTrapping(@In(Reg.EDX) int port) {
        throw ServiceNotImplemented.of("Disable_Global_Trapping");
    }

    /** Lets a virtual machine's accesses to a port reach the hardware (rule IO-02). */
    @VxdService(ordinal = 0x09A, name = "Disable_Local_Trapping", effects = Effect.TRAP_MAP)
    default void disableLocalTrapping(@In(Reg.EBX) VmHandle vm, @In(Reg.EDX) int port) {
        throw ServiceNotImplemented.of("Disable_Local_Trapping");
    }
}
