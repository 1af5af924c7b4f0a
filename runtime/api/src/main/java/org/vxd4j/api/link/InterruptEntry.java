package org.vxd4j.api.link;

import org.vxd4j.api.IrqDescriptor;

/**
 * One {@code @HardwareInterrupt} method.
 *
 * @param name the handler, as {@code RtcAlarm.onRtc}
 * @param descriptor what is handed to VPICD before the driver's Device_Init
 */
public record InterruptEntry(String name, IrqDescriptor descriptor) {}
