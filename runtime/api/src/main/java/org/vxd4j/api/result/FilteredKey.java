package org.vxd4j.api.result;

import org.vxd4j.api.Carry;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code VKD_Filter_Keyboard_Input} returns.
 *
 * @param scanCode CL: the key, perhaps another one
 * @param swallowed carry: nobody shall see it
 */
public record FilteredKey(@Out(Reg.ECX) int scanCode, @Carry boolean swallowed) {}
