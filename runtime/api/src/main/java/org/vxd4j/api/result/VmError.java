package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code GetSetDetailedVMError} returns when it is asked.
 *
 * @param error EAX: the error
 * @param refData EDX: what belongs to it
 */
public record VmError(@Out(Reg.EAX) int error, @Out(Reg.EDX) Object refData) {}
