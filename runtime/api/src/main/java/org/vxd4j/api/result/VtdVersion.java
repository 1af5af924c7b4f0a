package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code VTD_Get_Version} returns.
 *
 * @param version AX: major version in AH, minor in AL
 * @param fastestMillis EBX: the shortest period of the timer
 * @param slowestMillis ECX: the longest period of the timer
 */
public record VtdVersion(
        @Out(Reg.EAX) int version,
        @Out(Reg.EBX) int fastestMillis,
        @Out(Reg.ECX) int slowestMillis) {}
