package org.vxd4j.api;

/**
 * What {@code Get_VMM_Version} returns.
 *
 * @param version AX: major version in AH, minor in AL
 * @param debugRevision ECX: debug revision, 0 here
 */
public record VmmVersion(
        @Out(Reg.EAX) int version, @Out(Reg.ECX) int debugRevision) {}
