package org.vxd4j.vmm.kernel;

import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.Boost;
import org.vxd4j.api.ClientRegs;
import org.vxd4j.api.Pef;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.api.link.EventState;
import org.vxd4j.vmm.guest.Guest;
import org.vxd4j.vmm.guest.VirtualCpu;

/** A thread of execution, and what restrictions may ask about it. In Windows 3.x every virtual machine has exactly one. */
final class VmThread implements EventState {

    /** What a thread waits for. */
    enum Wait {
        NOTHING,
        CRITICAL_SECTION
    }

    final Kernel kernel;
    final ThreadHandle handle;
    final VirtualMachine vm;
    final Guest guest;
    final VirtualCpu cpu;
    final ClientRegs client = new ClientRegs();
    final EventList events = new EventList();
    final Frames frames = new Frames();
    final InterruptReturns returns;

    /** Sum of the boosts that count for this thread alone. */
    int boost;

    /** The Java stack of its blocked driver code; null when it has none. */
    Stacks.Stack stack;

    Wait wait = Wait.NOTHING;
    int waitFlags;
    long waitOrder;
    boolean halted;
    boolean ended;
    boolean ring0InterruptsEnabled = true;
    int nestedExecution;
    long runNanos;

    VmThread(Kernel kernel, ThreadHandle handle, VirtualMachine vm, Guest guest) {
        this.kernel = kernel;
        this.handle = handle;
        this.vm = vm;
        this.guest = guest;
        this.cpu = new VirtualCpu(client);
        this.returns = new InterruptReturns(kernel, this);
    }

    @Override
    public int execPriority() {
        return Boost.RESERVED_LOW_BOOST + vm.boost + boost;
    }

    boolean blocked() {
        return wait != Wait.NOTHING;
    }

    /** True when it waits and events may be processed meanwhile. */
    boolean servicesWhileBlocked() {
        return (waitFlags & BlockFlag.mask(BlockFlag.BLOCK_SVC_INTS, BlockFlag.BLOCK_FORCE_SVC_INTS)) != 0;
    }

    @Override
    public boolean interruptsEnabledInThread() {
        boolean forced = blocked() && servicesWhileBlocked() && BlockFlag.BLOCK_ENABLE_INTS.in(waitFlags);
        return forced || client.interruptsEnabled();
    }

    @Override
    public boolean interruptsEnabledInAllThreads() {
        return vm.interruptsEnabledInAllThreads();
    }

    @Override
    public boolean criticalSectionFree() {
        return kernel.crit.owner() == null;
    }

    @Override
    public boolean criticalSectionMine() {
        return kernel.crit.owner() == this;
    }

    @Override
    public boolean criticalSectionOutsideSystemVm() {
        VmThread owner = kernel.crit.owner();
        return owner != null && !owner.vm.isSystem();
    }

    @Override
    public boolean simulatingHardwareInterrupt() {
        int offset = kernel.interrupts.pefOffset();
        return offset >= 0 && Pef.WAIT_NOT_HW_INT.in(vm.handle.controlBlockDword(offset));
    }

    @Override
    public boolean nestedExecution() {
        return nestedExecution > 0;
    }

    @Override
    public boolean protectedMode() {
        return client.protectedMode();
    }

    @Override
    public boolean systemVm() {
        return vm.isSystem();
    }

    @Override
    public String toString() {
        return handle.toString();
    }
}
