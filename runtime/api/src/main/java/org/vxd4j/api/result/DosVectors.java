package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code GetDOSVectors} returns.
 *
 * @param int23 EAX: segment:offset of interrupt 23h
 * @param int24 EDX: segment:offset of interrupt 24h
 */
public record DosVectors(
        @Out(Reg.EAX) int int23, @Out(Reg.EDX) int int24) {}
