package org.vxd4j.api.result;

import org.vxd4j.api.Carry;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code VPICD_Get_IRQ_Complete_Status} returns.
 *
 * @param status ECX: status bits
 * @param virtualized carry: a device virtualised the request
 */
public record IrqStatus(@Out(Reg.ECX) int status, @Carry boolean virtualized) {}
