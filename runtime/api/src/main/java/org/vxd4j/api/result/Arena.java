package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code Get_Next_Arena} returns.
 *
 * @param data EAX: what is known of the memory
 * @param flags ECX: kind of memory, and where the walk goes on
 * @param memory EDX: the memory
 */
public record Arena(
        @Out(Reg.EAX) int data,
        @Out(Reg.ECX) int flags,
        @Out(Reg.EDX) int memory) {}
