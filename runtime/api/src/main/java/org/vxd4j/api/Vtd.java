package org.vxd4j.api;

import org.vxd4j.api.result.DateAndTime;
import org.vxd4j.api.result.TimerTicks;
import org.vxd4j.api.result.VtdVersion;
import org.vxd4j.api.service.Documents;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** The services of the Virtual Timer Device, device 5: the timer's period, who may touch it, and the time it keeps. */
@ServiceTable(device = "VTD", deviceId = DeviceId.VTD)
public interface Vtd {

    /** Version of VTD, and the fastest and slowest timer it can do. */
    @VxdService(
            ordinal = 0x000,
            name = "VTD_Get_Version",
            uses = {Reg.EAX, Reg.EBX, Reg.ECX, Reg.FLAGS},
            source = Documents.VTD)
    default VtdVersion getVersion() {
        throw ServiceNotImplemented.of("VTD_Get_Version");
    }

    /** Has the clock catch up with the timer; for the VMM (rule TO-10). */
    @VxdService(ordinal = 0x001, name = "VTD_Update_System_Clock", async = Versions.ALWAYS, source = Documents.VTD)
    default void updateSystemClock() {
        throw ServiceNotImplemented.of("VTD_Update_System_Clock");
    }

    /** Milliseconds between two timer interrupts, as it is now. */
    @VxdService(ordinal = 0x002, name = "VTD_Get_Interrupt_Period", source = Documents.VTD)
    @Out(Reg.EAX)
    default int getInterruptPeriod() {
        throw ServiceNotImplemented.of("VTD_Get_Interrupt_Period");
    }

    /**
     * Asks for timer interrupts at least this often, until VTD_End_Min_Int_Period; once for each device (rules TO-07, TO-08).
     *
     * @return true (carry set) when the timer cannot be that fast
     */
    @VxdService(ordinal = 0x003, name = "VTD_Begin_Min_Int_Period", source = Documents.VTD)
    @Carry
    default boolean beginMinIntPeriod(@In(Reg.EAX) int millis) {
        throw ServiceNotImplemented.of("VTD_Begin_Min_Int_Period");
    }

    /**
     * Takes the request of VTD_Begin_Min_Int_Period back; give the same milliseconds.
     *
     * @return true (carry set) when there was no such request
     */
    @VxdService(ordinal = 0x004, name = "VTD_End_Min_Int_Period", source = Documents.VTD)
    @Carry
    default boolean endMinIntPeriod(@In(Reg.EAX) int millis) {
        throw ServiceNotImplemented.of("VTD_End_Min_Int_Period");
    }

    /** Lets a virtual machine have the timer's ports to itself; calls count. */
    @VxdService(ordinal = 0x005, name = "VTD_Disable_Trapping", effects = Effect.TRAP_MAP, source = Documents.VTD)
    default void disableTrapping(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("VTD_Disable_Trapping");
    }

    /** Undoes one VTD_Disable_Trapping. */
    @VxdService(ordinal = 0x006, name = "VTD_Enable_Trapping", effects = Effect.TRAP_MAP, source = Documents.VTD)
    default void enableTrapping(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("VTD_Enable_Trapping");
    }

    /** The clock in ticks of the timer chip, about 0.84 microseconds each. */
    @VxdService(
            ordinal = 0x007,
            name = "VTD_Get_Real_Time",
            uses = {Reg.EAX, Reg.EDX, Reg.FLAGS},
            source = Documents.VTD)
    default TimerTicks getRealTime() {
        throw ServiceNotImplemented.of("VTD_Get_Real_Time");
    }

    /** What day it is, and how far the day has got. */
    @VxdService(
            ordinal = 0x008,
            name = "VTD_Get_Date_And_Time",
            since = Target.WIN95,
            uses = {Reg.EAX, Reg.EDX, Reg.FLAGS},
            source = Documents.VTD)
    default DateAndTime getDateAndTime() {
        throw ServiceNotImplemented.of("VTD_Get_Date_And_Time");
    }

    /** Puts right how many ticks a virtual machine has seen. */
    @VxdService(ordinal = 0x009, name = "VTD_Adjust_VM_Count", since = Target.WIN95, source = Documents.VTD)
    default void adjustVmCount(@In(Reg.EAX) int count, @In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("VTD_Adjust_VM_Count");
    }

    /** Waits actively, without giving the processor to others. */
    @VxdService(ordinal = 0x00A, name = "VTD_Delay", since = Target.WIN95, source = Documents.VTD)
    default void delay(@In(Reg.EAX) int delay) {
        throw ServiceNotImplemented.of("VTD_Delay");
    }
}
