package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What the services return that read a number from a text.
 *
 * @param value EAX: the number
 * @param end EDX: where the number ends in the text
 */
public record ParsedNumber(
        @Out(Reg.EAX) int value, @Out(Reg.EDX) int end) {}
