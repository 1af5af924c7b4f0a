package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Zero;

/**
 * What {@code Is_Debug_Chr} returns.
 *
 * @param character AL: the character
 * @param none zero flag: no key was pressed
 */
public record DebugKey(@Out(Reg.EAX) int character, @Zero boolean none) {}
