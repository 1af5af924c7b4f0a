package org.vxd4j.api;

import org.vxd4j.api.result.CheckedDword;
import org.vxd4j.api.service.Documents;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.VxdService;

/** The services of the Virtual Mouse Device, device 12. */
@ServiceTable(device = "VMD", deviceId = DeviceId.VMD)
public interface Vmd {

    /** Version of VMD: major in AH, minor in AL. */
    @VxdService(
            ordinal = 0x000,
            name = "VMD_Get_Version",
            uses = {Reg.EAX, Reg.FLAGS},
            source = Documents.VMD)
    @Out(Reg.EAX)
    default int getVersion() {
        throw ServiceNotImplemented.of("VMD_Get_Version");
    }

    /**
     * Says which mouse there is: EAX its interrupt request (or minus its interrupt), CL its type, and DL the serial port when
     * bit 7 of CL is set. When it fails the value says why: 0 there is one already, 1 there is no such interrupt.
     */
    @VxdService(
            ordinal = 0x001,
            name = "VMD_Set_Mouse_Type",
            uses = {Reg.EAX, Reg.FLAGS},
            source = Documents.VMD)
    default CheckedDword setMouseType(@In(Reg.EAX) int interrupt, @In(Reg.ECX) int type, @In(Reg.EDX) int comPort) {
        throw ServiceNotImplemented.of("VMD_Set_Mouse_Type");
    }

    /** The virtual machine that has the mouse. */
    @VxdService(
            ordinal = 0x002,
            name = "VMD_Get_Mouse_Owner",
            uses = {Reg.EBX, Reg.FLAGS},
            source = Documents.VMD)
    @Out(Reg.EBX)
    default VmHandle getMouseOwner() {
        throw ServiceNotImplemented.of("VMD_Get_Mouse_Owner");
    }
}
