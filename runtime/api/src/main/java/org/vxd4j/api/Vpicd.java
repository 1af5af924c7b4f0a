package org.vxd4j.api;

import org.vxd4j.api.result.CheckedDword;
import org.vxd4j.api.result.IrqStatus;
import org.vxd4j.api.service.Documents;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/**
 * The services of the Virtual Programmable Interrupt Controller Device, device 3.
 *
 * <p>All but {@link #getVersion}, {@link #virtualizeIrq} and, for want of a statement, {@link #getVirtualizationCount} may be
 * called at interrupt time.
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

    /** Two of the status bits, {@link #STAT_IRET_PENDING} and {@link #STAT_IN_SERVICE}, faster than all of them. */
    @VxdService(
            ordinal = 0x006,
            name = "VPICD_Get_Status",
            async = Versions.ALWAYS,
            uses = {Reg.ECX, Reg.FLAGS},
            source = Documents.VPICD)
    @Out(Reg.ECX)
    default int getStatus(@In(Reg.EAX) IrqHandle irq, @In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("VPICD_Get_Status");
    }

    /**
     * Asks whether the physical controller has the request pending.
     *
     * @return true (carry set) when it has
     */
    @VxdService(ordinal = 0x007, name = "VPICD_Test_Phys_Request", async = Versions.ALWAYS, source = Documents.VPICD)
    @Carry
    default boolean testPhysRequest(@In(Reg.EAX) IrqHandle irq) {
        throw ServiceNotImplemented.of("VPICD_Test_Phys_Request");
    }

    /** Masks the request in the physical controller, whatever the virtual machines do. */
    @VxdService(ordinal = 0x008, name = "VPICD_Physically_Mask", async = Versions.ALWAYS, source = Documents.VPICD)
    default void physicallyMask(@In(Reg.EAX) IrqHandle irq) {
        throw ServiceNotImplemented.of("VPICD_Physically_Mask");
    }

    /** Unmasks the request in the physical controller, whatever the virtual machines do. */
    @VxdService(ordinal = 0x009, name = "VPICD_Physically_Unmask", async = Versions.ALWAYS, source = Documents.VPICD)
    default void physicallyUnmask(@In(Reg.EAX) IrqHandle irq) {
        throw ServiceNotImplemented.of("VPICD_Physically_Unmask");
    }

    /** Masks the request in the physical controller when every virtual machine has it masked: the mode at the start. */
    @VxdService(ordinal = 0x00A, name = "VPICD_Set_Auto_Masking", async = Versions.ALWAYS, source = Documents.VPICD)
    default void setAutoMasking(@In(Reg.EAX) IrqHandle irq) {
        throw ServiceNotImplemented.of("VPICD_Set_Auto_Masking");
    }

    /** All status bits of a request by its number, and whether a device virtualised it. */
    @VxdService(
            ordinal = 0x00B,
            name = "VPICD_Get_IRQ_Complete_Status",
            async = Versions.ALWAYS,
            uses = {Reg.ECX, Reg.FLAGS},
            source = Documents.VPICD)
    default IrqStatus getIrqCompleteStatus(@In(Reg.EAX) int irqNumber) {
        throw ServiceNotImplemented.of("VPICD_Get_IRQ_Complete_Status");
    }

    /** The number of a request (rule PC-14). */
    @VxdService(
            ordinal = 0x00C,
            name = "VPICD_Convert_Handle_To_IRQ",
            async = Versions.ALWAYS,
            uses = {Reg.ESI, Reg.FLAGS},
            source = Documents.VPICD)
    @Out(Reg.ESI)
    default int convertHandleToIrq(@In(Reg.EAX) IrqHandle irq) {
        throw ServiceNotImplemented.of("VPICD_Convert_Handle_To_IRQ");
    }

    /** The interrupt that a request causes in a virtual machine. */
    @VxdService(
            ordinal = 0x00D,
            name = "VPICD_Convert_IRQ_To_Int",
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS},
            source = Documents.VPICD)
    default CheckedDword convertIrqToInt(@In(Reg.EAX) int irqNumber, @In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("VPICD_Convert_IRQ_To_Int");
    }

    /** The number of the request that causes an interrupt. */
    @VxdService(
            ordinal = 0x00E,
            name = "VPICD_Convert_Int_To_IRQ",
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS},
            source = Documents.VPICD)
    default CheckedDword convertIntToIrq(@In(Reg.EAX) int interrupt) {
        throw ServiceNotImplemented.of("VPICD_Convert_Int_To_IRQ");
    }

    /**
     * Calls back at every hardware interrupt. Call it with interrupts disabled (rule HK-09); the callback goes on to the
     * procedure that is returned here, with EBX as it was (rule PC-15).
     */
    @VxdService(
            ordinal = 0x00F,
            name = "VPICD_Call_When_Hw_Int",
            async = Versions.ALWAYS,
            effects = Effect.HOOKS,
            uses = {Reg.ESI, Reg.FLAGS},
            source = Documents.VPICD)
    @Out(Reg.ESI)
    default EventProc callWhenHwInt(@In(Reg.ESI) EventProc callback) {
        throw ServiceNotImplemented.of("VPICD_Call_When_Hw_Int");
    }

    /**
     * Chooses the virtual machine that gets a request which no device virtualised, or none (null).
     *
     * @return true (carry set) when a device has virtualised it
     */
    @VxdService(ordinal = 0x010, name = "VPICD_Force_Default_Owner", async = Versions.ALWAYS, source = Documents.VPICD)
    @Carry
    default boolean forceDefaultOwner(@In(Reg.EAX) int irqNumber, @In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("VPICD_Force_Default_Owner");
    }

    /** Gives a request back, as if the device had never virtualised it (rule PC-17). */
    @VxdService(
            ordinal = 0x011,
            name = "VPICD_Force_Default_Behavior",
            async = Versions.ALWAYS,
            source = Documents.VPICD)
    default void forceDefaultBehavior(@In(Reg.EAX) IrqHandle irq) {
        throw ServiceNotImplemented.of("VPICD_Force_Default_Behavior");
    }

    /** Ends the simulated interrupt in the current virtual machine's place. */
    @VxdService(
            ordinal = 0x015,
            name = "VPICD_Virtual_EOI",
            since = Target.WIN95,
            async = Versions.ALWAYS,
            source = Documents.VPICD)
    default void virtualEoi(@In(Reg.EAX) IrqHandle irq) {
        throw ServiceNotImplemented.of("VPICD_Virtual_EOI");
    }

    /** How many devices virtualised a request. */
    @VxdService(
            ordinal = 0x016,
            name = "VPICD_Get_Virtualization_Count",
            async = Versions.UNSTATED,
            since = Target.WIN95,
            uses = {Reg.EAX, Reg.FLAGS},
            source = Documents.VPICD)
    default CheckedDword getVirtualizationCount(@In(Reg.EAX) int irqNumber) {
        throw ServiceNotImplemented.of("VPICD_Get_Virtualization_Count");
    }
}
