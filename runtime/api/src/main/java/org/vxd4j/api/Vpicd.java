package org.vxd4j.api;

import org.vxd4j.api.service.Documents;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/**
 * The services of the Virtual Programmable Interrupt Controller Device, device 3.
 *
 * <p>All but {@link #getVersion} and {@link #virtualizeIrq} may be called at interrupt time.
 */
@ServiceTable(device = "VPICD", deviceId = DeviceId.VPICD)
public interface Vpicd {

    /** Status: the simulated interrupt has not returned yet. */
    int STAT_IRET_PENDING = 0x01;
    /** Status: in service in the virtual controller. */
    int STAT_IN_SERVICE = 0x02;
    /** Status: masked in the physical controller. */
    int STAT_PHYS_MASK = 0x04;
    /** Status: in service physically, no Phys_EOI yet. */
    int STAT_PHYS_IN_SERV = 0x08;
    /** Status: masked by the virtual machine. */
    int STAT_VIRT_MASK = 0x10;
    /** Status: somebody requested it for the virtual machine. */
    int STAT_VIRT_REQ = 0x20;

    /** Version of VPICD. Not for interrupt time. */
    @VxdService(
            ordinal = 0x000,
            name = "VPICD_Get_Version",
            uses = {Reg.EAX, Reg.EBX, Reg.ECX, Reg.FLAGS},
            source = Documents.VPICD)
    VpicdVersion getVersion();

    /**
     * Takes an interrupt request for the calling device; up to 32 may share one when all of them say so. Not for interrupt
     * time (rule PC-02). Test the carry flag (rule PC-01).
     */
    @VxdService(
            ordinal = 0x001,
            name = "VPICD_Virtualize_IRQ",
            effects = Effect.HOOKS,
            uses = {Reg.EAX, Reg.FLAGS},
            source = Documents.VPICD)
    IrqResult virtualizeIrq(@In(Reg.EDI) IrqDescriptor descriptor);

    /** Asks for a simulated interrupt in a virtual machine; it may be simulated before the service returns (rule PC-08). */
    @VxdService(
            ordinal = 0x002,
            name = "VPICD_Set_Int_Request",
            async = Versions.ALWAYS,
            effects = {Effect.SCHEDULES, Effect.ADJUSTS_PRIORITY},
            source = Documents.VPICD)
    void setIntRequest(@In(Reg.EAX) IrqHandle irq, @In(Reg.EBX) VmHandle vm);

    /**
     * Takes the request back; of a shared one every sharer has to. The virtual PIC is level triggered: without this the
     * interrupt comes again after the EOI (rule PC-07).
     */
    @VxdService(ordinal = 0x003, name = "VPICD_Clear_Int_Request", async = Versions.ALWAYS, source = Documents.VPICD)
    void clearIntRequest(@In(Reg.EAX) IrqHandle irq, @In(Reg.EBX) VmHandle vm);

    /** Ends the physical interrupt: the line may interrupt again. Exactly one for each handled interrupt (rule PC-06). */
    @VxdService(ordinal = 0x004, name = "VPICD_Phys_EOI", async = Versions.ALWAYS, source = Documents.VPICD)
    void physEoi(@In(Reg.EAX) IrqHandle irq);

    /** All status bits of a request in a virtual machine. */
    @VxdService(
            ordinal = 0x005,
            name = "VPICD_Get_Complete_Status",
            async = Versions.ALWAYS,
            uses = {Reg.ECX, Reg.FLAGS},
            source = Documents.VPICD)
    @Out(Reg.ECX)
    int getCompleteStatus(@In(Reg.EAX) IrqHandle irq, @In(Reg.EBX) VmHandle vm);
}
