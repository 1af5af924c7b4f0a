package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code _GetVMPgCount} returns; both are 0 when it fails.
 *
 * @param pages EAX: all pages of the virtual machine
 * @param notMapped EDX: those of them outside its first megabyte
 */
public record VmPageCounts(
        @Out(Reg.EAX) int pages, @Out(Reg.EDX) int notMapped) {}
