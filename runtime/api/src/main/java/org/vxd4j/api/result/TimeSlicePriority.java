package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code Get_Time_Slice_Priority} returns.
 *
 * @param flags EAX: status flags of the time slicer
 * @param foreground ECX: foreground priority
 * @param background EDX: background priority
 * @param cpuPercent ESI: share of the processor in per cent
 */
public record TimeSlicePriority(
        @Out(Reg.EAX) int flags,
        @Out(Reg.ECX) int foreground,
        @Out(Reg.EDX) int background,
        @Out(Reg.ESI) int cpuPercent) {}
