package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * The two dwords that describe a segment.
 *
 * @param low EAX: low dword
 * @param high EDX: high dword; both are 0 when a service failed
 */
public record Descriptor(
        @Out(Reg.EAX) int low, @Out(Reg.EDX) int high) {}
