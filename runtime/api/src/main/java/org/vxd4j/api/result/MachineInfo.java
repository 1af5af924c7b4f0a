package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code Get_Machine_Info} returns.
 *
 * @param dosVersion AX: version of MS-DOS, major in AH
 * @param model BX: OEM number and model bytes, and more in the high word
 * @param ecx ECX: configuration
 * @param edx EDX: configuration
 */
public record MachineInfo(
        @Out(Reg.EAX) int dosVersion,
        @Out(Reg.EBX) int model,
        @Out(Reg.ECX) int ecx,
        @Out(Reg.EDX) int edx) {}
