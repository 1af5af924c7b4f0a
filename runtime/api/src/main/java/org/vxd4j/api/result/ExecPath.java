package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;

/**
 * What {@code Get_Exec_Path} returns.
 *
 * @param path EDX: address of the path
 * @param length ECX: how long the path is
 */
public record ExecPath(@Out(Reg.EDX) int path, @Out(Reg.ECX) int length) {}
