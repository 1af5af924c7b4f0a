package org.vxd4j.api.vmm;

import org.vxd4j.api.Carry;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.In;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.result.VmPageCounts;
import org.vxd4j.api.service.Convention;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** The address space of V86 mode: mapping, instance data, device pages, global data. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmV86Memory {

    /** How many pages a virtual machine has allocated. */
    @VxdService(ordinal = 0x05C, name = "_GetVMPgCount", convention = Convention.C)
    default VmPageCounts getVmPgCount(VmHandle vm, int flags) {
        throw ServiceNotImplemented.of("_GetVMPgCount");
    }

    /** Lets pages of a block appear in a virtual machine's V86 memory; 0 when that failed. */
    @VxdService(ordinal = 0x05D, name = "_MapIntoV86", convention = Convention.C, effects = Effect.ALLOCATES)
    @Out(Reg.EAX)
    default int mapIntoV86(int block, VmHandle vm, int v86Page, int pages, int pageOffset, int flags) {
        throw ServiceNotImplemented.of("_MapIntoV86");
    }

    /** Lets physical pages appear in a virtual machine's V86 memory; 0 when that failed. */
    @VxdService(ordinal = 0x05E, name = "_PhysIntoV86", convention = Convention.C, effects = Effect.ALLOCATES)
    @Out(Reg.EAX)
    default int physIntoV86(int physPage, VmHandle vm, int v86Page, int pages, int flags) {
        throw ServiceNotImplemented.of("_PhysIntoV86");
    }

    /**
     * Whether V86 memory is each virtual machine's own (0), everybody's (1), some of both (2), or everybody's with instance
     * data (3).
     */
    @VxdService(ordinal = 0x05F, name = "_TestGlobalV86Mem", convention = Convention.C)
    @Out(Reg.EAX)
    default int testGlobalV86Mem(int v86Address, int bytes, int flags) {
        throw ServiceNotImplemented.of("_TestGlobalV86Mem");
    }

    /** Changes the access bits of V86 pages; 0 when that failed. */
    @VxdService(ordinal = 0x060, name = "_ModifyPageBits", convention = Convention.C)
    @Out(Reg.EAX)
    default int modifyPageBits(VmHandle vm, int v86Page, int pages, int andMask, int orMask, int type, int flags) {
        throw ServiceNotImplemented.of("_ModifyPageBits");
    }

    /** Lets pages of any linear address appear in a virtual machine's V86 memory; 0 when that failed. */
    @VxdService(ordinal = 0x062, name = "_LinMapIntoV86", convention = Convention.C, effects = Effect.ALLOCATES)
    @Out(Reg.EAX)
    default int linMapIntoV86(int linearPage, VmHandle vm, int v86Page, int pages, int flags) {
        throw ServiceNotImplemented.of("_LinMapIntoV86");
    }

    /** Says whether V86 pages may be paged out or stay locked; 0 when that failed. */
    @VxdService(
            ordinal = 0x065,
            name = "_SetResetV86Pageable",
            convention = Convention.C,
            effects = Effect.PAGEABLE_TOUCH)
    @Out(Reg.EAX)
    default int setResetV86Pageable(VmHandle vm, int v86Page, int pages, int flags) {
        throw ServiceNotImplemented.of("_SetResetV86Pageable");
    }

    /** Fills a bit array: which V86 pages _SetResetV86Pageable changed; 0 when that failed. */
    @VxdService(ordinal = 0x066, name = "_GetV86PageableArray", convention = Convention.C)
    @Out(Reg.EAX)
    default int getV86PageableArray(VmHandle vm, int buffer, int flags) {
        throw ServiceNotImplemented.of("_GetV86PageableArray");
    }

    /** Where V86 memory of a virtual machine's own begins: the page after the low instance area. */
    @VxdService(ordinal = 0x06B, name = "_GetFirstV86Page", convention = Convention.C)
    @Out(Reg.EAX)
    default int getFirstV86Page() {
        throw ServiceNotImplemented.of("_GetFirstV86Page");
    }

    /**
     * Calls back when a V86 page that is not there is touched, in any virtual machine: EAX is the page (rule HK-13).
     *
     * @return true (carry set) when the page is not valid or has a hook
     */
    @VxdService(ordinal = 0x071, name = "Hook_V86_Page", effects = Effect.HOOKS)
    @Carry
    default boolean hookV86Page(@In(Reg.EAX) int page, @In(Reg.ESI) EventProc callback) {
        throw ServiceNotImplemented.of("Hook_V86_Page");
    }

    /** Reserves V86 pages for a device, in one virtual machine or in all; 0 when they are taken. */
    @VxdService(
            ordinal = 0x072,
            name = "_Assign_Device_V86_Pages",
            convention = Convention.C,
            effects = Effect.ALLOCATES)
    @Out(Reg.EAX)
    default int assignDeviceV86Pages(int v86Page, int pages, VmHandle vm, int flags) {
        throw ServiceNotImplemented.of("_Assign_Device_V86_Pages");
    }

    /** Gives a device's V86 pages back; 0 when it had not all of them. */
    @VxdService(
            ordinal = 0x073,
            name = "_DeAssign_Device_V86_Pages",
            convention = Convention.C,
            effects = Effect.ALLOCATES)
    @Out(Reg.EAX)
    default int deAssignDeviceV86Pages(int v86Page, int pages, VmHandle vm, int flags) {
        throw ServiceNotImplemented.of("_DeAssign_Device_V86_Pages");
    }

    /** Fills a bit array: which V86 pages devices have; 0 when that failed. */
    @VxdService(ordinal = 0x074, name = "_Get_Device_V86_Pages_Array", convention = Convention.C)
    @Out(Reg.EAX)
    default int getDeviceV86PagesArray(VmHandle vm, int buffer, int flags) {
        throw ServiceNotImplemented.of("_Get_Device_V86_Pages_Array");
    }

    /** Asks whether a virtual machine's addresses wrap at one megabyte, or changes it; 0 when that failed. */
    @VxdService(ordinal = 0x07D, name = "_MMGR_Toggle_HMA", convention = Convention.C)
    @Out(Reg.EAX)
    default int mmgrToggleHma(VmHandle vm, int flags) {
        throw ServiceNotImplemented.of("_MMGR_Toggle_HMA");
    }

    /**
     * Declares V86 memory of which every virtual machine has its own copy; the structure stays where it is until Sys_VM_Init
     * (rule CM-21).
     */
    @VxdService(ordinal = 0x0A6, name = "_AddInstanceItem", convention = Convention.C, effects = Effect.ALLOCATES)
    @Out(Reg.EAX)
    default int addInstanceItem(int item, int flags) {
        throw ServiceNotImplemented.of("_AddInstanceItem");
    }

    /** Reserves V86 memory at one address in all virtual machines; 0 when there is none. */
    @VxdService(
            ordinal = 0x0A8,
            name = "_Allocate_Global_V86_Data_Area",
            convention = Convention.C,
            initOnly = Versions.ALWAYS,
            effects = Effect.ALLOCATES)
    @Out(Reg.EAX)
    default int allocateGlobalV86DataArea(int bytes, int flags) {
        throw ServiceNotImplemented.of("_Allocate_Global_V86_Data_Area");
    }

    /** Borrows V86 memory for the time of initialisation; 0 when somebody has it. */
    @VxdService(
            ordinal = 0x0A9,
            name = "_Allocate_Temp_V86_Data_Area",
            convention = Convention.C,
            initOnly = Versions.ALWAYS,
            effects = Effect.ALLOCATES)
    @Out(Reg.EAX)
    default int allocateTempV86DataArea(int bytes, int flags) {
        throw ServiceNotImplemented.of("_Allocate_Temp_V86_Data_Area");
    }

    /** Gives the memory of _Allocate_Temp_V86_Data_Area back; 0 when that failed. */
    @VxdService(
            ordinal = 0x0AA,
            name = "_Free_Temp_V86_Data_Area",
            convention = Convention.C,
            initOnly = Versions.ALWAYS,
            effects = Effect.ALLOCATES)
    @Out(Reg.EAX)
    default int freeTempV86DataArea() {
        throw ServiceNotImplemented.of("_Free_Temp_V86_Data_Area");
    }

    /** Chooses where the System VM's V86 memory ends; 0 when that failed. */
    @VxdService(
            ordinal = 0x0D4,
            name = "_SetLastV86Page",
            since = Target.WIN31,
            convention = Convention.C,
            initOnly = Versions.ALWAYS)
    @Out(Reg.EAX)
    default int setLastV86Page(int page, int flags) {
        throw ServiceNotImplemented.of("_SetLastV86Page");
    }

    /** The page with which the System VM's V86 memory ends. */
    @VxdService(ordinal = 0x0D5, name = "_GetLastV86Page", since = Target.WIN31, convention = Convention.C)
    @Out(Reg.EAX)
    default int getLastV86Page() {
        throw ServiceNotImplemented.of("_GetLastV86Page");
    }

    /** Chooses the page-table entries behind the high memory area. */
    @VxdService(
            ordinal = 0x0DD,
            name = "Set_Physical_HMA_Alias",
            since = Target.WIN31,
            initOnly = Versions.ALWAYS,
            uses = {Reg.EDI, Reg.ESI, Reg.EAX, Reg.ECX, Reg.FLAGS})
    default void setPhysicalHmaAlias(@In(Reg.ESI) int entries) {
        throw ServiceNotImplemented.of("Set_Physical_HMA_Alias");
    }

    /** Where the stubs of global V86 interrupts begin. */
    @VxdService(
            ordinal = 0x0DE,
            name = "_GetGlblRng0V86IntBase",
            since = Target.WIN31,
            convention = Convention.C,
            initOnly = Versions.ALWAYS)
    @Out(Reg.EAX)
    default int getGlblRng0V86IntBase() {
        throw ServiceNotImplemented.of("_GetGlblRng0V86IntBase");
    }

    /** Lets the VMM hand out this V86 memory as global data area; 0 when that failed. */
    @VxdService(
            ordinal = 0x0DF,
            name = "_Add_Global_V86_Data_Area",
            since = Target.WIN31,
            convention = Convention.C,
            initOnly = Versions.ALWAYS,
            effects = Effect.ALLOCATES)
    @Out(Reg.EAX)
    default int addGlobalV86DataArea(int linear, int bytes, int flags) {
        throw ServiceNotImplemented.of("_Add_Global_V86_Data_Area");
    }
}
