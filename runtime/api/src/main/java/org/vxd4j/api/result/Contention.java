package org.vxd4j.api.result;

import org.vxd4j.api.Carry;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.VmHandle;

/**
 * What {@code SHELL_Resolve_Contention} returns.
 *
 * @param winner EBX: who gets the device
 * @param unresolved carry: it is not decided
 */
public record Contention(
        @Out(Reg.EBX) VmHandle winner, @Carry boolean unresolved) {}
