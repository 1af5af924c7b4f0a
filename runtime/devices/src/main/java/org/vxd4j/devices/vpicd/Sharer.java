package org.vxd4j.devices.vpicd;

import org.vxd4j.api.EventProc;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.vmm.spi.Faults;

/** A driver that virtualised an interrupt request, alone or with others. */
final class Sharer {
    private static final Rule KEEPS = RuleCatalogue.get("CB-03");

    /** What stands in the registers that a procedure has to keep. */
    private static final int CANARY = 0xCA_4A_12_1E;

    final IrqHandle handle;
    final IrqDescriptor descriptor;

    /** The sharer's bit among those of its request. */
    final int bit;

    private final Registers registers = new Registers();
    private final Faults faults;

    Sharer(IrqHandle handle, IrqDescriptor descriptor, int bit, Faults faults) {
        this.handle = handle;
        this.descriptor = descriptor;
        this.bit = bit;
        this.faults = faults;
    }

    /** Calls one of the descriptor's procedures: EAX handle, EBX virtual machine; returns carry. */
    boolean call(EventProc proc, VmHandle vm, int ecx, boolean carry) {
        if (proc == null) {
            return false;
        }
        registers.clear();
        registers.put(Reg.EAX, handle);
        registers.put(Reg.EBX, vm);
        registers.set(Reg.ECX, ecx);
        registers.setCarry(carry);
        registers.set(Reg.EDI, CANARY);
        registers.set(Reg.EBP, CANARY);
        proc.call(registers);
        if (registers.get(Reg.EDI) != CANARY || registers.get(Reg.EBP) != CANARY) {
            throw faults.fault(
                    KEEPS,
                    "a procedure of IRQ %d returned with another EDI or EBP. Preserve both: it may change EAX EBX ECX EDX ESI only."
                            .formatted(descriptor.irq()));
        }
        return registers.carry();
    }
}
