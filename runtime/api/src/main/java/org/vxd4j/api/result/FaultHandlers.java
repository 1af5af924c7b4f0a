package org.vxd4j.api.result;

import org.vxd4j.api.Carry;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code Get_Fault_Hook_Addrs} returns.
 *
 * @param v86 EDX: first handler for V86 mode
 * @param protectedMode ESI: first handler for protected mode
 * @param vmm EDI: first handler for ring 0
 * @param failed carry: the fault cannot be hooked
 */
public record FaultHandlers(
        @Out(Reg.EDX) EventProc v86,
        @Out(Reg.ESI) EventProc protectedMode,
        @Out(Reg.EDI) EventProc vmm,
        @Carry boolean failed) {}
