package org.vxd4j.api.vmm;

import org.vxd4j.api.Carry;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.In;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.VmmVersion;
import org.vxd4j.api.Zero;
import org.vxd4j.api.result.HmaInfo;
import org.vxd4j.api.result.MachineInfo;
import org.vxd4j.api.service.Documents;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** Which system runs here, which virtual machines there are, and how far start-up or shutdown has got. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmInfo {

    /** Version of the running VMM: major in AH, minor in AL, debug revision in ECX. */
    @VxdService(
            ordinal = 0x000,
            name = "Get_VMM_Version",
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS})
    VmmVersion getVmmVersion();

    /** Handle of the virtual machine that is current. After a time-out the only way to know where a callback runs (rule ET-04). */
    @VxdService(
            ordinal = 0x001,
            name = "Get_Cur_VM_Handle",
            async = Versions.ALWAYS,
            uses = {Reg.EBX, Reg.FLAGS})
    @Out(Reg.EBX)
    VmHandle getCurVmHandle();

    /** True (zero flag set) when the handle is the current virtual machine's. */
    @VxdService(ordinal = 0x002, name = "Test_Cur_VM_Handle", async = Versions.ALWAYS)
    @Zero
    boolean testCurVmHandle(@In(Reg.EBX) VmHandle vm);

    /** Handle of the System VM. */
    @VxdService(
            ordinal = 0x003,
            name = "Get_Sys_VM_Handle",
            async = Versions.ALWAYS,
            uses = {Reg.EBX, Reg.FLAGS})
    @Out(Reg.EBX)
    VmHandle getSysVmHandle();

    /** True (zero flag set) when the handle is the System VM's. */
    @VxdService(ordinal = 0x004, name = "Test_Sys_VM_Handle", async = Versions.ALWAYS)
    @Zero
    boolean testSysVmHandle(@In(Reg.EBX) VmHandle vm);

    /** True (carry set) when the handle is <em>not</em> that of a live virtual machine. */
    @VxdService(ordinal = 0x005, name = "Validate_VM_Handle", async = Versions.ALWAYS)
    @Carry
    boolean validateVmHandle(@In(Reg.EBX) VmHandle vm);

    /** How often the VMM is re-entered: nonzero means an interrupt hit the VMM, and only async services are legal. */
    @VxdService(ordinal = 0x006, name = "Get_VMM_Reenter_Count", async = Versions.ALWAYS)
    @Out(Reg.ECX)
    int getVmmReenterCount();

    /** Sets the re-entry count to zero for a handler of VMM faults and returns what it was; not a way round events. */
    @VxdService(
            ordinal = 0x007,
            name = "Begin_Reentrant_Execution",
            async = Versions.ALWAYS,
            uses = {Reg.ECX, Reg.FLAGS})
    @Out(Reg.ECX)
    default int beginReentrantExecution() {
        throw ServiceNotImplemented.of("Begin_Reentrant_Execution");
    }

    /** Restores the re-entry count that Begin_Reentrant_Execution returned. */
    @VxdService(ordinal = 0x008, name = "End_Reentrant_Execution", async = Versions.ALWAYS)
    default void endReentrantExecution(@In(Reg.ECX) int count) {
        throw ServiceNotImplemented.of("End_Reentrant_Execution");
    }

    /** The virtual machine after this one in the ring of all: a walk ends where it began. */
    @VxdService(
            ordinal = 0x03B,
            name = "Get_Next_VM_Handle",
            async = Versions.ALWAYS,
            uses = {Reg.EBX, Reg.FLAGS})
    @Out(Reg.EBX)
    default VmHandle getNextVmHandle(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("Get_Next_VM_Handle");
    }

    /** Versions of MS-DOS and of the machine's model bytes, and what the computer is equipped with. */
    @VxdService(
            ordinal = 0x0BB,
            name = "Get_Machine_Info",
            uses = {Reg.EAX, Reg.EBX, Reg.ECX, Reg.EDX, Reg.FLAGS})
    default MachineInfo getMachineInfo() {
        throw ServiceNotImplemented.of("Get_Machine_Info");
    }

    /** Asks who has the high memory area, or (with ECX = 1) changes it. */
    @VxdService(
            ordinal = 0x0BC,
            name = "GetSet_HMA_Info",
            uses = {Reg.EAX, Reg.ECX, Reg.EDX, Reg.FLAGS})
    default HmaInfo getSetHmaInfo(@In(Reg.ECX) int set, @In(Reg.EDX) int a20Count) {
        throw ServiceNotImplemented.of("GetSet_HMA_Info");
    }

    /** Chooses the exit code that MS-DOS sees when Windows ends; AL counts. */
    @VxdService(
            ordinal = 0x0BD,
            name = "Set_System_Exit_Code",
            uses = {Reg.EDX, Reg.FLAGS})
    default void setSystemExitCode(@In(Reg.EAX) int exitCode) {
        throw ServiceNotImplemented.of("Set_System_Exit_Code");
    }

    /**
     * Asks whether a byte begins a two-byte character.
     *
     * @return true (carry set) when the byte stands for itself
     */
    @VxdService(ordinal = 0x0D1, name = "Test_DBCS_Lead_Byte", since = Target.WIN31)
    @Carry
    default boolean testDbcsLeadByte(@In(Reg.EAX) int value) {
        throw ServiceNotImplemented.of("Test_DBCS_Lead_Byte");
    }

    /**
     * Names a file that is deleted when Windows ends.
     *
     * @return true (carry set) when it could not be noted down
     */
    @VxdService(
            ordinal = 0x0EB,
            name = "Set_Delete_On_Exit_File",
            since = Target.WIN31,
            effects = Effect.PAGEABLE_TOUCH,
            uses = {Reg.EAX, Reg.ECX, Reg.EDX, Reg.ESI, Reg.EDI, Reg.FLAGS})
    @Carry
    default boolean setDeleteOnExitFile(@In(Reg.ESI) int fileName) {
        throw ServiceNotImplemented.of("Set_Delete_On_Exit_File");
    }

    /** The phase of start-up or shutdown: compare with less and greater, not for equality. */
    @VxdService(
            ordinal = 0x111,
            name = "VMM_GetSystemInitState",
            async = Versions.UNSTATED,
            since = Target.WIN95,
            uses = {Reg.EAX, Reg.FLAGS},
            source = Documents.WIN95_DDK)
    @Out(Reg.EAX)
    default int getSystemInitState() {
        throw ServiceNotImplemented.of("VMM_GetSystemInitState");
    }
}
