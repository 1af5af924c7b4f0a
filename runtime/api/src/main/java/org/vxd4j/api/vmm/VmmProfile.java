package org.vxd4j.api.vmm;

import org.vxd4j.api.DeviceId;
import org.vxd4j.api.In;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.result.CheckedDword;
import org.vxd4j.api.result.DosVectors;
import org.vxd4j.api.result.ExecPath;
import org.vxd4j.api.result.FoundString;
import org.vxd4j.api.result.ParsedNumber;
import org.vxd4j.api.result.ProfileNumber;
import org.vxd4j.api.result.TsrName;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** What the user configured: SYSTEM.INI, environment, paths; for initialisation. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmProfile {

    /** Reads a whole number from SYSTEM.INI. */
    @VxdService(ordinal = 0x0AB, name = "Get_Profile_Decimal_Int", initOnly = Versions.ALWAYS)
    default ProfileNumber getProfileDecimalInt(
            @In(Reg.EAX) int fallback, @In(Reg.ESI) int section, @In(Reg.EDI) int key) {
        throw ServiceNotImplemented.of("Get_Profile_Decimal_Int");
    }

    /** Reads a whole number from a text. */
    @VxdService(
            ordinal = 0x0AC,
            name = "Convert_Decimal_String",
            initOnly = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.EDX, Reg.FLAGS})
    default ParsedNumber convertDecimalString(@In(Reg.EDX) int text) {
        throw ServiceNotImplemented.of("Convert_Decimal_String");
    }

    /** Reads a number with a fixed number of decimal places from SYSTEM.INI, as a whole number of the last place. */
    @VxdService(ordinal = 0x0AD, name = "Get_Profile_Fixed_Point", initOnly = Versions.ALWAYS)
    default ProfileNumber getProfileFixedPoint(
            @In(Reg.EAX) int fallback, @In(Reg.ECX) int places, @In(Reg.ESI) int section, @In(Reg.EDI) int key) {
        throw ServiceNotImplemented.of("Get_Profile_Fixed_Point");
    }

    /** Reads a number with a fixed number of decimal places from a text. */
    @VxdService(
            ordinal = 0x0AE,
            name = "Convert_Fixed_Point_String",
            initOnly = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.EDX, Reg.FLAGS})
    default ParsedNumber convertFixedPointString(@In(Reg.ECX) int places, @In(Reg.EDX) int text) {
        throw ServiceNotImplemented.of("Convert_Fixed_Point_String");
    }

    /** Reads a hexadecimal number from SYSTEM.INI. */
    @VxdService(ordinal = 0x0AF, name = "Get_Profile_Hex_Int", initOnly = Versions.ALWAYS)
    default ProfileNumber getProfileHexInt(@In(Reg.EAX) int fallback, @In(Reg.ESI) int section, @In(Reg.EDI) int key) {
        throw ServiceNotImplemented.of("Get_Profile_Hex_Int");
    }

    /** Reads a hexadecimal number from a text. */
    @VxdService(ordinal = 0x0B0, name = "Convert_Hex_String", initOnly = Versions.ALWAYS)
    default ParsedNumber convertHexString(@In(Reg.EDX) int text) {
        throw ServiceNotImplemented.of("Convert_Hex_String");
    }

    /** Reads a yes (-1) or no (0) from SYSTEM.INI. */
    @VxdService(ordinal = 0x0B1, name = "Get_Profile_Boolean", initOnly = Versions.ALWAYS)
    default ProfileNumber getProfileBoolean(@In(Reg.EAX) int fallback, @In(Reg.ESI) int section, @In(Reg.EDI) int key) {
        throw ServiceNotImplemented.of("Get_Profile_Boolean");
    }

    /** Reads a yes (-1) or no (0) from a text. */
    @VxdService(
            ordinal = 0x0B2,
            name = "Convert_Boolean_String",
            initOnly = Versions.ALWAYS,
            uses = {Reg.FLAGS, Reg.EAX})
    default CheckedDword convertBooleanString(@In(Reg.EDX) int text) {
        throw ServiceNotImplemented.of("Convert_Boolean_String");
    }

    /** Reads a text from SYSTEM.INI. */
    @VxdService(
            ordinal = 0x0B3,
            name = "Get_Profile_String",
            initOnly = Versions.ALWAYS,
            uses = {Reg.EDX, Reg.FLAGS})
    default FoundString getProfileString(@In(Reg.EDX) int fallback, @In(Reg.ESI) int section, @In(Reg.EDI) int key) {
        throw ServiceNotImplemented.of("Get_Profile_String");
    }

    /** The text of the next line with the same key. */
    @VxdService(
            ordinal = 0x0B4,
            name = "Get_Next_Profile_String",
            initOnly = Versions.ALWAYS,
            uses = {Reg.EDX, Reg.FLAGS})
    default FoundString getNextProfileString(@In(Reg.EDX) int previous, @In(Reg.EDI) int key) {
        throw ServiceNotImplemented.of("Get_Next_Profile_String");
    }

    /** The value of a variable in the environment of MS-DOS. */
    @VxdService(
            ordinal = 0x0B5,
            name = "Get_Environment_String",
            initOnly = Versions.ALWAYS,
            uses = {Reg.EDX, Reg.FLAGS})
    default FoundString getEnvironmentString(@In(Reg.ESI) int variable) {
        throw ServiceNotImplemented.of("Get_Environment_String");
    }

    /** The path from which Windows was started. */
    @VxdService(
            ordinal = 0x0B6,
            name = "Get_Exec_Path",
            initOnly = Versions.ALWAYS,
            uses = {Reg.ECX, Reg.EDX})
    default ExecPath getExecPath() {
        throw ServiceNotImplemented.of("Get_Exec_Path");
    }

    /** The directory in which SYSTEM.INI lies. */
    @VxdService(
            ordinal = 0x0B7,
            name = "Get_Config_Directory",
            initOnly = Versions.ALWAYS,
            uses = {Reg.EDX, Reg.FLAGS})
    @Out(Reg.EDX)
    default int getConfigDirectory() {
        throw ServiceNotImplemented.of("Get_Config_Directory");
    }

    /** Looks for a file where Windows keeps its own and opens it; the result is MS-DOS's handle. */
    @VxdService(
            ordinal = 0x0B8,
            name = "OpenFile",
            initOnly = Versions.ALWAYS,
            effects = Effect.PAGEABLE_TOUCH,
            uses = {Reg.EAX, Reg.FLAGS})
    default CheckedDword openFile(@In(Reg.EDX) int fileName, @In(Reg.EDI) int buffer) {
        throw ServiceNotImplemented.of("OpenFile");
    }

    /** Segment of the program segment prefix that Windows was started with. */
    @VxdService(
            ordinal = 0x0B9,
            name = "Get_PSP_Segment",
            initOnly = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS})
    @Out(Reg.EAX)
    default int getPspSegment() {
        throw ServiceNotImplemented.of("Get_PSP_Segment");
    }

    /** Where the interrupts 23h and 24h led before Windows started. */
    @VxdService(
            ordinal = 0x0BA,
            name = "GetDOSVectors",
            initOnly = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.EDX})
    default DosVectors getDosVectors() {
        throw ServiceNotImplemented.of("GetDOSVectors");
    }

    /** Name of a resident program that keeps Windows from starting. */
    @VxdService(
            ordinal = 0x0DB,
            name = "Get_Name_Of_Ugly_TSR",
            since = Target.WIN31,
            initOnly = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.EBX, Reg.FLAGS})
    default TsrName getNameOfUglyTsr() {
        throw ServiceNotImplemented.of("Get_Name_Of_Ugly_TSR");
    }

    /** Finds a byte of this value in read-only memory; the result is its address. */
    @VxdService(
            ordinal = 0x0E8,
            name = "Locate_Byte_In_ROM",
            since = Target.WIN31,
            initOnly = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS})
    default CheckedDword locateByteInRom(@In(Reg.EAX) int value) {
        throw ServiceNotImplemented.of("Locate_Byte_In_ROM");
    }
}
