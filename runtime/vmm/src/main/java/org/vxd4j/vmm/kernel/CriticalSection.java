package org.vxd4j.vmm.kernel;

import org.vxd4j.api.Boost;
import org.vxd4j.api.CritStatus;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.vmm.trace.TraceKind;

/**
 * The one critical section of the system: an owner, a claim count, a boost, and a release that is put off until events are
 * processed (Windows 3.1 and later).
 */
final class CriticalSection {
    private static final Rule NOT_OWNER = RuleCatalogue.get("CS-02");

    private final Kernel kernel;
    private VmThread owner;
    private int claims;
    private boolean releaseDelayed;
    private long claimedAt;
    private long waits;

    CriticalSection(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Who owns it, while a release is put off too; null when it is free. */
    VmThread owner() {
        return owner;
    }

    /** True when the thread has a release to complete at its next event point. */
    boolean releaseDelayedBy(VmThread t) {
        return releaseDelayed && owner == t;
    }

    /** Claims it for the current thread's driver code, which blocks while another thread owns it. */
    void begin(VmThread t, int count, int flags) {
        if (count == 0) {
            return;
        }
        if (owner != null && owner != t) {
            startWaiting(t, flags);
            kernel.blockWhile(t, () -> owner != null);
            t.wait = VmThread.Wait.NOTHING;
        }
        claim(t, count);
    }

    /** Claims it for a guest's critical region; the guest does not run on until it is granted. */
    void beginAtRing3(VmThread t, int flags) {
        if (owner == null || owner == t) {
            claim(t, 1);
        } else {
            startWaiting(t, flags);
        }
    }

    /** Grants it to a guest that waits for it. */
    void grantAtRing3(VmThread t) {
        t.wait = VmThread.Wait.NOTHING;
        claim(t, 1);
    }

    private void startWaiting(VmThread t, int flags) {
        t.wait = VmThread.Wait.CRITICAL_SECTION;
        t.waitFlags = flags;
        t.waitOrder = ++waits;
        kernel.note(TraceKind.CRIT_WAITS, "", owner.vm.handle.id(), 0);
    }

    private void claim(VmThread t, int count) {
        if (owner == null) {
            owner = t;
            claims = 0;
            claimedAt = kernel.now();
            kernel.priorities.add(null, t, Boost.CRITICAL_SECTION_BOOST, "critical section");
        }
        releaseDelayed = false;
        claims += count;
        kernel.noteFor(t, TraceKind.CRIT_CLAIMED, "", claims, 0);
    }

    /** Gives claims back; with the last one the release follows, at once in Windows 3.0, at the next event point later. */
    void end(VmThread t, int count, String service) {
        if (count == 0) {
            return;
        }
        if (owner != t || claims < count) {
            throw kernel.fault(NOT_OWNER, notOwner(t, count), service);
        }
        claims -= count;
        if (claims > 0) {
            return;
        }
        releaseDelayed = true;
        if (kernel.target.atLeast(Target.WIN31)) {
            kernel.note(TraceKind.CRIT_DELAYED, "", 0, 0);
        } else {
            completeRelease();
            kernel.rescheduleInsideCall();
        }
    }

    private String notOwner(VmThread t, int count) {
        String state = owner == null
                ? "nobody owns the critical section"
                : "%s owns the critical section with %d claims".formatted(owner, claims);
        return "%s gives %d claim(s) back, but %s. Pair every Begin with one End, in the same thread."
                .formatted(t, count, state);
    }

    /** Completes a release that was put off. */
    void completeRelease() {
        if (!releaseDelayed) {
            return;
        }
        VmThread released = owner;
        releaseDelayed = false;
        owner = null;
        kernel.priorities.add(null, released, -Boost.CRITICAL_SECTION_BOOST, "critical section");
        int held = (int) ((kernel.now() - claimedAt) / 1000);
        kernel.noteFor(released, TraceKind.CRIT_RELEASED, "", held, released.vm.handle.id());
        kernel.callbacks.released(released);
    }

    CritStatus status() {
        VmThread t = kernel.current;
        VmThread shown = claims > 0 || releaseDelayed ? owner : t;
        boolean critical = t.execPriority() >= Boost.CRITICAL_SECTION_BOOST;
        int shownClaims = releaseDelayed ? 1 : owner == null ? 0 : claims;
        return new CritStatus(shown.vm.handle, shownClaims, critical);
    }
}
