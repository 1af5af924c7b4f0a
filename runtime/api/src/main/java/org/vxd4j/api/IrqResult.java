package org.vxd4j.api;

/**
 * What {@code VPICD_Virtualize_IRQ} returns.
 *
 * @param handle EAX: the request's handle, null when it failed
 * @param failed carry: the request is taken, or the descriptor is wrong
 */
public record IrqResult(
        @Out(Reg.EAX) IrqHandle handle, @Carry boolean failed) {}
