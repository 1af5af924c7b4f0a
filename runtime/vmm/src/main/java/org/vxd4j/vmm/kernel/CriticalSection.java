package org.vxd4j.vmm.kernel;

import java.util.function.BooleanSupplier;
import org.vxd4j.api.Boost;
import org.vxd4j.api.CritStatus;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.vmm.kernel.VmThread.Wait;
import org.vxd4j.vmm.trace.TraceKind;

/**
 * The one critical section of the system: an owner, a claim count, a boost, and a release that is put off until events are
 * processed (Windows 3.1 and later).
 */
final class CriticalSection {
    private static final Rule INVERSION = RuleCatalogue.get("SC-16");
    private static final Rule NOT_OWNER = RuleCatalogue.get("CS-02");

    private final Kernel kernel;
    private VmThread owner;
    private int claims;
    private boolean releaseDelayed;
    private long claimedAt;
    private long waits;
    private boolean claimedAtRing3;

    CriticalSection(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Who owns it, while a release is put off too; null when it is free. */
    VmThread owner() {
        return owner;
    }

    /** True while driver code has claims that it did not give back; a guest's critical region does not count. */
    boolean heldByDriver() {
        return owner != null && claims > 0 && !claimedAtRing3;
    }

    /** How often it is claimed; 0 while a release is put off. */
    int claims() {
        return claims;
    }

    /** True when the thread would not have to wait for it. */
    boolean availableTo(VmThread t) {
        return owner == null || owner == t;
    }

    boolean releaseDelayed() {
        return releaseDelayed;
    }

    /** True when the thread has a release to complete at its next event point. */
    boolean releaseDelayedBy(VmThread t) {
        return releaseDelayed && owner == t;
    }

    /** Claims it for the current thread's driver code, which blocks while another thread owns it. */
    void begin(VmThread t, int count, int flags) {
        checkCount(count);
        if (count == 0) {
            return;
        }
        if (!availableTo(t)) {
            block(t, flags);
        }
        claim(t, count);
        claimedAtRing3 = false;
    }

    /** An event callback that a waiting thread serves may come here too: the outer wait goes on after it. */
    private void block(VmThread t, int flags) {
        Wait outerWait = t.wait;
        int outerFlags = t.waitFlags;
        long outerOrder = t.waitOrder;
        boolean outerServing = t.serving;
        startWaiting(t, flags);
        try {
            BooleanSupplier taken = () -> !availableTo(t);
            kernel.blockWhile(t, taken);
        } finally {
            t.wait = outerWait;
            t.waitFlags = outerFlags;
            t.waitOrder = outerOrder;
            t.serving = outerServing;
        }
    }

    private static void checkCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a number of claims is 0 or more, not " + count);
        }
    }

    /** Claims it for a guest's critical region; the guest does not run on until it is granted. */
    void beginAtRing3(VmThread t, int flags) {
        if (availableTo(t)) {
            claimRegion(t);
        } else {
            startWaiting(t, flags);
        }
    }

    /** Grants it to a guest that waits for it. */
    void grantAtRing3(VmThread t) {
        t.wait = Wait.NOTHING;
        claimRegion(t);
    }

    private void claimRegion(VmThread t) {
        claim(t, 1);
        claimedAtRing3 = true;
    }

    private void startWaiting(VmThread t, int flags) {
        t.wait = Wait.CRITICAL_SECTION;
        t.waitFlags = flags;
        t.waitOrder = ++waits;
        t.serving = false;
        kernel.note(TraceKind.CRIT_WAITS, "", owner.vm.handle.id(), 0);
        if (t.execPriority() > owner.execPriority()) {
            kernel.warnOnce(
                    INVERSION,
                    t + " for " + owner,
                    "%s waits at priority 0x%X for %s, which runs at 0x%X only; keep the section short, or lift its owner"
                            .formatted(t, t.execPriority(), owner, owner.execPriority()));
        }
    }

    private void claim(VmThread t, int count) {
        if (owner == null) {
            kernel.priorities.add(null, t, Boost.CRITICAL_SECTION_BOOST, "critical section");
            owner = t;
            claims = 0;
            claimedAt = kernel.now();
        }
        releaseDelayed = false;
        claims += count;
        kernel.noteFor(t, TraceKind.CRIT_CLAIMED, "", claims, 0);
    }

    /** Gives claims back; with the last one the release follows, at once in Windows 3.0, at the next event point later. */
    void end(VmThread t, int count, String service) {
        checkCount(count);
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
                : "%s owns the critical section with %s claims".formatted(owner, claims);
        return "%s gives %s claim(s) back, but %s. Pair every Begin with one End, in the same thread."
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
        claims = 0;
        kernel.priorities.takeBack(null, released, Boost.CRITICAL_SECTION_BOOST, "critical section");
        int held = (int) ((kernel.now() - claimedAt) / 1000);
        kernel.noteFor(released, TraceKind.CRIT_RELEASED, "", held, released.vm.handle.id());
        kernel.callbacks.released();
    }

    /** Takes it from a virtual machine that ends; true when that owned it. */
    boolean takeFrom(VirtualMachine vm) {
        if (owner == null || owner.vm != vm) {
            return false;
        }
        boolean claimed = claims > 0;
        releaseDelayed = true;
        completeRelease();
        return claimed;
    }

    /** While a release is put off it still counts as owned, with one claim (rule CS-17). */
    CritStatus status() {
        VmThread t = kernel.current;
        VmThread shown = owner != null ? owner : t;
        boolean critical = t.execPriority() >= Boost.CRITICAL_SECTION_BOOST;
        return new CritStatus(shown.vm.handle, releaseDelayed ? 1 : claims, critical);
    }
}
