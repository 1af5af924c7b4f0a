package org.vxd4j.vmm.kernel;

import org.vxd4j.api.Boost;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.vmm.trace.TraceKind;

/** Execution priorities: sums of signed boosts, within bounds. */
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
                    "");
        }
    }

    /** Adds a boost to a virtual machine or (when that is null) to a thread. */
    void add(VirtualMachine vm, VmThread thread, int boost, String why) {
        if (boost == 0) {
            return;
        }
        check(vm, thread, boost);
        VmThread shown;
        if (vm != null) {
            vm.boost += boost;
            shown = vm.initialThread();
        } else {
            thread.boost += boost;
            shown = thread;
        }
        kernel.noteFor(shown, TraceKind.PRIORITY, why, boost, shown.execPriority());
    }

    /** Moves a boost from the whole virtual machine to one of its threads, which keeps that thread's priority as it is. */
    void move(VirtualMachine vm, VmThread thread, int boost) {
        vm.boost -= boost;
        thread.boost += boost;
    }
}
