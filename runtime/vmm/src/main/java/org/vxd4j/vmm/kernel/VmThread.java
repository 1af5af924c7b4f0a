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

    /** The part of {@link #boost} that only a driver can take back. */
    int keptBoost;

    /** The Java stack of its blocked driver code; null when it has none. */
    Stacks.Stack stack;

    Wait wait = Wait.NOTHING;
    int waitFlags;
    long waitOrder;

    /** True while it waits and runs what it serves meanwhile: then it is as ready as any other thread. */
    boolean serving;

    boolean halted;
    boolean ended;
    boolean ring0InterruptsEnabled = true;

    /** In an interrupt handler: it asked for the re-enter count, and knows when that is 0. */
    boolean askedReenterCount;

    /** In an interrupt handler: the event that it called and that ran inside it; null when none did. */
    String ranInHandler;

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

    /** True when it waits for something and does not serve an event meanwhile. */
    boolean blocked() {
        return wait != Wait.NOTHING && !serving;
    }

    /**
     * True when events may be processed while it waits. Nothing sets VMStat_V86IntsLocked yet, so Block_Svc_If_Ints_Locked alone
     * serves nothing.
     */
    boolean servicesWhileBlocked() {
        return (waitFlags & BlockFlag.mask(BlockFlag.BLOCK_SVC_INTS, BlockFlag.BLOCK_FORCE_SVC_INTS)) != 0;
    }

    @Override
    public boolean interruptsEnabledInThread() {
        boolean forced = wait != Wait.NOTHING && servicesWhileBlocked() && BlockFlag.BLOCK_ENABLE_INTS.in(waitFlags);
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
