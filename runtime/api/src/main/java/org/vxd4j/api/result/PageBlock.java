package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code _PageAllocate} and {@code _PageReAllocate} return.
 *
 * @param handle EAX: the block, 0 when the service failed
 * @param address EDX: linear address of its first byte
 */
public record PageBlock(
        @Out(Reg.EAX) int handle, @Out(Reg.EDX) int address) {}
