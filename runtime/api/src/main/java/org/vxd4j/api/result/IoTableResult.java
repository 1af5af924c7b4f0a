package org.vxd4j.api.result;

import org.vxd4j.api.Carry;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code Install_Mult_IO_Handlers} returns.
 *
 * @param port EDX: the port that was taken, when it failed
 * @param failed carry: not all handlers were installed
 */
public record IoTableResult(@Out(Reg.EDX) int port, @Carry boolean failed) {}
