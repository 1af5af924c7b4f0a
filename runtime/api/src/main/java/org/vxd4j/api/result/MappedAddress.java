package org.vxd4j.api.result;

import org.vxd4j.api.Carry;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code Map_Lin_To_VM_Addr} returns.
 *
 * @param selector CX: segment in V86 mode, selector in protected mode
 * @param offset EDX: offset
 * @param failed carry: there is no such address
 */
public record MappedAddress(
        @Out(Reg.ECX) int selector,
        @Out(Reg.EDX) int offset,
        @Carry boolean failed) {}
