package org.vxd4j.api.result;

import org.vxd4j.api.Boost;
import org.vxd4j.api.Carry;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.ThreadHandle;

/**
 * What {@code Get_Crit_Status_Thread} returns.
 *
 * @param owner EDI: the thread that has the critical section
 * @param claims ECX: how often it is claimed; 0 means free
 * @param priorityCritical carry: the current priority is {@link Boost#CRITICAL_SECTION_BOOST} or more
 */
public record CritThreadStatus(
        @Out(Reg.EDI) ThreadHandle owner,
        @Out(Reg.ECX) int claims,
        @Carry boolean priorityCritical) {}
