package org.vxd4j.api.vmm;

import org.vxd4j.api.DeviceId;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.In;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.result.PreviousProc;
import org.vxd4j.api.result.SystemControlResult;
import org.vxd4j.api.service.Convention;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** System control messages, and procedures before those of other devices. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmDeviceHooks {

    /** Reserves room in the control block of every protected-mode application and returns its offset. */
    @VxdService(
            ordinal = 0x087,
            name = "Allocate_PM_App_CB_Area",
            initOnly = Versions.ALWAYS,
            effects = Effect.ALLOCATES,
            uses = Reg.EAX)
    @Out(Reg.EAX)
    default int allocatePmAppCbArea(@In(Reg.ECX) int bytes) {
        throw ServiceNotImplemented.of("Allocate_PM_App_CB_Area");
    }

    /** The control block of a virtual machine's protected-mode application. */
    @VxdService(ordinal = 0x088, name = "Get_Cur_PM_App_CB", uses = Reg.EDI)
    @Out(Reg.EDI)
    default int getCurPmAppCb(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("Get_Cur_PM_App_CB");
    }

    /** Puts a procedure before a service, which the dword of a dynamic link names (rules HK-06 to HK-10). */
    @VxdService(
            ordinal = 0x090,
            name = "Hook_Device_Service",
            effects = Effect.HOOKS,
            uses = {Reg.ESI, Reg.FLAGS})
    default PreviousProc hookDeviceService(@In(Reg.EAX) int service, @In(Reg.ESI) EventProc hook) {
        throw ServiceNotImplemented.of("Hook_Device_Service");
    }

    /** Puts a procedure before a device's API for V86 code (rule HK-15). */
    @VxdService(
            ordinal = 0x091,
            name = "Hook_Device_V86_API",
            effects = Effect.HOOKS,
            uses = {Reg.ESI, Reg.FLAGS})
    default PreviousProc hookDeviceV86Api(@In(Reg.EAX) int deviceId, @In(Reg.ESI) EventProc hook) {
        throw ServiceNotImplemented.of("Hook_Device_V86_API");
    }

    /** Puts a procedure before a device's API for protected-mode code (rule HK-15). */
    @VxdService(
            ordinal = 0x092,
            name = "Hook_Device_PM_API",
            effects = Effect.HOOKS,
            uses = {Reg.ESI, Reg.FLAGS})
    default PreviousProc hookDevicePmApi(@In(Reg.EAX) int deviceId, @In(Reg.ESI) EventProc hook) {
        throw ServiceNotImplemented.of("Hook_Device_PM_API");
    }

    /**
     * Sends a control message to all devices; few messages are a driver's to send (rule CM-11), and ECX carries nothing (rule
     * CM-12).
     */
    @VxdService(
            ordinal = 0x093,
            name = "System_Control",
            uses = {Reg.FLAGS, Reg.EBX})
    default SystemControlResult systemControl(
            @In(Reg.EAX) int message,
            @In(Reg.EBX) VmHandle vm,
            @In(Reg.EDX) int edx,
            @In(Reg.ESI) int esi,
            @In(Reg.EDI) int edi) {
        throw ServiceNotImplemented.of("System_Control");
    }

    /** Reserves room in the control block of every virtual machine and returns its offset, or 0 (rule CM-02). */
    @VxdService(
            ordinal = 0x0A7,
            name = "_Allocate_Device_CB_Area",
            convention = Convention.C,
            initOnly = Versions.ONLY_3X,
            effects = Effect.ALLOCATES)
    @Out(Reg.EAX)
    default int allocateDeviceCbArea(int bytes, int flags) {
        throw ServiceNotImplemented.of("_Allocate_Device_CB_Area");
    }
}
