package org.vxd4j.api;

/**
 * What {@code VPICD_Get_Version} returns.
 *
 * @param version AX: major version in AH, minor in AL
 * @param flags EBX: bit 0, the controllers are cascaded
 * @param highestIrq ECX: the highest interrupt request, 15
 */
public record VpicdVersion(
        @Out(Reg.EAX) int version,
        @Out(Reg.EBX) int flags,
        @Out(Reg.ECX) int highestIrq) {}
