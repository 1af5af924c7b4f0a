package org.vxd4j.devices.vpicd;

import org.vxd4j.api.EventProc;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.VmHandle;

/** A driver that virtualised an interrupt request, alone or with others. */
final class Sharer {
    final IrqHandle handle;
    final IrqDescriptor descriptor;

    /** The sharer's bit among those of its request. */
    final int bit;

    private final Registers registers = new Registers();

    Sharer(IrqHandle handle, IrqDescriptor descriptor, int bit) {
        this.handle = handle;
        this.descriptor = descriptor;
        this.bit = bit;
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
        proc.call(registers);
        return registers.carry();
    }
}
