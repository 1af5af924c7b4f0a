package org.vxd4j.api.vmm;

import org.vxd4j.api.Carry;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.In;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.result.CheckedDword;
import org.vxd4j.api.result.FarAddress;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** Interrupt vectors of virtual machines, addresses that virtual machines call drivers at, break points, and the NMI. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmInterruptHooks {

    /**
     * Calls back whenever V86 code comes to this segment:offset; the callback moves CS:IP on (rules HK-14, CM-20).
     *
     * @return true (carry set) when there is no room for another one
     */
    @VxdService(ordinal = 0x009, name = "Install_V86_Break_Point", effects = Effect.HOOKS)
    @Carry
    default boolean installV86BreakPoint(
            @In(Reg.EAX) int address, @In(Reg.EDX) Object refData, @In(Reg.ESI) EventProc callback) {
        throw ServiceNotImplemented.of("Install_V86_Break_Point");
    }

    /** Takes a break point out, and the code is as it was. */
    @VxdService(ordinal = 0x00A, name = "Remove_V86_Break_Point", effects = Effect.HOOKS)
    default void removeV86BreakPoint(@In(Reg.EAX) int address) {
        throw ServiceNotImplemented.of("Remove_V86_Break_Point");
    }

    /** Makes a segment:offset for V86 code to call the driver at. It is never freed (rule HK-16). */
    @VxdService(
            ordinal = 0x00B,
            name = "Allocate_V86_Call_Back",
            effects = Effect.ALLOCATES,
            uses = {Reg.EAX, Reg.FLAGS})
    default CheckedDword allocateV86CallBack(@In(Reg.EDX) Object refData, @In(Reg.ESI) EventProc callback) {
        throw ServiceNotImplemented.of("Allocate_V86_Call_Back");
    }

    /** Makes a selector:offset for protected-mode code to call the driver at. It is never freed (rule HK-16). */
    @VxdService(
            ordinal = 0x00C,
            name = "Allocate_PM_Call_Back",
            effects = Effect.ALLOCATES,
            uses = {Reg.EAX, Reg.FLAGS})
    default CheckedDword allocatePmCallBack(@In(Reg.EDX) Object refData, @In(Reg.ESI) EventProc callback) {
        throw ServiceNotImplemented.of("Allocate_PM_Call_Back");
    }

    /** The first handler of the non-maskable interrupt. */
    @VxdService(
            ordinal = 0x016,
            name = "Get_NMI_Handler_Addr",
            uses = {Reg.ESI, Reg.FLAGS})
    @Out(Reg.ESI)
    default EventProc getNmiHandlerAddr() {
        throw ServiceNotImplemented.of("Get_NMI_Handler_Addr");
    }

    /** Puts a handler before the one that Get_NMI_Handler_Addr returned; it calls no service, and goes on to that one. */
    @VxdService(ordinal = 0x017, name = "Set_NMI_Handler_Addr", effects = Effect.HOOKS)
    default void setNmiHandlerAddr(@In(Reg.ESI) EventProc handler) {
        throw ServiceNotImplemented.of("Set_NMI_Handler_Addr");
    }

    /** Calls back when all handlers of a non-maskable interrupt are through, and services may be called again (rule CM-02). */
    @VxdService(ordinal = 0x018, name = "Hook_NMI_Event", initOnly = Versions.ONLY_3X, effects = Effect.HOOKS)
    default void hookNmiEvent(@In(Reg.ESI) EventProc callback) {
        throw ServiceNotImplemented.of("Hook_NMI_Event");
    }

    /**
     * Puts a hook before all others of a V86 interrupt: EAX is the interrupt, and carry passes it on (rules CM-02, HK-01).
     *
     * @return true (carry set) when the interrupt cannot be hooked
     */
    @VxdService(ordinal = 0x041, name = "Hook_V86_Int_Chain", initOnly = Versions.ONLY_3X, effects = Effect.HOOKS)
    @Carry
    default boolean hookV86IntChain(@In(Reg.EAX) int interrupt, @In(Reg.ESI) EventProc hook) {
        throw ServiceNotImplemented.of("Hook_V86_Int_Chain");
    }

    /** Where an interrupt leads in V86 mode, in the current virtual machine. */
    @VxdService(
            ordinal = 0x042,
            name = "Get_V86_Int_Vector",
            effects = Effect.PAGEABLE_TOUCH,
            uses = {Reg.ECX, Reg.EDX, Reg.FLAGS})
    default FarAddress getV86IntVector(@In(Reg.EAX) int interrupt) {
        throw ServiceNotImplemented.of("Get_V86_Int_Vector");
    }

    /** Leads an interrupt elsewhere in V86 mode, in the current virtual machine (rule HK-03). */
    @VxdService(ordinal = 0x043, name = "Set_V86_Int_Vector", effects = Effect.PAGEABLE_TOUCH)
    default void setV86IntVector(@In(Reg.EAX) int interrupt, @In(Reg.ECX) int segment, @In(Reg.EDX) int offset) {
        throw ServiceNotImplemented.of("Set_V86_Int_Vector");
    }

    /** Where an interrupt leads in protected mode, in the current virtual machine. */
    @VxdService(
            ordinal = 0x044,
            name = "Get_PM_Int_Vector",
            uses = {Reg.ECX, Reg.EDX, Reg.FLAGS})
    default FarAddress getPmIntVector(@In(Reg.EAX) int interrupt) {
        throw ServiceNotImplemented.of("Get_PM_Int_Vector");
    }

    /**
     * Leads an interrupt elsewhere in protected mode: for all virtual machines before Sys_VM_Init, then for the current one
     * (rule HK-05).
     */
    @VxdService(ordinal = 0x045, name = "Set_PM_Int_Vector")
    default void setPmIntVector(@In(Reg.EAX) int interrupt, @In(Reg.ECX) int selector, @In(Reg.EDX) int offset) {
        throw ServiceNotImplemented.of("Set_PM_Int_Vector");
    }

    /** Whether an interrupt's protected-mode vector is an interrupt gate or a trap gate. */
    @VxdService(
            ordinal = 0x0CD,
            name = "Get_PM_Int_Type",
            uses = {Reg.EDX, Reg.FLAGS})
    @Out(Reg.EDX)
    default int getPmIntType(@In(Reg.EAX) int interrupt) {
        throw ServiceNotImplemented.of("Get_PM_Int_Type");
    }

    /** Makes an interrupt's protected-mode vector an interrupt gate or a trap gate. */
    @VxdService(ordinal = 0x0CE, name = "Set_PM_Int_Type")
    default void setPmIntType(@In(Reg.EAX) int interrupt, @In(Reg.EDX) int type) {
        throw ServiceNotImplemented.of("Set_PM_Int_Type");
    }
}
