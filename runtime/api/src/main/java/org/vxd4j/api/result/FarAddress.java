package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * An address as interrupt vectors hold it.
 *
 * @param segment CX: segment in V86 mode, selector in protected mode
 * @param offset EDX: offset
 */
public record FarAddress(
        @Out(Reg.ECX) int segment, @Out(Reg.EDX) int offset) {}
