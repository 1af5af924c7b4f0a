package org.vxd4j.vmm.kernel;

import org.vxd4j.api.Boost;

/**
 * What holds whatever drivers and guests do. The checks stay on: one that fails is a defect of the kernel, and the machine stops
 * rather than tell a wrong story.
 */
final class Invariants {
    private final Kernel kernel;
    private long lastTime;

    Invariants(Kernel kernel) {
        this.kernel = kernel;
    }

    /** In every round of the loop: time never goes back, and the critical section has an owner or no claims. */
    void everyRound() {
        long now = kernel.now();
        if (now < lastTime) {
            throw broken("time went back from %s to %s ns".formatted(lastTime, now));
        }
        lastTime = now;
        CriticalSection crit = kernel.crit;
        boolean owned = crit.owner() != null;
        if (owned != (crit.claims() > 0 || crit.releaseDelayed())) {
            throw broken("the critical section's owner is %s with %s claims".formatted(crit.owner(), crit.claims()));
        }
    }

    /** Before a queued event's callback is called in time: every restriction is met, and it is called where it belongs. */
    void beforeCall(PendingEvent event, VmThread t, boolean ring0Only) {
        int unmet = event.unmet(t);
        boolean wrongPlace = event.vm != null && event.vm != t.vm || event.thread != null && event.thread != t;
        if (unmet != 0 || wrongPlace || ring0Only && !event.ring0() || !t.vm.live) {
            throw broken("%s is called in %s with flags 0x%X not met".formatted(event.name, t, unmet));
        }
    }

    /** When the machine pauses: the lists are what the counters say, and every boost has a reason. */
    void atPause() {
        Events events = kernel.events;
        int listed = events.global.size() + events.expired.size();
        for (VmThread t : kernel.scheduler.threads()) {
            listed += t.events.size() + (t == t.vm.initialThread() ? t.vm.events.size() : 0);
        }
        if (listed != events.pending()) {
            throw broken("%s events are listed, and %s are pending".formatted(listed, events.pending()));
        }
        if (events.scheduled() != events.ended() + events.pending()) {
            throw broken("of %s events scheduled, %s ended and %s are pending"
                    .formatted(events.scheduled(), events.ended(), events.pending()));
        }
        for (VmThread t : kernel.scheduler.threads()) {
            checkBoosts(t);
        }
    }

    /** A thread that is inside a callback may carry the boost of what it runs. */
    private void checkBoosts(VmThread t) {
        for (VmThread other : t.vm.threads) {
            if (other.frames.depth() > 0) {
                return;
            }
        }
        int slice = kernel.scheduler.slicer().boostOf(t);
        int section = kernel.crit.owner() == t ? Boost.CRITICAL_SECTION_BOOST : 0;
        int thread = t.keptBoost + slice + section + t.events.boosts();
        int vm = t.vm.keptBoost + t.vm.events.boosts();
        if (t.boost != thread || t.vm.boost != vm) {
            throw broken("%s is boosted by 0x%X and 0x%X for its VM, and there is reason for 0x%X and 0x%X"
                    .formatted(t, t.boost, t.vm.boost, thread, vm));
        }
    }

    /** When nobody can run: driver code is under way only where it waits for something. */
    void atRest() {
        for (VmThread t : kernel.scheduler.threads()) {
            if (t.vm.live && t.frames.depth() > 0 && !t.blocked()) {
                throw broken("%s is not scheduled and is in the middle of %s".formatted(t, t.frames.chain()));
            }
        }
    }

    /** After shutdown nothing is pending. */
    void atShutdown() {
        atPause();
        if (kernel.events.pending() + kernel.timeOuts.running() != 0) {
            throw broken("something is still pending after shutdown");
        }
    }

    private IllegalStateException broken(String what) {
        return new IllegalStateException("the kernel is inconsistent at %s ns: %s. Please report it with the trace."
                .formatted(kernel.now(), what));
    }
}
