package org.vxd4j.vmm.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.vxd4j.api.Boost;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.vmm.kernel.Frames.Level;
import org.vxd4j.vmm.trace.TraceKind;

/**
 * One-shot callbacks without handles: {@code Call_When_Not_Critical} and {@code Call_When_VM_Ints_Enabled}.
 *
 * <p>A critical-section callback is called in whatever thread is current when its priority is low enough: the document speaks of
 * the current virtual machine, not of the one that released the section. One that is installed while the section is free would
 * wait for a release that may never come; so installing it then counts as a release.
 */
final class Callbacks {

    /** A callback that waits; {@code thread} is null for critical-section callbacks. */
    private record Waiting(String name, EventProc proc, Object refData, VmThread thread) {}

    private static final Rule NEWEST_ONLY = RuleCatalogue.get("CS-19");

    private final Kernel kernel;

    /** Oldest first. */
    private final List<Waiting> notCritical = new ArrayList<>();

    private final List<Waiting> interruptsEnabled = new ArrayList<>();

    /** Releases of the critical section that have not called their callback yet. */
    private int releases;

    Callbacks(Kernel kernel) {
        this.kernel = kernel;
    }

    void whenNotCritical(String name, EventProc proc, Object refData) {
        if (!notCritical.isEmpty()) {
            kernel.warnOnce(
                    NEWEST_ONLY,
                    name,
                    "%d critical-section callback(s) wait already, and each release calls the newest only; install one, or use WAIT_NOT_CRIT events"
                            .formatted(notCritical.size()));
        }
        notCritical.add(new Waiting(name, required(proc), refData, null));
        kernel.note(TraceKind.EVENT_QUEUED, name, 0, 0);
        if (kernel.crit.owner() == null) {
            released();
        }
    }

    private static EventProc required(EventProc proc) {
        return Objects.requireNonNull(proc, "ESI is 0: pass the callback");
    }

    /** True when the newest installation of the callback was removed. */
    boolean cancelNotCritical(EventProc proc) {
        for (int i = notCritical.size() - 1; i >= 0; i--) {
            if (notCritical.get(i).proc == proc) {
                kernel.note(TraceKind.EVENT_CANCELLED, notCritical.remove(i).name, 0, 0);
                releases = Math.min(releases, notCritical.size());
                return true;
            }
        }
        return false;
    }

    /** The critical section was released: one callback, the newest, may be called for it. */
    void released() {
        releases = Math.min(releases + 1, notCritical.size());
    }

    void whenInterruptsEnabled(String name, EventProc proc, Object refData) {
        VmThread t = kernel.current;
        required(proc);
        if (t.interruptsEnabledInThread() && !t.frames.contains(Level.RING0_EVENT)) {
            kernel.note(TraceKind.EVENT_AT_ONCE, name, 0, 0);
            kernel.calls.callback(t, Level.EVENT, name, proc, refData, 0, false, false);
            kernel.note(TraceKind.EVENT_DONE, name, 0, 0);
        } else {
            interruptsEnabled.add(new Waiting(name, proc, refData, t));
            kernel.note(TraceKind.EVENT_QUEUED, name, 0, 0);
        }
    }

    boolean hasWork(VmThread t) {
        return mayCallNotCritical(t) || firstInterruptsEnabled(t) != null;
    }

    /** Calls the first interrupts-enabled callback of the thread. */
    boolean callInterruptsEnabled(VmThread t) {
        Waiting waiting = firstInterruptsEnabled(t);
        if (waiting == null) {
            return false;
        }
        interruptsEnabled.remove(waiting);
        call(waiting, t);
        return true;
    }

    /** Calls the newest critical-section callback when a release is due for it; it is removed as it is called. */
    boolean callNotCritical(VmThread t) {
        if (!mayCallNotCritical(t)) {
            return false;
        }
        releases--;
        call(notCritical.remove(notCritical.size() - 1), t);
        return true;
    }

    private void call(Waiting waiting, VmThread t) {
        kernel.note(TraceKind.EVENT_CALLED, waiting.name, 0, 0);
        kernel.calls.callback(t, Level.EVENT, waiting.name, waiting.proc, waiting.refData, 0, false, false);
        kernel.note(TraceKind.EVENT_DONE, waiting.name, 0, 0);
    }

    private boolean mayCallNotCritical(VmThread t) {
        return releases > 0 && kernel.crit.owner() == null && t.execPriority() < Boost.CRITICAL_SECTION_BOOST;
    }

    private Waiting firstInterruptsEnabled(VmThread t) {
        for (int i = 0; i < interruptsEnabled.size(); i++) {
            Waiting waiting = interruptsEnabled.get(i);
            if (waiting.thread == t && t.interruptsEnabledInThread()) {
                return waiting;
            }
        }
        return null;
    }

    /** Takes everything back, when the machine shuts down. */
    void takeBackAll() {
        releases = 0;
        takeBackAll(notCritical);
        takeBackAll(interruptsEnabled);
    }

    private void takeBackAll(List<Waiting> list) {
        while (!list.isEmpty()) {
            kernel.note(TraceKind.EVENT_CANCELLED, list.remove(list.size() - 1).name, 0, 0);
        }
    }

    /** Takes back what waits for interrupts in a virtual machine that ends. */
    void takeBackAll(VirtualMachine vm) {
        for (int i = interruptsEnabled.size() - 1; i >= 0; i--) {
            if (interruptsEnabled.get(i).thread.vm == vm) {
                kernel.note(TraceKind.EVENT_CANCELLED, interruptsEnabled.remove(i).name, 0, 0);
            }
        }
    }
}
