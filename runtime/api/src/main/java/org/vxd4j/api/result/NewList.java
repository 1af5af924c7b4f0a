package org.vxd4j.api.result;

import org.vxd4j.api.Carry;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code List_Create} returns.
 *
 * @param list ESI: the list
 * @param failed carry: there is no memory for it
 */
public record NewList(@Out(Reg.ESI) int list, @Carry boolean failed) {}
