package org.vxd4j.api.vmm;

import org.vxd4j.api.DeviceId;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.In;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.api.TimeOutHandle;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.service.Documents;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** Time-outs, and what time it is. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmTimeOuts {

    /** Calls back at event time after so many milliseconds of real time; ECX is how late. */
    @VxdService(
            ordinal = 0x03C,
            name = "Set_Global_Time_Out",
            async = Versions.ONLY_98,
            effects = Effect.SCHEDULES,
            uses = {Reg.ESI, Reg.FLAGS})
    @Out(Reg.ESI)
    TimeOutHandle setGlobalTimeOut(
            @In(Reg.EAX) int millis, @In(Reg.EDX) Object refData, @In(Reg.ESI) EventProc callback);

    /** Calls back at event time after a virtual machine has <em>run</em> for so many milliseconds. */
    @VxdService(
            ordinal = 0x03D,
            name = "Set_VM_Time_Out",
            async = Versions.ONLY_98,
            effects = Effect.SCHEDULES,
            uses = {Reg.ESI, Reg.FLAGS})
    @Out(Reg.ESI)
    TimeOutHandle setVmTimeOut(
            @In(Reg.EAX) int millis,
            @In(Reg.EBX) VmHandle vm,
            @In(Reg.EDX) Object refData,
            @In(Reg.ESI) EventProc callback);

    /** Takes any kind of time-out back; no time-out is ignored, one already called is rule TO-02. */
    @VxdService(ordinal = 0x03E, name = "Cancel_Time_Out")
    void cancelTimeOut(@In(Reg.ESI) TimeOutHandle timeOut);

    /** Milliseconds since the system started, from the timer; wraps after 49.5 days (rule TO-09). */
    @VxdService(
            ordinal = 0x03F,
            name = "Get_System_Time",
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS})
    @Out(Reg.EAX)
    int getSystemTime();

    /** Milliseconds that the current virtual machine has run, from the timer. */
    @VxdService(
            ordinal = 0x040,
            name = "Get_VM_Exec_Time",
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS})
    @Out(Reg.EAX)
    default int getVmExecTime() {
        throw ServiceNotImplemented.of("Get_VM_Exec_Time");
    }

    /** Moves the system's clock on; the timer device calls it, and nobody else may (rule TO-10). */
    @VxdService(ordinal = 0x0C0, name = "Update_System_Clock", async = Versions.ALWAYS)
    default void updateSystemClock(@In(Reg.ECX) int millis) {
        throw ServiceNotImplemented.of("Update_System_Clock");
    }

    /** Get_System_Time as it was at the last timer tick: cheap, and up to a tick old. */
    @VxdService(
            ordinal = 0x0CF,
            name = "Get_Last_Updated_System_Time",
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS})
    @Out(Reg.EAX)
    default int getLastUpdatedSystemTime() {
        throw ServiceNotImplemented.of("Get_Last_Updated_System_Time");
    }

    /** Get_VM_Exec_Time as it was at the last timer tick: cheap, and up to a tick old. */
    @VxdService(
            ordinal = 0x0D0,
            name = "Get_Last_Updated_VM_Exec_Time",
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS})
    @Out(Reg.EAX)
    default int getLastUpdatedVmExecTime() {
        throw ServiceNotImplemented.of("Get_Last_Updated_VM_Exec_Time");
    }

    /** Calls back at event time after a thread has <em>run</em> for so many milliseconds. */
    @VxdService(
            ordinal = 0x0FD,
            name = "Set_Thread_Time_Out",
            since = Target.WIN95,
            effects = Effect.SCHEDULES,
            uses = {Reg.ESI, Reg.FLAGS},
            source = Documents.WIN95_DDK)
    @Out(Reg.ESI)
    TimeOutHandle setThreadTimeOut(
            @In(Reg.EAX) int millis,
            @In(Reg.EDI) ThreadHandle thread,
            @In(Reg.EDX) Object refData,
            @In(Reg.ESI) EventProc callback);

    /** Calls back inside the timer interrupt: ECX (milliseconds late) and EDX only, async services only (rule TO-04). */
    @VxdService(
            ordinal = 0x0FE,
            name = "Set_Async_Time_Out",
            async = Versions.UNSTATED,
            since = Target.WIN95,
            effects = Effect.SCHEDULES,
            uses = {Reg.ESI, Reg.FLAGS},
            source = Documents.WIN95_DDK)
    @Out(Reg.ESI)
    TimeOutHandle setAsyncTimeOut(
            @In(Reg.EAX) int millis, @In(Reg.EDX) Object refData, @In(Reg.ESI) EventProc callback);

    /**
     * Where the VMM keeps the milliseconds since start: read, never write. That it may be called at interrupt time is an
     * inference.
     */
    @VxdService(
            ordinal = 0x144,
            name = "Get_System_Time_Address",
            since = Target.WIN95,
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS},
            source = Documents.WIN95_DDK)
    @Out(Reg.EAX)
    default int getSystemTimeAddress() {
        throw ServiceNotImplemented.of("Get_System_Time_Address");
    }
}
