package org.vxd4j.api.result;

import org.vxd4j.api.Carry;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code VKD_Force_Keys} returns.
 *
 * @param unused ECX: keys that found no room, when it failed
 * @param overflow carry: not all found room
 */
public record ForcedKeys(@Out(Reg.ECX) int unused, @Carry boolean overflow) {}
