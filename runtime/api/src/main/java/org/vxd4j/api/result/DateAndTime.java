package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code VTD_Get_Date_And_Time} returns.
 *
 * @param millis EAX: milliseconds since midnight
 * @param days EDX: the day
 */
public record DateAndTime(
        @Out(Reg.EAX) int millis, @Out(Reg.EDX) int days) {}
