package org.vxd4j.api.vmm;

import org.vxd4j.api.ClientRegs;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.In;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Stack;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Zero;
import org.vxd4j.api.result.DebugKey;
import org.vxd4j.api.service.Convention;
import org.vxd4j.api.service.Documents;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** The debug kernel's terminal, monochrome screen and assertions. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmDebug {

    /**
     * Asks which kernel runs.
     *
     * @return true (zero flag set) when it is the retail kernel
     */
    @VxdService(ordinal = 0x0C1, name = "Test_Debug_Installed", async = Versions.ALWAYS)
    @Zero
    default boolean testDebugInstalled() {
        throw ServiceNotImplemented.of("Test_Debug_Installed");
    }

    /** Writes a text to the debug terminal. */
    @VxdService(
            ordinal = 0x0C2,
            name = "Out_Debug_String",
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.ECX, Reg.EDX, Reg.EBX, Reg.EBP, Reg.ESI, Reg.EDI, Reg.FLAGS})
    default void outDebugString(@In(Reg.ESI) int text) {
        throw ServiceNotImplemented.of("Out_Debug_String");
    }

    /** Writes a character to the debug terminal. */
    @VxdService(ordinal = 0x0C3, name = "Out_Debug_Chr", async = Versions.ALWAYS, uses = Reg.EAX)
    default void outDebugChr(@In(Reg.EAX) int character) {
        throw ServiceNotImplemented.of("Out_Debug_Chr");
    }

    /** Waits for a key of the debug terminal. */
    @VxdService(ordinal = 0x0C4, name = "In_Debug_Chr", async = Versions.ALWAYS, uses = Reg.EAX)
    @Out(Reg.EAX)
    default int inDebugChr() {
        throw ServiceNotImplemented.of("In_Debug_Chr");
    }

    /** Reads a hexadecimal number at the debug terminal, this being its first digit. */
    @VxdService(ordinal = 0x0C5, name = "Debug_Convert_Hex_Binary", async = Versions.ALWAYS, uses = Reg.EAX)
    @Out(Reg.EAX)
    default int debugConvertHexBinary(@In(Reg.EAX) int character) {
        throw ServiceNotImplemented.of("Debug_Convert_Hex_Binary");
    }

    /** Reads a decimal number at the debug terminal, this being its first digit. */
    @VxdService(ordinal = 0x0C6, name = "Debug_Convert_Hex_Decimal", async = Versions.ALWAYS, uses = Reg.EAX)
    @Out(Reg.EAX)
    default int debugConvertHexDecimal(@In(Reg.EAX) int character) {
        throw ServiceNotImplemented.of("Debug_Convert_Hex_Decimal");
    }

    /** Complains in the debug kernel when this is no virtual machine. */
    @VxdService(ordinal = 0x0C7, name = "Debug_Test_Valid_Handle", async = Versions.ALWAYS)
    default void debugTestValidHandle(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("Debug_Test_Valid_Handle");
    }

    /** Complains in the debug kernel when these are not the client registers. */
    @VxdService(ordinal = 0x0C8, name = "Validate_Client_Ptr", async = Versions.ALWAYS)
    default void validateClientPtr(@In(Reg.EBP) ClientRegs client) {
        throw ServiceNotImplemented.of("Validate_Client_Ptr");
    }

    /** Complains in the debug kernel when the VMM is re-entered. */
    @VxdService(ordinal = 0x0C9, name = "Test_Reenter", async = Versions.ALWAYS)
    default void testReenter() {
        throw ServiceNotImplemented.of("Test_Reenter");
    }

    /** Keeps a text and two values for later; the debugger's .lq command shows them. */
    @VxdService(ordinal = 0x0CA, name = "Queue_Debug_String", async = Versions.ALWAYS)
    default void queueDebugString(@Stack int first, @Stack int second, @In(Reg.ESI) int text) {
        throw ServiceNotImplemented.of("Queue_Debug_String");
    }

    /** Notes in the debug kernel's log that the calling procedure was entered. */
    @VxdService(ordinal = 0x0CB, name = "Log_Proc_Call", async = Versions.ALWAYS)
    default void logProcCall() {
        throw ServiceNotImplemented.of("Log_Proc_Call");
    }

    /** Complains in the debug kernel when this is not the current virtual machine. */
    @VxdService(ordinal = 0x0CC, name = "Debug_Test_Cur_VM", async = Versions.ALWAYS)
    default void debugTestCurVm(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("Debug_Test_Cur_VM");
    }

    /**
     * Looks for a letter among the debug options that Windows was started with.
     *
     * @return true (zero flag set) when it was given
     */
    @VxdService(ordinal = 0x0DC, name = "Get_Debug_Options", since = Target.WIN31, initOnly = Versions.ALWAYS)
    @Zero
    default boolean getDebugOptions(@In(Reg.EAX) int option) {
        throw ServiceNotImplemented.of("Get_Debug_Options");
    }

    /** Looks whether a key of the debug terminal was pressed, without waiting. */
    @VxdService(
            ordinal = 0x0E1,
            name = "Is_Debug_Chr",
            since = Target.WIN31,
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS})
    default DebugKey isDebugChr() {
        throw ServiceNotImplemented.of("Is_Debug_Chr");
    }

    /** Empties the monochrome screen. */
    @VxdService(ordinal = 0x0E2, name = "Clear_Mono_Screen", since = Target.WIN31, async = Versions.ALWAYS)
    default void clearMonoScreen() {
        throw ServiceNotImplemented.of("Clear_Mono_Screen");
    }

    /** Writes a character to the monochrome screen. */
    @VxdService(ordinal = 0x0E3, name = "Out_Mono_Chr", since = Target.WIN31, async = Versions.ALWAYS)
    default void outMonoChr(@In(Reg.EAX) int character) {
        throw ServiceNotImplemented.of("Out_Mono_Chr");
    }

    /** Writes a text to the monochrome screen. */
    @VxdService(
            ordinal = 0x0E4,
            name = "Out_Mono_String",
            since = Target.WIN31,
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.ECX, Reg.EDX, Reg.EBX, Reg.EBP, Reg.ESI, Reg.EDI, Reg.FLAGS})
    default void outMonoString(@In(Reg.ESI) int text) {
        throw ServiceNotImplemented.of("Out_Mono_String");
    }

    /** Moves the monochrome screen's cursor: column in DL, row in DH. */
    @VxdService(ordinal = 0x0E5, name = "Set_Mono_Cur_Pos", since = Target.WIN31, async = Versions.ALWAYS)
    default void setMonoCurPos(@In(Reg.EDX) int position) {
        throw ServiceNotImplemented.of("Set_Mono_Cur_Pos");
    }

    /** Where the monochrome screen's cursor is: column in DL, row in DH. */
    @VxdService(ordinal = 0x0E6, name = "Get_Mono_Cur_Pos", since = Target.WIN31, async = Versions.ALWAYS)
    @Out(Reg.EDX)
    default int getMonoCurPos() {
        throw ServiceNotImplemented.of("Get_Mono_Cur_Pos");
    }

    /** What the cursor of the monochrome screen is on: character in AL, attribute in AH. */
    @VxdService(
            ordinal = 0x0E7,
            name = "Get_Mono_Chr",
            since = Target.WIN31,
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS})
    @Out(Reg.EAX)
    default int getMonoChr() {
        throw ServiceNotImplemented.of("Get_Mono_Chr");
    }

    /** Lets ring-0 code touch the first megabyte in the debug kernel. */
    @VxdService(ordinal = 0x0ED, name = "Enable_Touch_1st_Meg", since = Target.WIN31, async = Versions.ALWAYS)
    default void enableTouch1stMeg() {
        throw ServiceNotImplemented.of("Enable_Touch_1st_Meg");
    }

    /** Has the debug kernel complain when ring-0 code touches the first megabyte. */
    @VxdService(ordinal = 0x0EE, name = "Disable_Touch_1st_Meg", since = Target.WIN31, async = Versions.ALWAYS)
    default void disableTouch1stMeg() {
        throw ServiceNotImplemented.of("Disable_Touch_1st_Meg");
    }

    /** Fills a buffer with a message in the user's language, after a pattern and its values. */
    @VxdService(
            ordinal = 0x158,
            name = "_LocalizeSprintf",
            since = Target.WIN95,
            convention = Convention.C_KEEPING_REGISTERS,
            source = Documents.WIN95_DDK)
    default void localizeSprintf(int... arguments) {
        throw ServiceNotImplemented.of("_LocalizeSprintf");
    }
}
