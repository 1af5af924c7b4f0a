package org.vxd4j.vmm.kernel;

import org.vxd4j.api.Boost;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;

/** What drivers left behind: boosts and claims at shutdown, events when their virtual machine is destroyed. */
final class Leftovers {
    private static final Rule UNBALANCED = RuleCatalogue.get("CS-01");
    private static final Rule BOOST_LEAK = RuleCatalogue.get("EF-18");

    private static final Rule EVENTS_OF_THE_DEAD = RuleCatalogue.get("EH-09");

    private final Kernel kernel;

    Leftovers(Kernel kernel) {
        this.kernel = kernel;
    }

    void report() {
        if (kernel.crit.heldByDriver()) {
            kernel.warnOnce(
                    UNBALANCED,
                    kernel.crit.owner().toString(),
                    "the critical section still has %d claim(s) of a driver; use @CritSection, which gives it back however the code ends"
                            .formatted(kernel.crit.claims()));
        }
        for (VmThread t : kernel.scheduler.threads()) {
            int left = t.keptBoost + (t == t.vm.initialThread() ? t.vm.keptBoost : 0);
            if (left != 0) {
                kernel.warnOnce(
                        BOOST_LEAK,
                        t.toString(),
                        "a boost of %s was never taken back; call Adjust_Exec_Priority with its negative"
                                .formatted(Boost.describe(left)));
            }
        }
    }

    /** Every device was told that this virtual machine is destroyed: what still waits for it was forgotten. */
    void reportEvents(VirtualMachine vm) {
        report(vm, vm.events);
        for (VmThread t : vm.threads) {
            report(vm, t.events);
        }
    }

    private void report(VirtualMachine vm, EventList list) {
        for (PendingEvent event = list.first; event != null; event = event.next) {
            kernel.warnOnce(
                    EVENTS_OF_THE_DEAD,
                    event.name,
                    "it is still pending for %s, which is destroyed; cancel it at VM_NOT_EXECUTEABLE or DESTROY_VM"
                            .formatted(vm.handle));
        }
    }
}
