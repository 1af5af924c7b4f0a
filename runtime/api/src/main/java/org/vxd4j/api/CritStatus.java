package org.vxd4j.api;

/**
 * What the critical-section status services return.
 *
 * @param owner EBX: the owner, or the current virtual machine when {@code claims} is 0 (rule CS-18: look at the claims first)
 * @param claims ECX: how often the section is claimed; 0 means free
 * @param priorityCritical carry: the current priority is {@link Boost#CRITICAL_SECTION_BOOST} or more, for example during a
 *     simulated interrupt
 */
public record CritStatus(
        @Out(Reg.EBX) VmHandle owner,
        @Out(Reg.ECX) int claims,
        @Carry boolean priorityCritical) {}
