package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.VmHandle;

/**
 * What {@code Get_Time_Slice_Info} returns.
 *
 * @param scheduled EAX: virtual machines in the time slicer's list
 * @param current EBX: the one whose slice it is
 * @param idle ECX: how many of them idle
 */
public record TimeSliceInfo(
        @Out(Reg.EAX) int scheduled,
        @Out(Reg.EBX) VmHandle current,
        @Out(Reg.ECX) int idle) {}
