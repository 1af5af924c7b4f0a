package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code VTD_Get_Real_Time} returns.
 *
 * @param low EAX: low dword
 * @param high EDX: high dword
 */
public record TimerTicks(
        @Out(Reg.EAX) int low, @Out(Reg.EDX) int high) {}
