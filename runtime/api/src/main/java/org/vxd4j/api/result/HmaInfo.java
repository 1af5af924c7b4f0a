package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code GetSet_HMA_Info} returns: data on the high memory area.
 *
 * @param eax EAX
 * @param ecx ECX
 * @param edx EDX
 */
public record HmaInfo(
        @Out(Reg.EAX) int eax,
        @Out(Reg.ECX) int ecx,
        @Out(Reg.EDX) int edx) {}
