package org.vxd4j.api.result;

import org.vxd4j.api.Carry;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What the services return that put a procedure before another one.
 *
 * @param previous ESI: the procedure that was first so far, to go on to; null when there was none
 * @param failed carry: nothing was installed
 */
public record PreviousProc(
        @Out(Reg.ESI) EventProc previous, @Carry boolean failed) {}
