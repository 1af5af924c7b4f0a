package org.vxd4j.vmm.kernel;

import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;

/**
 * Watches interrupt handlers that call an event while they have work left. A Call_ service as the last thing of a handler is
 * fine either way, and so is one of a handler that asked what the interrupt hit: reported is only what serves its chip or the
 * controller after its callback has run.
 */
final class HandlerOrder {
    private static final Rule FINISH_FIRST = RuleCatalogue.get("EF-21");
    private static final String END_OF_INTERRUPT = "VPICD_Phys_EOI";

    private final Kernel kernel;

    HandlerOrder(Kernel kernel) {
        this.kernel = kernel;
    }

    /** An event was called at once. */
    void called(VmThread t, String event) {
        if (t.frames.serviceOfHandler() && !kernel.interrupts.knowsThatAVmWasHit()) {
            t.ranInHandler = event;
        }
    }

    /** A service is being called. */
    void service(VmThread t, String service) {
        if (t.ranInHandler != null && service.equals(END_OF_INTERRUPT) && t.frames.serviceOfHandler()) {
            report(t, "called " + END_OF_INTERRUPT);
        }
    }

    /** Driver code accesses a port. */
    void port(VmThread t) {
        if (t.ranInHandler != null && t.frames.inHandler()) {
            report(t, "accessed its chip");
        }
    }

    private void report(VmThread t, String what) {
        kernel.warnOnce(
                FINISH_FIRST,
                t.ranInHandler,
                "it ran inside the interrupt handler that called it, and the handler %s only after it; had the interrupt hit ring-0 code, it would have waited. Use a Schedule_ service or ALWAYS_SCHED, or call it last"
                        .formatted(what));
        t.ranInHandler = null;
    }
}
