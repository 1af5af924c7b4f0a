package org.vxd4j.api.result;

import org.vxd4j.api.Carry;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What the services return that look for a text.
 *
 * @param text EDX: address of the text
 * @param notFound carry: there is none
 */
public record FoundString(@Out(Reg.EDX) int text, @Carry boolean notFound) {}
