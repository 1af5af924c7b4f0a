package org.vxd4j.vmm.guest;

/** A program in a virtual machine. It owns no time and no devices: it runs when the VMM lets it and exits for everything else. */
public interface Guest {

    /**
     * Runs until something the VMM must see, or until the budget is used.
     *
     * @param cpu registers in and out; time is noted with {@link VirtualCpu#consume}
     * @param budgetNanos virtual nanoseconds it may use, at least 1
     */
    GuestExit run(VirtualCpu cpu, long budgetNanos);

    /**
     * Takes an interrupt: flags and return address are pushed, IF is cleared, and the handler of {@code vector} runs next.
     * After its IRET the guest exits with {@link GuestExit#IRET}.
     */
    void interrupt(VirtualCpu cpu, int vector);

    /** A guest that has nothing to do: the System VM of a machine without Windows programs. */
    static Guest idle() {
        return ScriptedGuest.script().build();
    }
}
