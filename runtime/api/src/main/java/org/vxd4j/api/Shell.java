package org.vxd4j.api;

import org.vxd4j.api.result.CheckedDword;
import org.vxd4j.api.result.Contention;
import org.vxd4j.api.service.Convention;
import org.vxd4j.api.service.Documents;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** The services of the shell device, device 23: messages to the user and to Windows, and Windows called at application time. */
@ServiceTable(device = "SHELL", deviceId = DeviceId.SHELL)
public interface Shell {

    /** Version of SHELL. */
    @VxdService(
            ordinal = 0x000,
            name = "SHELL_Get_Version",
            uses = {Reg.EAX, Reg.FLAGS},
            source = Documents.SHELL)
    @Out(Reg.EAX)
    default int getVersion() {
        throw ServiceNotImplemented.of("SHELL_Get_Version");
    }

    /**
     * Asks the user which of two virtual machines gets a device. The contender is the current one; the name has eight
     * capitals or blanks (rule AP-04).
     */
    @VxdService(
            ordinal = 0x001,
            name = "SHELL_Resolve_Contention",
            effects = {Effect.BLOCKS, Effect.NESTED_EXEC},
            uses = {Reg.EBX, Reg.FLAGS},
            source = Documents.SHELL)
    default Contention resolveContention(
            @In(Reg.EAX) VmHandle owner, @In(Reg.EBX) VmHandle contender, @In(Reg.ESI) int deviceName) {
        throw ServiceNotImplemented.of("SHELL_Resolve_Contention");
    }

    /**
     * Tells Windows of an event in a virtual machine; the high word of EAX says how to boost. The result is the event's
     * handle when there is a callback; without one (null) only the carry counts.
     */
    @VxdService(
            ordinal = 0x002,
            name = "SHELL_Event",
            effects = Effect.SCHEDULES,
            uses = {Reg.EAX, Reg.FLAGS},
            source = Documents.SHELL)
    default CheckedDword event(
            @In(Reg.EAX) int wParam,
            @In(Reg.EBX) VmHandle vm,
            @In(Reg.ECX) int event,
            @In(Reg.EDX) Object refData,
            @In(Reg.ESI) EventProc callback) {
        throw ServiceNotImplemented.of("SHELL_Event");
    }

    /** Shows a message in front of everything and waits for the answer, the button; no caption is 0 (rule AP-06). */
    @VxdService(
            ordinal = 0x003,
            name = "SHELL_SYSMODAL_Message",
            effects = Effect.BLOCKS,
            uses = {Reg.EAX, Reg.FLAGS},
            source = Documents.SHELL)
    @Out(Reg.EAX)
    default int sysmodalMessage(
            @In(Reg.EAX) int flags, @In(Reg.EBX) VmHandle vm, @In(Reg.ECX) int text, @In(Reg.EDI) int caption) {
        throw ServiceNotImplemented.of("SHELL_SYSMODAL_Message");
    }

    /** Shows a message among the windows and calls back with the answer; the result is the event's handle. */
    @VxdService(
            ordinal = 0x004,
            name = "SHELL_Message",
            effects = Effect.SCHEDULES,
            uses = {Reg.EAX, Reg.FLAGS},
            source = Documents.SHELL)
    default CheckedDword message(
            @In(Reg.EAX) int flags,
            @In(Reg.EBX) VmHandle vm,
            @In(Reg.ECX) int text,
            @In(Reg.EDX) Object refData,
            @In(Reg.ESI) EventProc callback,
            @In(Reg.EDI) int caption) {
        throw ServiceNotImplemented.of("SHELL_Message");
    }

    /** Flags from a virtual machine's PIF; more of it comes in other registers, which no document at hand names. */
    @VxdService(
            ordinal = 0x005,
            name = "SHELL_GetVMInfo",
            since = Target.WIN31,
            uses = {Reg.EAX, Reg.ECX, Reg.EDX, Reg.ESI, Reg.EDI, Reg.FLAGS},
            source = Documents.SHELL)
    @Out(Reg.EAX)
    default int getVmInfo(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("SHELL_GetVMInfo");
    }

    /** Posts a message to a window; 0 when that failed. */
    @VxdService(
            ordinal = 0x006,
            name = "_SHELL_PostMessage",
            async = Versions.UNSTATED,
            since = Target.WIN95,
            convention = Convention.C,
            effects = Effect.SCHEDULES,
            source = Documents.SHELL)
    @Out(Reg.EAX)
    default int postMessage(int window, int message, int wParam, int lParam, EventProc callback, Object refData) {
        throw ServiceNotImplemented.of("_SHELL_PostMessage");
    }

    /** Starts a program, at application time. */
    @VxdService(
            ordinal = 0x007,
            name = "_SHELL_ShellExecute",
            since = Target.WIN95,
            convention = Convention.C,
            effects = Effect.NESTED_EXEC,
            source = Documents.SHELL)
    @Out(Reg.EAX)
    default int shellExecute(int packet) {
        throw ServiceNotImplemented.of("_SHELL_ShellExecute");
    }

    /** Whether it is application time, or can become it. */
    @VxdService(
            ordinal = 0x00D,
            name = "_SHELL_QueryAppyTimeAvailable",
            since = Target.WIN95,
            convention = Convention.C,
            async = Versions.ALWAYS,
            source = Documents.SHELL)
    @Out(Reg.EAX)
    default int queryAppyTimeAvailable() {
        throw ServiceNotImplemented.of("_SHELL_QueryAppyTimeAvailable");
    }

    /** Calls back at application time, when Windows may be called; the result is a handle, or 0 (rule AP-02). */
    @VxdService(
            ordinal = 0x00E,
            name = "_SHELL_CallAtAppyTime",
            since = Target.WIN95,
            convention = Convention.C,
            async = Versions.ALWAYS,
            effects = Effect.SCHEDULES,
            source = Documents.SHELL)
    @Out(Reg.EAX)
    default int callAtAppyTime(EventProc callback, Object refData, int flags, int timeOutMillis) {
        throw ServiceNotImplemented.of("_SHELL_CallAtAppyTime");
    }

    /** Takes a callback of _SHELL_CallAtAppyTime back; 0 when that failed. */
    @VxdService(
            ordinal = 0x00F,
            name = "_SHELL_CancelAppyTimeEvent",
            async = Versions.UNSTATED,
            since = Target.WIN95,
            convention = Convention.C,
            source = Documents.SHELL)
    @Out(Reg.EAX)
    default int cancelAppyTimeEvent(int handle) {
        throw ServiceNotImplemented.of("_SHELL_CancelAppyTimeEvent");
    }

    /** Sends a message of Windows to all whom the flags and recipients name. */
    @VxdService(
            ordinal = 0x010,
            name = "_SHELL_BroadcastSystemMessage",
            since = Target.WIN95,
            convention = Convention.C,
            effects = {Effect.BLOCKS, Effect.NESTED_EXEC},
            source = Documents.SHELL)
    @Out(Reg.EAX)
    default int broadcastSystemMessage(int flags, int recipients, int message, int wParam, int lParam) {
        throw ServiceNotImplemented.of("_SHELL_BroadcastSystemMessage");
    }

    /** Has a device see the messages that are broadcast; the result is a handle, or 0. */
    @VxdService(
            ordinal = 0x011,
            name = "_SHELL_HookSystemBroadcast",
            since = Target.WIN95,
            convention = Convention.C,
            effects = Effect.HOOKS,
            source = Documents.SHELL)
    @Out(Reg.EAX)
    default int hookSystemBroadcast(EventProc callback, Object refData, int order) {
        throw ServiceNotImplemented.of("_SHELL_HookSystemBroadcast");
    }

    /** Ends what _SHELL_HookSystemBroadcast began; 0 when that failed. */
    @VxdService(
            ordinal = 0x012,
            name = "_SHELL_UnhookSystemBroadcast",
            since = Target.WIN95,
            convention = Convention.C,
            effects = Effect.HOOKS,
            source = Documents.SHELL)
    @Out(Reg.EAX)
    default int unhookSystemBroadcast(int handle) {
        throw ServiceNotImplemented.of("_SHELL_UnhookSystemBroadcast");
    }

    /** Takes memory from the USER module's local heap. Application time only. */
    @VxdService(
            ordinal = 0x013,
            name = "_SHELL_LocalAllocEx",
            since = Target.WIN95,
            convention = Convention.C,
            effects = Effect.NESTED_EXEC,
            source = Documents.SHELL)
    @Out(Reg.EAX)
    default int localAllocEx(int flags, int bytes, int pointer) {
        throw ServiceNotImplemented.of("_SHELL_LocalAllocEx");
    }

    /** Gives memory of _SHELL_LocalAllocEx back. Application time only. */
    @VxdService(
            ordinal = 0x014,
            name = "_SHELL_LocalFree",
            since = Target.WIN95,
            convention = Convention.C,
            effects = Effect.NESTED_EXEC,
            source = Documents.SHELL)
    @Out(Reg.EAX)
    default int localFree(int handle) {
        throw ServiceNotImplemented.of("_SHELL_LocalFree");
    }

    /** Loads a 16-bit library. Application time only. */
    @VxdService(
            ordinal = 0x015,
            name = "_SHELL_LoadLibrary",
            since = Target.WIN95,
            convention = Convention.C,
            effects = Effect.NESTED_EXEC,
            source = Documents.SHELL)
    @Out(Reg.EAX)
    default int loadLibrary(int name) {
        throw ServiceNotImplemented.of("_SHELL_LoadLibrary");
    }

    /** Lets a 16-bit library go. Application time only. */
    @VxdService(
            ordinal = 0x016,
            name = "_SHELL_FreeLibrary",
            since = Target.WIN95,
            convention = Convention.C,
            effects = Effect.NESTED_EXEC,
            source = Documents.SHELL)
    default void freeLibrary(int handle) {
        throw ServiceNotImplemented.of("_SHELL_FreeLibrary");
    }

    /** Address of a procedure in a 16-bit library. Application time only. */
    @VxdService(
            ordinal = 0x017,
            name = "_SHELL_GetProcAddress",
            since = Target.WIN95,
            convention = Convention.C,
            effects = Effect.NESTED_EXEC,
            source = Documents.SHELL)
    @Out(Reg.EAX)
    default int getProcAddress(int library, int name) {
        throw ServiceNotImplemented.of("_SHELL_GetProcAddress");
    }

    /** Calls a procedure in a 16-bit library. Application time only (rule AP-01). */
    @VxdService(
            ordinal = 0x018,
            name = "_SHELL_CallDll",
            since = Target.WIN95,
            convention = Convention.C,
            effects = Effect.NESTED_EXEC,
            source = Documents.SHELL)
    @Out(Reg.EAX)
    default int callDll(int library, int procedure, int argumentBytes, int arguments) {
        throw ServiceNotImplemented.of("_SHELL_CallDll");
    }
}
