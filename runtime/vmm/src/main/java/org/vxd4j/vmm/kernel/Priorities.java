package org.vxd4j.vmm.kernel;

import org.vxd4j.api.Boost;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.vmm.trace.TraceKind;

/** Execution priorities: sums of signed boosts, within bounds. A boost counts for a virtual machine or (that null) a thread. */
final class Priorities {
    private static final Rule RANGE = RuleCatalogue.get("BO-01");

    private final Kernel kernel;

    Priorities(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Faults when the boost would lead a thread that gets it out of the bounds. */
    void check(VirtualMachine vm, VmThread thread, int boost) {
        if (boost == 0) {
            return;
        }
        if (thread != null || vm == null) {
            check(thread != null ? thread : kernel.current, boost);
            return;
        }
        for (int i = 0; i < vm.threads.size(); i++) {
            check(vm.threads.get(i), boost);
        }
    }

    private void check(VmThread thread, int boost) {
        if (!Boost.inRange((long) thread.execPriority() + boost)) {
            throw kernel.fault(
                    RANGE,
                    ("boost %s on %s leads from priority 0x%X out of RESERVED_LOW_BOOST (0x1) to RESERVED_HIGH_BOOST (0x40000000)."
                                    + " Add a boost that keeps the sum within them, and take back only what was given.")
                            .formatted(Boost.describe(boost), thread, thread.execPriority()),
                    kernel.current.frames.service());
        }
    }

    /** Adds a boost that the kernel will take back. */
    void add(VirtualMachine vm, VmThread thread, int boost, String why) {
        if (boost != 0) {
            check(vm, thread, boost);
            change(vm, thread, boost, why);
        }
    }

    /**
     * Takes back a boost that {@link #add} gave. This is not checked: when a driver took more than it had given, the fault of
     * that belongs to its next call, not to an innocent event that returns.
     */
    void takeBack(VirtualMachine vm, VmThread thread, int boost, String why) {
        if (boost != 0) {
            change(vm, thread, -boost, why);
        }
    }

    /** Adds a boost that stays until a driver takes it back. */
    void adjust(VirtualMachine vm, VmThread thread, int boost, String why) {
        add(vm, thread, boost, why);
        keep(vm, thread, boost);
    }

    /** A boost that was added before is a driver's to take back from now on. */
    void keep(VirtualMachine vm, VmThread thread, int boost) {
        if (vm != null) {
            vm.keptBoost += boost;
        } else {
            thread.keptBoost += boost;
        }
    }

    private void change(VirtualMachine vm, VmThread thread, int change, String why) {
        VmThread shown;
        if (vm != null) {
            vm.boost += change;
            shown = vm.initialThread();
        } else {
            thread.boost += change;
            shown = thread;
        }
        kernel.noteFor(shown, TraceKind.PRIORITY, why, change, shown.execPriority());
    }

    /** Moves a boost from the whole virtual machine to one of its threads, which keeps that thread's priority as it is. */
    void move(VirtualMachine vm, VmThread thread, int boost) {
        vm.boost -= boost;
        thread.boost += boost;
    }
}
