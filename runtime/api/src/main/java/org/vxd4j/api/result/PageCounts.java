package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * Numbers of pages that are to be had.
 *
 * @param free EAX: free pages
 * @param lockable EDX: those of them that could be locked
 */
public record PageCounts(
        @Out(Reg.EAX) int free, @Out(Reg.EDX) int lockable) {}
