package org.vxd4j.api.result;

import org.vxd4j.api.Carry;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * A dword that counts only when the carry is clear.
 *
 * @param value EAX: the result
 * @param failed carry: the service failed, and says so with nothing else unless its text does
 */
public record CheckedDword(@Out(Reg.EAX) int value, @Carry boolean failed) {}
