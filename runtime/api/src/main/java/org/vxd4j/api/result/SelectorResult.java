package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What the services return that make selectors.
 *
 * @param selector EAX: the selector, 0 when the service failed
 * @param sizes EDX: sizes of the descriptor table
 */
public record SelectorResult(
        @Out(Reg.EAX) int selector, @Out(Reg.EDX) int sizes) {}
