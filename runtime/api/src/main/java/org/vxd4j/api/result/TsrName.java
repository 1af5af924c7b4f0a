package org.vxd4j.api.result;

import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Zero;

/**
 * What {@code Get_Name_Of_Ugly_TSR} returns.
 *
 * @param firstLetters EAX: the first four letters
 * @param lastLetters EBX: the last four letters
 * @param none zero flag: there is no such program
 */
public record TsrName(
        @Out(Reg.EAX) int firstLetters,
        @Out(Reg.EBX) int lastLetters,
        @Zero boolean none) {}
