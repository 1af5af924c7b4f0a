package org.vxd4j.vmm.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.vxd4j.api.Boost;
import org.vxd4j.api.EventProc;
import org.vxd4j.vmm.kernel.Frames.Level;
import org.vxd4j.vmm.trace.TraceKind;

/**
 * One-shot callbacks without handles: {@code Call_When_Not_Critical} and {@code Call_When_VM_Ints_Enabled}.
 *
 * <p>A critical-section callback that is installed while the section is free would wait for a release that may never come;
 * so installing it then counts as a release.
 */
final class Callbacks {

    /** A callback that waits; {@code thread} is null for critical-section callbacks. */
    private record Waiting(String name, EventProc proc, Object refData, VmThread thread) {}

    private final Kernel kernel;
    private final Deque<Waiting> notCritical = new ArrayDeque<>();
    private final Deque<Waiting> interruptsEnabled = new ArrayDeque<>();
    private final Deque<VmThread> releases = new ArrayDeque<>();

    Callbacks(Kernel kernel) {
        this.kernel = kernel;
    }

    int waiting() {
        return notCritical.size() + interruptsEnabled.size();
    }

    void whenNotCritical(String name, EventProc proc, Object refData) {
        notCritical.push(new Waiting(name, proc, refData, null));
        kernel.note(TraceKind.EVENT_QUEUED, name, 0, 0);
        if (kernel.crit.owner() == null) {
            releases.add(kernel.current);
        }
    }

    /** True when the newest installation of the callback was removed. */
    boolean cancelNotCritical(EventProc proc) {
        for (Iterator<Waiting> i = notCritical.iterator(); i.hasNext(); ) {
            Waiting waiting = i.next();
            if (waiting.proc == proc) {
                i.remove();
                kernel.note(TraceKind.EVENT_CANCELLED, waiting.name, 0, 0);
                return true;
            }
        }
        return false;
    }

    /** The critical section was released by this thread: the newest callback may be called there. */
    void released(VmThread by) {
        if (releases.size() < notCritical.size()) {
            releases.add(by);
        }
    }

    void whenInterruptsEnabled(String name, EventProc proc, Object refData) {
        VmThread t = kernel.current;
        if (t.interruptsEnabledInThread()) {
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
        releases.remove();
        call(notCritical.pop(), t);
        return true;
    }

    private void call(Waiting waiting, VmThread t) {
        kernel.note(TraceKind.EVENT_CALLED, waiting.name, 0, 0);
        kernel.calls.callback(t, Level.EVENT, waiting.name, waiting.proc, waiting.refData, 0, false, false);
        kernel.note(TraceKind.EVENT_DONE, waiting.name, 0, 0);
    }

    private boolean mayCallNotCritical(VmThread t) {
        return releases.peek() == t
                && !notCritical.isEmpty()
                && kernel.crit.owner() == null
                && t.execPriority() < Boost.CRITICAL_SECTION_BOOST;
    }

    private Waiting firstInterruptsEnabled(VmThread t) {
        for (Waiting waiting : interruptsEnabled) {
            if (waiting.thread == t && t.interruptsEnabledInThread()) {
                return waiting;
            }
        }
        return null;
    }
}
