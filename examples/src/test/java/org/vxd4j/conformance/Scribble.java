package org.vxd4j.conformance;

import java.util.List;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;

/** A callback that uses up everything it is allowed to. */
final class Scribble {
    private static final List<Reg> ITS_OWN = List.of(Reg.EAX, Reg.EBX, Reg.ECX, Reg.EDX, Reg.ESI, Reg.EDI);

    private Scribble() {}

    /** Leaves nonsense in the registers that every event callback may change. */
    static void onRegisters(Registers registers) {
        ITS_OWN.forEach(reg -> registers.set(reg, 0xDEADBEEF));
    }

    /** The same, and in the flags that carry a value. */
    static void onRegistersAndFlags(Registers registers) {
        onRegisters(registers);
        registers.setCarry(true);
        registers.setZero(true);
    }
}
