package org.vxd4j.api.vmm;

import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Carry;
import org.vxd4j.api.CritStatus;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.In;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.result.CritThreadStatus;
import org.vxd4j.api.service.Documents;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** The critical section. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmCriticalSection {

    /**
     * Claims the critical section, waiting for it as the {@link BlockFlag}s say; the first claim boosts the owner by
     * {@link Boost#CRITICAL_SECTION_BOOST}.
     */
    @VxdService(
            ordinal = 0x01F,
            name = "Begin_Critical_Section",
            effects = {Effect.BLOCKS, Effect.ADJUSTS_PRIORITY, Effect.TASK_SWITCH})
    void beginCriticalSection(@In(Reg.ECX) int flags);

    /** Gives one claim back; with the last one the boost goes, and somebody with more priority may run. */
    @VxdService(
            ordinal = 0x020,
            name = "End_Critical_Section",
            effects = {Effect.ADJUSTS_PRIORITY, Effect.TASK_SWITCH})
    void endCriticalSection();

    /**
     * Gives the only claim back and suspends the current virtual machine, with nothing in between.
     *
     * @return true (carry set) when nothing happened: there is more than one claim, or the suspension is refused
     */
    @VxdService(
            ordinal = 0x021,
            name = "End_Crit_And_Suspend",
            effects = {Effect.BLOCKS, Effect.ADJUSTS_PRIORITY, Effect.TASK_SWITCH})
    @Carry
    default boolean endCritAndSuspend() {
        throw ServiceNotImplemented.of("End_Crit_And_Suspend");
    }

    /** Claims the critical section several times at once; no claims are ignored. In Windows 3.0 the claims are in ECX (rule CS-07). */
    @VxdService(
            ordinal = 0x022,
            name = "Claim_Critical_Section",
            effects = {Effect.BLOCKS, Effect.ADJUSTS_PRIORITY, Effect.TASK_SWITCH})
    void claimCriticalSection(@In(Reg.EAX) int claims, @In(Reg.ECX) int flags);

    /** Gives several claims back at once; no claims are ignored. */
    @VxdService(
            ordinal = 0x023,
            name = "Release_Critical_Section",
            effects = {Effect.ADJUSTS_PRIORITY, Effect.TASK_SWITCH})
    void releaseCriticalSection(@In(Reg.ECX) int claims);

    /**
     * Installs a callback for the release of the critical section; one-shot, the newest first.
     *
     * <p>Source of the statements: seed Call_When_Not_Critical.
     */
    @VxdService(ordinal = 0x024, name = "Call_When_Not_Critical", effects = Effect.SCHEDULES)
    void callWhenNotCritical(@In(Reg.EDX) Object refData, @In(Reg.ESI) EventProc callback);

    /** Owner, claims and priority, after completing delayed releases: may switch tasks (rule CS-16). */
    @VxdService(
            ordinal = 0x029,
            name = "Get_Crit_Section_Status",
            async = Versions.ONLY_30,
            effects = {Effect.BLOCKS, Effect.TASK_SWITCH})
    CritStatus getCritSectionStatus();

    /** As Get_Crit_Section_Status, but leaves delayed releases alone: may report a section that is as good as free (rule CS-17). */
    @VxdService(ordinal = 0x0F1, name = "Get_Crit_Status_No_Block", since = Target.WIN31, async = Versions.ALWAYS)
    CritStatus getCritStatusNoBlock();

    /**
     * Removes the newest installation of a critical-section callback.
     *
     * @return true (carry set) when there was none
     */
    @VxdService(
            ordinal = 0x12A,
            name = "Cancel_Call_When_Not_Critical",
            async = Versions.UNSTATED,
            since = Target.WIN95,
            source = Documents.WIN95_DDK)
    @Carry
    boolean cancelCallWhenNotCritical(@In(Reg.ESI) EventProc callback);

    /** Owner by its thread, claims and priority, at any time. */
    @VxdService(
            ordinal = 0x145,
            name = "Get_Crit_Status_Thread",
            since = Target.WIN95,
            async = Versions.ALWAYS,
            uses = {Reg.EDI, Reg.ECX, Reg.FLAGS},
            source = Documents.WIN95_DDK)
    default CritThreadStatus getCritStatusThread() {
        throw ServiceNotImplemented.of("Get_Crit_Status_Thread");
    }
}
