package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Zero;

/**
 * A key as VKD keeps it while a message is shown.
 *
 * @param key AL: scan code, AH: shift keys
 * @param none zero flag: no key was pressed
 */
public record MessageKey(@Out(Reg.EAX) int key, @Zero boolean none) {}
