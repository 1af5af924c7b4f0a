package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code _PageGetSizeAddr} returns.
 *
 * @param pages EAX: size in pages, 0 for no block
 * @param address EDX: linear address of its first byte
 */
public record PageSizeAddress(
        @Out(Reg.EAX) int pages, @Out(Reg.EDX) int address) {}
