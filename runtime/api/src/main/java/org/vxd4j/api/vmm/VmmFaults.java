package org.vxd4j.api.vmm;

import org.vxd4j.api.Carry;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.In;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.result.FaultHandlers;
import org.vxd4j.api.result.PreviousProc;
import org.vxd4j.api.result.VmError;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** Faults of virtual machines, of ring 0, and those that end everything. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmFaults {

    /** The handlers of a fault in each of the three modes. */
    @VxdService(ordinal = 0x07E, name = "Get_Fault_Hook_Addrs")
    default FaultHandlers getFaultHookAddrs(@In(Reg.EAX) int interrupt) {
        throw ServiceNotImplemented.of("Get_Fault_Hook_Addrs");
    }

    /** Handles a fault of V86 code first, and goes on to the previous handler (rules HK-11, HK-12). */
    @VxdService(
            ordinal = 0x07F,
            name = "Hook_V86_Fault",
            effects = Effect.HOOKS,
            uses = {Reg.ESI, Reg.FLAGS})
    default PreviousProc hookV86Fault(@In(Reg.EAX) int interrupt, @In(Reg.ESI) EventProc handler) {
        throw ServiceNotImplemented.of("Hook_V86_Fault");
    }

    /** Handles a fault of protected-mode code first, and goes on to the previous handler (rules HK-11, HK-12). */
    @VxdService(
            ordinal = 0x080,
            name = "Hook_PM_Fault",
            effects = Effect.HOOKS,
            uses = {Reg.ESI, Reg.FLAGS})
    default PreviousProc hookPmFault(@In(Reg.EAX) int interrupt, @In(Reg.ESI) EventProc handler) {
        throw ServiceNotImplemented.of("Hook_PM_Fault");
    }

    /**
     * Handles a fault of ring-0 code first, with asynchronous services only, and goes on to the previous handler (rules
     * HK-11, HK-12).
     */
    @VxdService(
            ordinal = 0x081,
            name = "Hook_VMM_Fault",
            effects = Effect.HOOKS,
            uses = {Reg.ESI, Reg.FLAGS})
    default PreviousProc hookVmmFault(@In(Reg.EAX) int interrupt, @In(Reg.ESI) EventProc handler) {
        throw ServiceNotImplemented.of("Hook_VMM_Fault");
    }

    /** Ends Windows with a message, or with none (0), and never returns (rule SC-07). */
    @VxdService(
            ordinal = 0x0BE,
            name = "Fatal_Error_Handler",
            async = Versions.ALWAYS,
            effects = {Effect.TERMINATES, Effect.NO_RETURN},
            uses = {Reg.EAX, Reg.ECX, Reg.EDX, Reg.EBX, Reg.EBP, Reg.ESI, Reg.EDI, Reg.FLAGS})
    default void fatalErrorHandler(@In(Reg.EAX) int flags, @In(Reg.ESI) int message) {
        throw ServiceNotImplemented.of("Fatal_Error_Handler");
    }

    /** Ends Windows because memory ran out, and never returns (rule SC-07). */
    @VxdService(
            ordinal = 0x0BF,
            name = "Fatal_Memory_Error",
            async = Versions.ALWAYS,
            effects = {Effect.TERMINATES, Effect.NO_RETURN},
            uses = {Reg.EAX, Reg.ECX, Reg.EDX, Reg.EBX, Reg.EBP, Reg.ESI, Reg.EDI, Reg.FLAGS})
    default void fatalMemoryError() {
        throw ServiceNotImplemented.of("Fatal_Memory_Error");
    }

    /** Asks why a virtual machine dies, or (with ECX = 1) says so. */
    @VxdService(
            ordinal = 0x0E0,
            name = "GetSetDetailedVMError",
            since = Target.WIN31,
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.EDX, Reg.FLAGS})
    default VmError getSetDetailedVmError(
            @In(Reg.EAX) int error, @In(Reg.EBX) VmHandle vm, @In(Reg.ECX) int set, @In(Reg.EDX) Object refData) {
        throw ServiceNotImplemented.of("GetSetDetailedVMError");
    }

    /**
     * Asks the driver about page faults that nothing explains: EDI points to IPF_Data, carry passes it on.
     *
     * @return true (carry set) when it was not installed
     */
    @VxdService(ordinal = 0x0E9, name = "Hook_Invalid_Page_Fault", since = Target.WIN31, effects = Effect.HOOKS)
    @Carry
    default boolean hookInvalidPageFault(@In(Reg.ESI) EventProc hook) {
        throw ServiceNotImplemented.of("Hook_Invalid_Page_Fault");
    }

    /**
     * Takes the hook of Hook_Invalid_Page_Fault out.
     *
     * @return true (carry set) when it was not installed
     */
    @VxdService(ordinal = 0x0EA, name = "Unhook_Invalid_Page_Fault", since = Target.WIN31, effects = Effect.HOOKS)
    @Carry
    default boolean unhookInvalidPageFault(@In(Reg.ESI) EventProc hook) {
        throw ServiceNotImplemented.of("Unhook_Invalid_Page_Fault");
    }

    /**
     * Guards a range of ring-0 code with a handler, both in a structure.
     *
     * @return true (carry set) when it was not installed
     */
    @VxdService(ordinal = 0x0EF, name = "Install_Exception_Handler", since = Target.WIN31, effects = Effect.HOOKS)
    @Carry
    default boolean installExceptionHandler(@In(Reg.ESI) int exception) {
        throw ServiceNotImplemented.of("Install_Exception_Handler");
    }

    /**
     * Takes the handler of Install_Exception_Handler out.
     *
     * @return true (carry set) when it was not installed
     */
    @VxdService(ordinal = 0x0F0, name = "Remove_Exception_Handler", since = Target.WIN31, effects = Effect.HOOKS)
    @Carry
    default boolean removeExceptionHandler(@In(Reg.ESI) int exception) {
        throw ServiceNotImplemented.of("Remove_Exception_Handler");
    }
}
