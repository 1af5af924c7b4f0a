package org.vxd4j.api.result;

import org.vxd4j.api.Carry;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Zero;

/**
 * What the services return that read a number from SYSTEM.INI.
 *
 * @param value EAX: the value, or the fallback
 * @param notFound carry: there is no such key
 * @param empty zero flag: the key has no value
 */
public record ProfileNumber(
        @Out(Reg.EAX) int value,
        @Carry boolean notFound,
        @Zero boolean empty) {}
