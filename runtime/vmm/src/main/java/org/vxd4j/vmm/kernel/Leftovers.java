package org.vxd4j.vmm.kernel;

import org.vxd4j.api.Boost;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;

/** What drivers left behind at shutdown: boosts that nobody took back, claims that nobody gave back. */
final class Leftovers {
    private static final Rule UNBALANCED = RuleCatalogue.get("CS-01");
    private static final Rule BOOST_LEAK = RuleCatalogue.get("EF-18");

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
}
