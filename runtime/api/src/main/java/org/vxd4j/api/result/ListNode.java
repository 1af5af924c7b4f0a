package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Zero;

/**
 * What the services return that walk a list.
 *
 * @param node EAX: the node
 * @param none zero flag: there is no such node
 */
public record ListNode(@Out(Reg.EAX) int node, @Zero boolean none) {}
