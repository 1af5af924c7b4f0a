package org.vxd4j.api.result;

import org.vxd4j.api.Carry;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.VmHandle;

/**
 * What {@code System_Control} returns.
 *
 * @param newVm EBX: the new virtual machine, after Create_VM only
 * @param failed carry: a device refused
 */
public record SystemControlResult(
        @Out(Reg.EBX) VmHandle newVm, @Carry boolean failed) {}
