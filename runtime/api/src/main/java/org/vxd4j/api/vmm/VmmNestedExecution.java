package org.vxd4j.api.vmm;

import org.vxd4j.api.DeviceId;
import org.vxd4j.api.In;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Stack;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.VxdService;

/** Running virtual machine code from a driver, and what must be saved around it. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmNestedExecution {

    /** Begins nested execution in V86 mode, whatever the mode was (rule NX-04); a break point takes the place of CS:IP. */
    @VxdService(
            ordinal = 0x082,
            name = "Begin_Nest_V86_Exec",
            effects = {Effect.NESTED_EXEC, Effect.MODIFIES_CLIENT})
    default void beginNestV86Exec() {
        throw ServiceNotImplemented.of("Begin_Nest_V86_Exec");
    }

    /**
     * Begins nested execution in the mode of the virtual machine's application; a break point takes the place of CS:IP (rules
     * NX-02, NX-05).
     */
    @VxdService(
            ordinal = 0x083,
            name = "Begin_Nest_Exec",
            effects = {Effect.NESTED_EXEC, Effect.MODIFIES_CLIENT})
    default void beginNestExec() {
        throw ServiceNotImplemented.of("Begin_Nest_Exec");
    }

    /** Runs an interrupt in the virtual machine and returns when it is over. Nested execution only (rules NX-01, NX-09). */
    @VxdService(
            ordinal = 0x084,
            name = "Exec_Int",
            effects = {Effect.NESTED_EXEC, Effect.TASK_SWITCH, Effect.PAGEABLE_TOUCH})
    default void execInt(@In(Reg.EAX) int interrupt) {
        throw ServiceNotImplemented.of("Exec_Int");
    }

    /** Runs the virtual machine until it is back at the break point; events are processed meanwhile (rules NX-01, NX-08). */
    @VxdService(
            ordinal = 0x085,
            name = "Resume_Exec",
            effects = {Effect.NESTED_EXEC, Effect.TASK_SWITCH, Effect.PAGEABLE_TOUCH})
    default void resumeExec() {
        throw ServiceNotImplemented.of("Resume_Exec");
    }

    /**
     * Ends nested execution: the mode and CS:IP are as before, all other client registers are the driver's business (rule
     * NX-03).
     */
    @VxdService(
            ordinal = 0x086,
            name = "End_Nest_Exec",
            effects = {Effect.NESTED_EXEC, Effect.MODIFIES_CLIENT})
    default void endNestExec() {
        throw ServiceNotImplemented.of("End_Nest_Exec");
    }

    /** Puts the current virtual machine into V86 mode. */
    @VxdService(ordinal = 0x089, name = "Set_V86_Exec_Mode", effects = Effect.MODIFIES_CLIENT)
    default void setV86ExecMode() {
        throw ServiceNotImplemented.of("Set_V86_Exec_Mode");
    }

    /** Puts the current virtual machine into protected mode; seldom right outside Begin_Nest_Exec (rule NX-11). */
    @VxdService(ordinal = 0x08A, name = "Set_PM_Exec_Mode", effects = Effect.MODIFIES_CLIENT)
    default void setPmExecMode() {
        throw ServiceNotImplemented.of("Set_PM_Exec_Mode");
    }

    /** Gives a protected-mode client a stack that is never paged out; calls nest (rule NX-12). */
    @VxdService(ordinal = 0x08B, name = "Begin_Use_Locked_PM_Stack", effects = Effect.MODIFIES_CLIENT)
    default void beginUseLockedPmStack() {
        throw ServiceNotImplemented.of("Begin_Use_Locked_PM_Stack");
    }

    /** Undoes one Begin_Use_Locked_PM_Stack (rule NX-12). */
    @VxdService(ordinal = 0x08C, name = "End_Use_Locked_PM_Stack", effects = Effect.MODIFIES_CLIENT)
    default void endUseLockedPmStack() {
        throw ServiceNotImplemented.of("End_Use_Locked_PM_Stack");
    }

    /** Copies the client registers away before they are changed (rule NX-03). */
    @VxdService(ordinal = 0x08D, name = "Save_Client_State")
    default void saveClientState(@In(Reg.EDI) int buffer) {
        throw ServiceNotImplemented.of("Save_Client_State");
    }

    /**
     * Brings saved client registers back, and with them perhaps mode and interrupt flag: callbacks that wait for those become
     * due (rule NX-14).
     */
    @VxdService(
            ordinal = 0x08E,
            name = "Restore_Client_State",
            effects = {Effect.MODIFIES_CLIENT, Effect.SCHEDULES})
    default void restoreClientState(@In(Reg.ESI) int buffer) {
        throw ServiceNotImplemented.of("Restore_Client_State");
    }

    /**
     * Runs an interrupt of MS-DOS or the BIOS with these registers and returns its results in them; needs no nested block
     * (rule NX-10).
     */
    @VxdService(
            ordinal = 0x08F,
            name = "Exec_VxD_Int",
            effects = {Effect.NESTED_EXEC, Effect.TASK_SWITCH, Effect.PAGEABLE_TOUCH},
            uses = {})
    default void execVxdInt(@Stack int interrupt, Registers registers) {
        throw ServiceNotImplemented.of("Exec_VxD_Int");
    }
}
